package dev.effortlens.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers were made from.
 *
 * @param key the edition's key: SHA-256 of as-of, configuration, input fingerprints and program version
 * @param configDigest SHA-256 of the effective configuration
 * @param program name and version of this program
 * @param engine name and version of the engine that counted
 * @param inputs in configured order
 */
public record Provenance(String key, String configDigest, String program, String engine, List<InputInfo> inputs) {

    /** Copies the list. */
    public Provenance {
        inputs = List.copyOf(inputs);
    }

    /**
     * One input.
     *
     * @param name its name in the configuration
     * @param path as configured
     * @param files number of files
     * @param bytes their size together
     * @param rows their rows by their own footers
     * @param fingerprint SHA-256 over path, size and modification time of each file
     * @param newest newest day on which a due row occurred; null where there is none
     * @param completeThrough last day known to be complete; null where it does not matter
     */
    public record InputInfo(
            String name,
            String path,
            int files,
            long bytes,
            long rows,
            String fingerprint,
            @Nullable LocalDate newest,
            @Nullable LocalDate completeThrough) {}
}
