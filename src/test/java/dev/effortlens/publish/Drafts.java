package dev.effortlens.publish;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Small editions whose files all tell which edition they belong to. */
final class Drafts {

    static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private Drafts() {}

    /** An edition of three files and one that belongs to the attempt. */
    static EditionDraft of(String key, LocalDate asOf) {
        return of(key, asOf, Map.of("report.html", "report of " + key, "tables/a.csv", "table of " + key));
    }

    /** An edition with as many tables as one likes. */
    static EditionDraft large(String key, LocalDate asOf, int tables) {
        Map<String, String> files = new TreeMap<>();
        files.put("report.html", "report of " + key);
        for (int i = 0; i < tables; i++) {
            files.put("tables/t" + i + ".csv", ("table of " + key + "\n").repeat(500));
        }
        return of(key, asOf, files);
    }

    private static EditionDraft of(String key, LocalDate asOf, Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, bytes(text)));
        return new EditionDraft(key, asOf, "Loyalty & effort", files, Map.of("run.json", bytes("{}")), "{\"rows\": 3}");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
