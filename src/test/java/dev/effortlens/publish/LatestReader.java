package dev.effortlens.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** A reader who takes {@code latest.json} for the truth, which it is not. */
final class LatestReader {

    private LatestReader() {}

    static SortedMap<String, String> read(Store store) throws IOException {
        try {
            JsonNode latest = new ObjectMapper().readTree(store.read(Path.of("latest.json")));
            for (LedgerRecord record : new Ledger(store).records()) {
                if (record.edition().equals(latest.path("edition").asText())) {
                    return Reader.edition(store, record);
                }
            }
            throw new IOException("latest.json names an edition that never was");
        } catch (NoSuchFileException none) {
            return new TreeMap<>();
        }
    }
}
