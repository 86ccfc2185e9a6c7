package dev.effortlens.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has held so far, as Linux counts it. */
public final class Peak {

    private static final String MOST = "VmHWM:";

    private Peak() {}

    /** Returns the largest resident set in kilobytes: heap, native memory and code alike. */
    public static long kilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(MOST))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
