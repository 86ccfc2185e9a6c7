package dev.effortlens.config;

import dev.effortlens.measure.Outcome;
import java.util.List;
import java.util.Optional;

/** Reads {@code primary}. */
final class PrimaryReader {

    private final Vocabulary instruments;
    private final Vocabulary outcomes;
    private final List<Outcome> usable;

    /**
     * Takes what the primary finding may refer to.
     *
     * @param instruments names of all instruments
     * @param outcomes names of all outcomes
     * @param usable those outcomes that could be read
     */
    PrimaryReader(Vocabulary instruments, Vocabulary outcomes, List<Outcome> usable) {
        this.instruments = instruments;
        this.outcomes = outcomes;
        this.usable = usable;
    }

    Primary read(Section primary) {
        primary.expect(ConfigKeys.PRIMARY);
        Optional<String> instrument = primary.require("instrument", "instrument: ces")
                .flatMap(item ->
                        item.name(instruments, "an instrument", "configure it under instruments, or use one of these"));
        Optional<Item> outcomeItem = primary.require("outcome", "outcome: churned");
        Optional<String> outcome = outcomeItem.flatMap(
                item -> item.name(outcomes, "an outcome", "configure it under outcomes, or use one of these"));
        if (instrument.isPresent()
                && outcome.filter(name -> states(name, instrument.get())).isPresent()) {
            outcomeItem
                    .get()
                    .report(
                            ProblemCode.PRIMARY_CIRCULAR,
                            "an outcome that is not stated in the primary instrument itself",
                            "choose what customers did, or what they said to another question");
        }
        return new Primary(instrument.orElse(""), outcome.orElse(""));
    }

    private boolean states(String outcome, String instrument) {
        return usable.stream()
                .filter(candidate -> candidate.id().equals(outcome))
                .anyMatch(candidate -> candidate instanceof Outcome.Stated stated
                        && stated.instrument().equals(instrument));
    }
}
