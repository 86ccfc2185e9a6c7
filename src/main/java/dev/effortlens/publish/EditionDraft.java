package dev.effortlens.publish;

import java.time.LocalDate;
import java.util.Map;

/**
 * An edition that is ready to be published.
 *
 * @param key what the edition was made from; the same key means the same bytes
 * @param asOf the day whose knowledge counts
 * @param title what the report is called
 * @param files relative path → bytes, the same in every attempt
 * @param unaudited relative path → bytes that differ from attempt to attempt, such as run.json
 * @param provenanceJson a JSON object that the manifest carries
 */
public record EditionDraft(
        String key,
        LocalDate asOf,
        String title,
        Map<String, byte[]> files,
        Map<String, byte[]> unaudited,
        String provenanceJson) {

    /** Copies the maps. */
    public EditionDraft {
        files = Map.copyOf(files);
        unaudited = Map.copyOf(unaudited);
    }
}
