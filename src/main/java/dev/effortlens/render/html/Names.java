package dev.effortlens.render.html;

import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What things are called in the report: identifiers made readable, scales and windows added. */
final class Names {

    private static final String NONE = "(none)";

    private final Words words;
    private final Numbers numbers;
    private final Lookup lookup;

    Names(Words words, Numbers numbers, Lookup lookup) {
        this.words = words;
        this.numbers = numbers;
        this.lookup = lookup;
    }

    /** Returns what messages that choose by measure know x as: its measure, or what kind of x it is without one. */
    static String measure(Variable variable) {
        return variable.measure() == null ? variable.kind().name() : variable.measure();
    }

    String variable(Variable v) {
        if (v.measure() == null) {
            return named(v.id());
        }
        return v.id().equalsIgnoreCase(v.measure())
                ? v.measure()
                : words.text("variable.instrument", Map.of("measure", v.measure(), "id", v.id()));
    }

    /** Returns the name of an instrument, a signal, a topic, or what stands in the place of one. */
    String variable(String id) {
        Variable variable = lookup.variable(id);
        return variable == null ? named(id) : variable(variable);
    }

    /** Returns what counts as a mention of a topic: “wait*”, “queue”, or “on hold”. */
    String mentions(Variable topic) {
        return words.either(topic.words().stream()
                .map(word -> words.text("topics.word", Map.of("word", word)))
                .toList());
    }

    /** Returns what x counts: the scale of an instrument, what a signal takes from which log, where a topic stands. */
    String scale(Variable v) {
        if (v.kind() == Variable.Kind.TOPIC) {
            return words.text("variable.topic");
        }
        if (v.measure() == null) {
            return words.text(
                    "variable.signal",
                    Map.of(
                            "aggregate", v.aggregate() == null ? "" : v.aggregate(),
                            "column", v.column() == null ? "" : v.column(),
                            "feed", v.feed() == null ? "" : v.feed(),
                            "days", v.lookBackDays() == null ? 0 : v.lookBackDays()));
        }
        long low = v.scores().stream().mapToLong(Long::longValue).min().orElse(0);
        long high = v.scores().stream().mapToLong(Long::longValue).max().orElse(0);
        return words.text(
                "variable.scale",
                Map.of("measure", v.measure(), "levels", v.scores().size() - 1, "low", low, "high", high));
    }

    /** Returns an outcome's own name. */
    String outcome(OutcomeInfo outcome) {
        return named(outcome.id());
    }

    /** Returns an outcome's name with its window, or with what was said. */
    String outcomeInFull(OutcomeInfo o) {
        if (o.withinDays() != null) {
            return words.text("outcome.behaviour", Map.of("name", outcome(o), "days", o.withinDays()));
        }
        String instrument = o.instrument() == null ? "" : variable(o.instrument());
        return o.atLeast() == null
                ? words.text("outcome.stated.score", Map.of("name", outcome(o), "instrument", instrument))
                : words.text(
                        "outcome.stated.threshold",
                        Map.of("name", outcome(o), "instrument", instrument, "score", o.atLeast()));
    }

    String cut(String cut) {
        List<String> dimensions = new ArrayList<>();
        for (String dimension : cut.split("\\*", -1)) {
            String key = "cut." + dimension;
            dimensions.add(words.has(key) ? words.text(key) : readable(dimension));
        }
        return String.join(" × ", dimensions);
    }

    String slice(String cut, String value) {
        if (!cut.contains("*")) {
            return sliceValue(value);
        }
        List<String> parts = Crossing.split(value);
        return String.join(" · ", parts.stream().map(this::sliceValue).toList());
    }

    private String sliceValue(String value) {
        if (value.isEmpty()) {
            return words.text("slice.all");
        }
        return value.equals(NONE) ? words.text("slice.none") : value;
    }

    /** Returns the label of a level on the axis: the customer's own score, a signal's band, or mentioned and not. */
    String level(Variable v, int level) {
        if (v.kind() == Variable.Kind.TOPIC) {
            return words.text(
                    "side.short",
                    Map.of("measure", measure(v), "side", v.contrasts().get(level)));
        }
        return v.measure() == null
                ? Bands.label(v.scores(), level, numbers)
                : String.valueOf(v.scores().get(level));
    }

    /** Identifiers that most configurations use have names in the reader's language, others are made readable. */
    private String named(String id) {
        String key = "name." + id;
        return words.has(key) ? words.text(key) : readable(id);
    }

    private static String readable(String id) {
        String spaced = id.replace('_', ' ').replace('-', ' ').strip();
        return spaced.isEmpty() ? id : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
