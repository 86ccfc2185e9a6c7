package dev.effortlens.render.html;

import java.util.List;
import java.util.Map;

/** A sentence for each reason why a row was set aside; one that names the key where the reason is not known. */
final class Reasons {

    /** Reasons that end in a column's name. */
    private static final List<String> PREFIXES = List.of("unreadable", "unmapped");

    private Reasons() {}

    static String text(Words words, String reason) {
        if (words.has("reason." + reason)) {
            return words.text("reason." + reason);
        }
        for (String prefix : PREFIXES) {
            if (reason.startsWith(prefix + "-")) {
                return words.text("reason." + prefix, Map.of("column", reason.substring(prefix.length() + 1)));
            }
        }
        return words.text("reason.unknown", Map.of("key", reason));
    }
}
