package dev.effortlens.cohort;

import dev.effortlens.measure.Signal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the interaction log says about effort in the days before an answer. */
final class ObservedEffort {

    private ObservedEffort() {}

    /**
     * Returns the band of a signal, or {@link LabelledAnswer#UNKNOWN} where the log does not cover the window: it
     * begins before the log's first event, or the answer lies beyond what is known to be complete. A window that is
     * only partly seen would look effortless.
     */
    static int band(Answer answer, Signal signal, List<FeedEvent> interactions, Feed feed, boolean byDay) {
        boolean covered = (long) answer.day() - signal.lookBackDays() >= feed.firstDay()
                && answer.day() <= feed.completeThroughDay();
        if (!covered) {
            return LabelledAnswer.UNKNOWN;
        }
        List<FeedEvent> window = interactions.stream()
                .filter(event -> EventWindow.before(answer, event, signal.lookBackDays(), byDay))
                .toList();
        return signal.band(value(signal, window, feed));
    }

    private static long value(Signal signal, List<FeedEvent> window, Feed feed) {
        return switch (signal.aggregate()) {
            case COUNT -> window.size();
            case SUM -> {
                int column = feed.summed().indexOf(signal.column());
                yield window.stream()
                        .mapToLong(event -> event.numbers().get(column))
                        .reduce(0, Math::addExact);
            }
            case DISTINCT -> {
                int column = feed.distinct().indexOf(signal.column());
                Set<String> values = new HashSet<>();
                for (FeedEvent event : window) {
                    String value = event.texts().get(column);
                    if (value != null) {
                        values.add(value);
                    }
                }
                yield values.size();
            }
        };
    }
}
