package dev.effortlens.config;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code outcomes}. */
final class OutcomeReader {

    /** Ten years: far beyond any use, and small enough that no date overflows. */
    static final int MOST_DAYS = 3650;

    static final String AMOUNT = "amount";
    private static final Set<Role> NO_OUTCOME =
            Set.of(Role.RESPONSES, Role.INTERACTIONS, Role.CUSTOMERS, Role.INVITATIONS, Role.RATES);
    private static final Set<Role> WITH_AMOUNTS = Set.of(Role.PURCHASES, Role.EVENTS);

    private final Vocabulary feeds;
    private final Vocabulary instruments;
    private final Map<String, Instrument> usable;

    /**
     * Takes what outcomes may refer to.
     *
     * @param feeds names of all inputs
     * @param instruments names of all instruments
     * @param usable those instruments that could be read, by name
     */
    OutcomeReader(Vocabulary feeds, Vocabulary instruments, Map<String, Instrument> usable) {
        this.feeds = feeds;
        this.instruments = instruments;
        this.usable = usable;
    }

    /** Returns the outcome, or nothing if a part of it is unusable. */
    Optional<Outcome> read(Item item) {
        return item.section().flatMap(this::read);
    }

    private Optional<Outcome> read(Section outcome) {
        outcome.expect(ConfigKeys.OUTCOME);
        if (outcome.has("from") == outcome.has("stated")) {
            outcome.report(
                    ProblemCode.OUTCOME_FORM,
                    outcome.has("from") ? "both" : "neither",
                    "either 'from' or 'stated' in " + outcome.path(),
                    "write 'from: churn' for what customers did, 'stated: nps' for what they said");
            return Optional.empty();
        }
        return outcome.has("stated") ? stated(outcome) : observed(outcome);
    }

    private Optional<Outcome> stated(Section outcome) {
        for (String key : List.of("sum", "within-days")) {
            outcome.misplaced(key, "'" + key + "' beside 'from' only", "remove it; what is stated has no window");
        }
        Optional<String> instrument = outcome.find("stated")
                .flatMap(item ->
                        item.name(instruments, "an instrument", "configure it under instruments, or use one of these"));
        Optional<Instrument> found = instrument.map(usable::get);
        Integer atLeast = outcome.find("at-least")
                .flatMap(item -> found.map(Instrument::scale).flatMap(scale -> atLeast(item, scale)))
                .orElse(null);
        boolean adverse = adverse(outcome, found.map(OutcomeReader::highIsHard).orElse(false));
        return instrument.map(name -> new Outcome.Stated(outcome.key(), name, atLeast, adverse));
    }

    private static boolean highIsHard(Instrument instrument) {
        return instrument.direction() == Direction.HIGH_IS_HARD;
    }

    /** At the scale's minimum every answer would count as "yes". */
    private static Optional<Integer> atLeast(Item item, Scale scale) {
        return item.integer(scale.minimum() + 1, scale.maximum());
    }

    private Optional<Outcome> observed(Section outcome) {
        outcome.misplaced("at-least", "'at-least' beside 'stated' only", "remove it, or write stated instead of from");
        Optional<String> feed = outcome.find("from").flatMap(this::feed);
        boolean sums = sums(outcome, feed.orElse(null));
        int days = outcome.require("within-days", "within-days: 90")
                .flatMap(item -> item.integer(1, MOST_DAYS))
                .orElse(1);
        boolean adverse = adverse(outcome, feed.map(InputReader::role).equals(Optional.of(Role.CHURN)));
        return feed.map(name -> sums
                ? new Outcome.Amount(outcome.key(), name, days, adverse)
                : new Outcome.Event(outcome.key(), name, days, adverse));
    }

    private Optional<String> feed(Item item) {
        return item.name(feeds, "an input", "configure it under inputs, or use one of these")
                .filter(name -> {
                    boolean fits = !NO_OUTCOME.contains(InputReader.role(name));
                    if (!fits) {
                        item.report(
                                ProblemCode.FEED,
                                "a feed of what customers did later in " + item.path(),
                                "use churn, purchases or a feed of your own");
                    }
                    return fits;
                });
    }

    private static boolean sums(Section outcome, @Nullable String feed) {
        Optional<Item> sum = outcome.find("sum");
        sum.ifPresent(item -> item.word(amounts()));
        boolean holdsAmounts = feed == null || WITH_AMOUNTS.contains(InputReader.role(feed));
        if (sum.isPresent() && !holdsAmounts) {
            sum.get()
                    .report(
                            ProblemCode.FEED,
                            "a feed with amounts in " + outcome.path() + ".from",
                            "use purchases or a feed of your own, or remove 'sum'");
        }
        return sum.isPresent();
    }

    private static Map<String, String> amounts() {
        return new LinkedHashMap<>(Map.of(AMOUNT, AMOUNT));
    }

    private static boolean adverse(Section outcome, boolean usual) {
        return outcome.find("adverse").flatMap(Item::flag).orElse(usual);
    }
}
