package dev.effortlens.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code latest.json} and {@code index.html}: rebuilt from the ledger at any time, and never the truth. */
final class Conveniences {

    private final Store store;

    Conveniences(Store store) {
        this.store = store;
    }

    /** Rebuilds both. A failure leaves the old ones, which the next publication replaces: the edition is published. */
    void rebuild(Ledger ledger) {
        try {
            List<LedgerRecord> editions = ledger.editions();
            if (!editions.isEmpty()) {
                store.replace(Path.of("latest.json"), latest(editions.get(editions.size() - 1)));
                store.replace(Path.of("index.html"), index(editions));
            }
        } catch (IOException ignored) {
            // Nothing may fail after the record exists.
        }
    }

    private static byte[] latest(LedgerRecord newest) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("as_of", newest.asOf().toString());
        root.put("key", newest.key());
        root.put("edition", newest.edition());
        root.put("report", newest.edition() + "/report.html");
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] index(List<LedgerRecord> editions) {
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
                .append("<title>Loyalty versus effort: editions</title>\n</head>\n<body>\n")
                .append("<h1>Loyalty versus effort: editions</h1>\n<ul>\n");
        for (int i = editions.size() - 1; i >= 0; i--) {
            LedgerRecord record = editions.get(i);
            html.append("<li><a href=\"")
                    .append(escaped(record.edition()))
                    .append("/report.html\">As of ")
                    .append(record.asOf())
                    .append("</a></li>\n");
        }
        return html.append("</ul>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
