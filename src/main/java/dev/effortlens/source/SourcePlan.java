package dev.effortlens.source;

import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Topic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What reading needs to know of the report.
 *
 * @param zone zone whose calendar days are meant
 * @param asOf last day whose events and records are known
 * @param currency ISO 4217 code of the report
 * @param instruments in configured order
 * @param signals in configured order
 * @param topics in configured order
 * @param dimensions touchpoint, channel, then the segments
 */
public record SourcePlan(
        ZoneId zone,
        LocalDate asOf,
        String currency,
        List<Instrument> instruments,
        List<Signal> signals,
        List<Topic> topics,
        List<String> dimensions) {

    int asOfDay() {
        return Math.toIntExact(asOf.toEpochDay());
    }

    /** Returns the same for a day after all others: nothing is later than it. */
    SourcePlan withoutEnd() {
        return new SourcePlan(
                zone, LocalDate.ofEpochDay(Integer.MAX_VALUE), currency, instruments, signals, topics, dimensions);
    }

    int fractionDigits() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    int instrumentNumber(String id) {
        return IntStream.range(0, instruments.size())
                .filter(i -> instruments.get(i).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No instrument " + id));
    }

    /** Returns the columns of a feed that signals sum, in the order of {@link RowColumns#NUMBERS}. */
    public List<String> summedColumns(String feed) {
        return columns(feed, Signal.Aggregate.SUM);
    }

    /** Returns the columns of a feed whose distinct values signals count, in the order of {@link RowColumns#NAMES}. */
    public List<String> distinctColumns(String feed) {
        return columns(feed, Signal.Aggregate.DISTINCT);
    }

    private List<String> columns(String feed, Signal.Aggregate aggregate) {
        return signals.stream()
                .filter(signal -> signal.feed().equals(feed) && signal.aggregate() == aggregate)
                .map(signal -> java.util.Objects.requireNonNull(signal.column()))
                .distinct()
                .toList();
    }
}
