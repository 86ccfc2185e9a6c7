package dev.effortlens.analysis;

import dev.effortlens.report.Meta;
import dev.effortlens.report.OutcomeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the answers behind an estimate were given: those whose window of the outcome is over or, of time to
 * the event, those that were followed.
 *
 * @param first null where there is no such answer, as for {@code last}
 * @param last last of these days
 */
record Period(@Nullable LocalDate first, @Nullable LocalDate last) {

    /**
     * Returns the period of answers that are followed to an event, whether or not its window is over.
     *
     * @param through last day whose answers are followed; null where there is none
     */
    static Period followed(Meta meta, @Nullable LocalDate through) {
        return until(meta.periodStart(), meta.periodEnd(), through);
    }

    /** Returns the period of an outcome; of a stated one, which has no window, that of the report. */
    static Period of(Meta meta, OutcomeInfo outcome) {
        LocalDate first = meta.periodStart();
        LocalDate last = meta.periodEnd();
        Integer days = outcome.withinDays();
        if (days == null || first == null || last == null) {
            return new Period(first, last);
        }
        LocalDate through = outcome.completeThrough();
        return until(first, last, through == null ? null : through.minusDays(days));
    }

    private static Period until(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable LocalDate through) {
        if (first == null || last == null || through == null || through.isBefore(first)) {
            return new Period(null, null);
        }
        return new Period(first, through.isBefore(last) ? through : last);
    }
}
