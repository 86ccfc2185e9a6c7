package dev.effortlens.job.independent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The newest edition of a reports folder, found as its readers find it: through the ledger. */
final class PublishedEdition {

    private final Path folder;

    private PublishedEdition(Path folder) {
        this.folder = folder;
    }

    static PublishedEdition newestIn(Path reports) throws IOException {
        try (Stream<Path> records = Files.list(reports.resolve("ledger"))) {
            Path newest = records.filter(each -> each.toString().endsWith(".json"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException("No edition in " + reports));
            String edition = new ObjectMapper()
                    .readTree(Files.readString(newest))
                    .path("edition")
                    .asText();
            return new PublishedEdition(reports.resolve(edition));
        }
    }

    JsonNode report() throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve("report.json")));
    }

    /** Returns the rows of a table, by column name. */
    List<Map<String, String>> table(String name) throws IOException {
        List<List<String>> lines =
                records(Files.readString(folder.resolve("tables").resolve(name + ".csv")));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < lines.get(0).size(); i++) {
                row.put(lines.get(0).get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Reads comma-separated text as RFC 4180 has it. */
    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return records;
    }
}
