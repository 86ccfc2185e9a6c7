package dev.effortlens.render.html;

import dev.effortlens.report.Meta;
import dev.effortlens.report.Status;
import java.util.Locale;
import java.util.Map;

/** The words that stand where a number cannot: withheld, too few, not estimated. */
final class States {

    /** The estimate exists, its interval does not. */
    private static final String INTERVAL_UNDEFINED = "interval-undefined";

    private final Words words;
    private final Numbers numbers;
    private final Meta meta;

    States(Words words, Numbers numbers, Meta meta) {
        this.words = words;
        this.numbers = numbers;
        this.meta = meta;
    }

    /** Returns the status that the note of a missing score tells. */
    static Status statusOf(String note) {
        return note.startsWith("suppressed") ? Status.SUPPRESSED : Status.UNDEFINED;
    }

    /** Returns the words for an estimate that is not there. */
    String missing(Status status, String note) {
        return status == Status.SUPPRESSED ? suppressed(note) : undefined(note);
    }

    /** Returns what must be known of an estimate that stands there; empty where nothing must. */
    String remark(Status status, String note, boolean binary) {
        return switch (status) {
            case FEW -> words.text(binary ? "state.few.event" : "state.few.mean");
            case FLAGGED, OK -> note.equals(INTERVAL_UNDEFINED) ? undefined(note) : flagged(status);
            case UNDEFINED, SUPPRESSED -> "";
        };
    }

    private String flagged(Status status) {
        return status == Status.FLAGGED ? words.text("state.flagged") : "";
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
