package dev.effortlens.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.schema.Type;

/** Looks over an input that keeps its contract for what should be known of it all the same. */
final class Remarks {

    private final BoundInput input;

    private Remarks(BoundInput input) {
        this.input = input;
    }

    static List<Remark> of(BoundInput input) {
        Remarks remarks = new Remarks(input);
        List<Remark> all = new ArrayList<>(remarks.addedColumns());
        all.addAll(remarks.legacyTimestamps());
        all.addAll(remarks.withoutChecksums());
        return all;
    }

    private List<Remark> addedColumns() {
        Map<String, List<InputFile>> holders = new TreeMap<>();
        for (InputFile file : input.files()) {
            for (Type column : file.schema().getFields()) {
                holders.computeIfAbsent(column.getName(), name -> new ArrayList<>())
                        .add(file);
            }
        }
        List<String> read = List.of(input.schema().fieldNames());
        return holders.entrySet().stream()
                .filter(column -> !read.contains(column.getKey()))
                .filter(column -> column.getValue().size() < input.files().size())
                .map(column -> remark(Remark.Kind.ADDED_COLUMN, column.getKey(), column.getValue()))
                .toList();
    }

    /** Spark's own INT96 are instants, whatever the zone of the machine that wrote them. */
    private List<Remark> legacyTimestamps() {
        List<InputFile> foreign =
                input.files().stream().filter(file -> !file.spark()).toList();
        if (foreign.isEmpty()) {
            return List.of();
        }
        return input.columns().values().stream()
                .filter(column -> column.type() == FileType.LEGACY_INSTANT
                        && column.mapping().zone() == null)
                .map(column -> String.valueOf(column.mapping().column()))
                .distinct()
                .map(column -> remark(Remark.Kind.LEGACY_TIMESTAMPS, column, foreign))
                .toList();
    }

    private List<Remark> withoutChecksums() {
        List<InputFile> bare =
                input.files().stream().filter(file -> !file.checksums()).toList();
        return bare.isEmpty() ? List.of() : List.of(remark(Remark.Kind.NO_CHECKSUMS, "", bare));
    }

    private Remark remark(Remark.Kind kind, String column, List<InputFile> files) {
        return new Remark(
                kind, input.config().name(), column, files.size(), files.get(0).path());
    }
}
