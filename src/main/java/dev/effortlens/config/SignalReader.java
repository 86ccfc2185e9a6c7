package dev.effortlens.config;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Signal.Aggregate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of {@code signals}. */
final class SignalReader {

    private static final Map<String, Aggregate> AGGREGATES = aggregates();

    private final Vocabulary feeds;

    SignalReader(Vocabulary feeds) {
        this.feeds = feeds;
    }

    /** Returns the signal, or nothing if a part of it is unusable. */
    Optional<Signal> read(Item item) {
        return item.section().flatMap(this::read);
    }

    private Optional<Signal> read(Section signal) {
        signal.expect(ConfigKeys.SIGNAL);
        Optional<String> feed = signal.require("from", "from: interactions").flatMap(this::feed);
        Optional<Aggregate> aggregate = aggregate(signal);
        Optional<String> column = aggregate.flatMap(found -> column(signal, found));
        int days = signal.require("look-back-days", "look-back-days: 7")
                .flatMap(item -> item.integer(1, OutcomeReader.MOST_DAYS))
                .orElse(1);
        Optional<List<Long>> bands =
                signal.require("bands", "bands: [0, 1, 2, 4]").flatMap(SignalReader::bands);
        if (feed.isEmpty() || aggregate.isEmpty() || bands.isEmpty()) {
            return Optional.empty();
        }
        boolean complete = aggregate.get() == Aggregate.COUNT || column.isPresent();
        return Optional.of(bands.get())
                .filter(found -> complete)
                .map(found -> new Signal(signal.key(), feed.get(), aggregate.get(), column.orElse(null), days, found));
    }

    private Optional<String> feed(Item item) {
        return item.name(feeds, "an input", "configure the interaction log as inputs.interactions")
                .filter(name -> {
                    boolean fits = InputReader.role(name) == Role.INTERACTIONS;
                    if (!fits) {
                        item.report(ProblemCode.FEED, "'interactions' in " + item.path(), "write 'from: interactions'");
                    }
                    return fits;
                });
    }

    private static Optional<Aggregate> aggregate(Section signal) {
        List<String> given = AGGREGATES.keySet().stream().filter(signal::has).toList();
        if (given.size() != 1) {
            signal.report(
                    ProblemCode.SIGNAL_FORM,
                    given.isEmpty() ? "none" : String.join(" and ", given),
                    "exactly one of 'count', 'sum' and 'distinct' in " + signal.path(),
                    "write 'count: true' to count contacts, or name the column of a sum or of distinct values");
            return Optional.empty();
        }
        return Optional.of(given.get(0)).map(AGGREGATES::get);
    }

    /** Returns the column; a count has none, but says {@code true}. */
    private static Optional<String> column(Section signal, Aggregate aggregate) {
        if (aggregate == Aggregate.COUNT) {
            signal.find("count").ifPresent(item -> item.word(Map.of("true", true)));
            return Optional.empty();
        }
        return signal.find(aggregate == Aggregate.SUM ? "sum" : "distinct").flatMap(Item::newName);
    }

    private static Optional<List<Long>> bands(Item item) {
        return item.items().flatMap(items -> {
            List<Long> bounds = items.stream()
                    .flatMap(bound -> bound.wholeNumber().stream())
                    .toList();
            if (bounds.size() < items.size()) {
                return Optional.empty();
            }
            return ascend(item, bounds) ? Optional.of(bounds) : Optional.empty();
        });
    }

    private static boolean ascend(Item item, List<Long> bounds) {
        boolean ascend = bounds.size() >= 2;
        for (int i = 1; i < bounds.size(); i++) {
            ascend &= bounds.get(i) > bounds.get(i - 1);
        }
        if (!ascend) {
            item.report(
                    ProblemCode.BANDS,
                    "at least two ascending whole numbers in " + item.path(),
                    "write each band's lower bound, for example [0, 1, 2, 4]");
        }
        return ascend;
    }

    private static Map<String, Aggregate> aggregates() {
        Map<String, Aggregate> words = new LinkedHashMap<>();
        words.put("count", Aggregate.COUNT);
        words.put("sum", Aggregate.SUM);
        words.put("distinct", Aggregate.DISTINCT);
        return words;
    }
}
