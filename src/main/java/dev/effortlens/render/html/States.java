package dev.effortlens.render.html;

import dev.effortlens.report.Meta;
import dev.effortlens.report.Status;
import java.util.Locale;
import java.util.Map;

/** The words that stand where a number cannot: withheld, too few, not estimated. */
final class States {

    private final Words words;
    private final Numbers numbers;
    private final Meta meta;

    States(Words words, Numbers numbers, Meta meta) {
        this.words = words;
        this.numbers = numbers;
        this.meta = meta;
    }

    /** Returns the words for an estimate that is not there. */
    String missing(Status status, String note) {
        return status == Status.SUPPRESSED ? suppressed(note) : undefined(note);
    }

    /** Returns why an estimate has no interval. */
    String few(boolean binary) {
        return words.text(binary ? "state.few.event" : "state.few.mean");
    }

    String flagged() {
        return words.text("state.flagged");
    }

    private String suppressed(String note) {
        String key = "note." + normal(note);
        return words.text(
                note.startsWith("suppressed-") && words.has(key) ? key : "note.suppressed",
                Map.of("minimum", numbers.count(meta.minimumCell())));
    }

    private String undefined(String note) {
        String key = "note." + normal(note);
        return words.has(key)
                ? words.text(key, Map.of("minimum", numbers.count(meta.minimumCell())))
                : words.text("note.unknown", Map.of("key", note));
    }

    private static String normal(String note) {
        return note.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
