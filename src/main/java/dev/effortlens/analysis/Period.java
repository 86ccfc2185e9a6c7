package dev.effortlens.analysis;

import dev.effortlens.report.Meta;
import dev.effortlens.report.OutcomeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which the answers behind an estimate were given: those whose window of the outcome is over.
 *
 * @param first null where no window is over, as for {@code last}
 * @param last last day whose window is over
 */
record Period(@Nullable LocalDate first, @Nullable LocalDate last) {

    /** Returns the period of an outcome; of a stated one, which has no window, that of the report. */
    static Period of(Meta meta, OutcomeInfo outcome) {
        LocalDate first = meta.periodStart();
        LocalDate last = meta.periodEnd();
        Integer days = outcome.withinDays();
        if (days == null || first == null || last == null) {
            return new Period(first, last);
        }
        LocalDate through = outcome.completeThrough();
        if (through == null || through.minusDays(days).isBefore(first)) {
            return new Period(null, null);
        }
        LocalDate closed = through.minusDays(days);
        return new Period(first, closed.isBefore(last) ? closed : last);
    }
}
