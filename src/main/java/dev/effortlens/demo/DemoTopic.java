package dev.effortlens.demo;

import java.util.List;
import java.util.Locale;

/**
 * What comments are about. Given how much effort it was, what is said has nothing to do with what customers do next: all
 * that a topic tells of churn, it tells through effort.
 */
enum DemoTopic {
    /** Said more the more effort it was. */
    WAITING(
            "wait*, queue*, on hold",
            5,
            10,
            "Waited far too long.",
            "The queue did not move!",
            "Put on hold twice, then cut off.",
            "Why all this waiting?"),
    /** Has nothing to do with effort. */
    PRICE(
            "expensive, price*, overcharged",
            15,
            0,
            "Too expensive for what it is.",
            "Your prices went up again.",
            "I was overcharged by 5 euros."),
    /** Praise: said less the more effort it was. */
    STAFF(
            "friendly, helpful, staff",
            62,
            -10,
            "Quick and friendly.",
            "Very helpful, thank you.",
            "The staff couldn’t be better.");

    private final String words;
    /** Percent of comments. */
    private final int atEffortless;

    private final int perPoint;

    @SuppressWarnings("ImmutableEnumChecker") // The list is unmodifiable, but its type does not say so.
    private final List<String> sentences;

    DemoTopic(String words, int atEffortless, int perPoint, String... sentences) {
        this.words = words;
        this.atEffortless = atEffortless;
        this.perPoint = perPoint;
        this.sentences = List.of(sentences);
    }

    /** Returns the name in the configuration. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what the configuration counts as a mention, as a list of YAML. */
    String words() {
        return "[" + words + "]";
    }

    /** Returns the chance that a comment mentions it. */
    double mentioned(int effort) {
        return (atEffortless + effort * perPoint) / 100.0;
    }

    /** Returns ways to mention it, and no other topic. */
    List<String> sentences() {
        return sentences;
    }
}
