package dev.effortlens.job.nights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** What lies in a folder of reports, or of counts. */
final class Editions {

    private Editions() {}

    /**
     * Returns digests of what readers see: by as-of, the tables and the model of the newest edition. The page is left
     * out, for it says what moved since the edition before, and that depends on which one there was.
     */
    static Map<String, String> digests(Path reports) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Path edition : newest(reports).values()) {
            files(edition).forEach((name, digest) -> {
                if (name.startsWith("tables/") || name.equals("report.json")) {
                    digests.put(edition.getParent().getFileName() + "/" + name, digest);
                }
            });
        }
        return digests;
    }

    /** Returns the folder of the newest edition of each as-of, by the ledger. */
    static Map<String, Path> newest(Path reports) throws IOException {
        Map<String, Path> editions = new TreeMap<>();
        try (Stream<Path> records = Files.list(reports.resolve("ledger"))) {
            for (Path record : records.sorted().toList()) {
                JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(record));
                editions.put(
                        json.path("as_of").asText(),
                        reports.resolve(json.path("edition").asText()));
            }
        }
        return editions;
    }

    /** Returns the digests of all files under a folder, by their path in it. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        DigestUtils.sha256Hex(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    /** Returns the files in a folder, but not those in folders below it. */
    static List<Path> kept(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
