package dev.effortlens.config;

import dev.effortlens.config.GateSettings.Range;
import dev.effortlens.config.InputConfig.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code gates} and fills in what it leaves open. */
final class GateReader {

    private static final int MOST_PERCENT = 100;
    private static final int MOST_VOLUME_PERCENT = 1_000_000;
    private static final int QUARANTINED_PERCENT = 5;
    private static final int RESPONSE_RATE_PERCENT = 50;
    private static final int KNOWN_PERCENT = 50;
    private static final Range VOLUME_PERCENT = new Range(20, 500);
    private static final String OFF = "off";

    /** Nobody expects of these that they move every week, or that every customer is in them. */
    private static final Set<Role> TABLES = Set.of(Role.CUSTOMERS, Role.RATES);

    private final List<InputConfig> inputs;

    GateReader(List<InputConfig> inputs) {
        this.inputs = inputs;
    }

    /** Returns what is held against inputs if nothing is configured. */
    GateSettings usual() {
        return new GateSettings(
                QUARANTINED_PERCENT, usualAges(), usualMatches(), VOLUME_PERCENT, RESPONSE_RATE_PERCENT, true, true);
    }

    GateSettings read(Section gates) {
        gates.expect(ConfigKeys.GATES);
        GateSettings usual = usual();
        return new GateSettings(
                limit(gates, "quarantined-percent", MOST_PERCENT, usual.quarantinedPercent()),
                byInput(gates, "newest-days", OutcomeReader.MOST_DAYS, usual.newestDays()),
                byInput(gates, "matched-percent", MOST_PERCENT, usual.matchedPercent()),
                volume(gates),
                limit(gates, "response-rate-percent", MOST_PERCENT, usual.responseRatePercent()),
                stops(gates, "scale-change"),
                stops(gates, "direction"));
    }

    /** A declared day says more than an age could; without one, an old feed means windows that never close. */
    private Map<String, Integer> usualAges() {
        Map<String, Integer> ages = new LinkedHashMap<>();
        for (InputConfig input : inputs) {
            if (!TABLES.contains(input.role()) && input.completeThrough() == null) {
                ages.put(input.name(), usualAge(input.role()));
            }
        }
        return ages;
    }

    private static int usualAge(Role role) {
        return switch (role) {
            case RESPONSES, INTERACTIONS, INVITATIONS -> 7;
            case PURCHASES -> 14;
            case CHURN, EVENTS, CUSTOMERS, RATES -> 31;
        };
    }

    private Map<String, Integer> usualMatches() {
        Map<String, Integer> matches = new LinkedHashMap<>();
        for (InputConfig input : inputs) {
            if (input.role() == Role.CUSTOMERS) {
                matches.put(input.name(), KNOWN_PERCENT);
            } else if (input.isFeed()) {
                matches.put(input.name(), 0);
            }
        }
        return matches;
    }

    private static @Nullable Integer limit(Section gates, String key, int most, @Nullable Integer usual) {
        Optional<Item> item = gates.find(key);
        return item.isPresent() ? limit(item.get(), most).orElse(null) : usual;
    }

    /** Returns the limit; nothing for {@code off}, or if it is unusable. */
    private static Optional<Integer> limit(Item item, int most) {
        return item.writtenText().filter(OFF::equals).isPresent() ? Optional.empty() : item.integer(0, most);
    }

    private Map<String, Integer> byInput(Section gates, String key, int most, Map<String, Integer> usual) {
        Map<String, Integer> limits = new LinkedHashMap<>(usual);
        gates.find(key).flatMap(Item::section).ifPresent(section -> {
            Vocabulary names =
                    Vocabulary.of(inputs.stream().map(InputConfig::name).toList());
            section.expect(names, ProblemCode.UNKNOWN_NAME, "the name of an input (%s)");
            for (Item item : section.items()) {
                limits.remove(item.key());
                limit(item, most).ifPresent(limit -> limits.put(item.key(), limit));
            }
        });
        return limits;
    }

    private static @Nullable Range volume(Section gates) {
        Optional<Item> item = gates.find("volume-percent");
        if (item.isEmpty()) {
            return VOLUME_PERCENT;
        }
        boolean off = item.get().writtenText().filter(OFF::equals).isPresent();
        return off ? null : range(item.get()).orElse(null);
    }

    private static Optional<Range> range(Item item) {
        List<Item> ends = item.items().orElse(List.of());
        if (ends.size() != 2) {
            if (item.isSequence()) {
                item.report(
                        ProblemCode.OUT_OF_RANGE,
                        "a least and a greatest percentage in " + item.path(),
                        "write two whole numbers, for example [20, 500], or off");
            }
            return Optional.empty();
        }
        Optional<Integer> least = ends.get(0).integer(0, MOST_PERCENT);
        Optional<Integer> most = ends.get(1).integer(MOST_PERCENT, MOST_VOLUME_PERCENT);
        return least.flatMap(low -> most.map(high -> new Range(low, high)));
    }

    private static boolean stops(Section gates, String key) {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("stop", true);
        words.put("accept", false);
        return gates.find(key).flatMap(item -> item.word(words)).orElse(true);
    }
}
