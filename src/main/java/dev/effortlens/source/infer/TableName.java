package dev.effortlens.source.infer;

import java.util.Arrays;
import java.util.List;

/** What a path is called: the last part of it that is no wildcard, without its ending. */
final class TableName {

    private TableName() {}

    static String of(String path) {
        List<String> parts = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty() && part.chars().noneMatch(c -> "*?{[".indexOf(c) >= 0))
                .toList();
        return parts.isEmpty() ? "data" : parts.get(parts.size() - 1).replaceFirst("\\.[A-Za-z.]+$", "");
    }
}
