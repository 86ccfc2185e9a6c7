package dev.effortlens.analysis;

import dev.effortlens.report.Figure;
import dev.effortlens.report.Status;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.RobustEstimate;
import org.jspecify.annotations.Nullable;

/** Makes the figures of the report. */
final class Figures {

    private Figures() {}

    /** Returns an estimate as a figure; in place of what is missing stands the reason. */
    static Figure of(RobustEstimate robust, long responses, @Nullable Long events) {
        Estimated estimated = new Estimated("", robust, null);
        Interval interval = robust.interval();
        return new Figure(
                estimated.value(),
                robust.stdError(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                robust.pValue(),
                responses,
                events,
                robust.groups(),
                Rates.statusOf(robust),
                estimated.note());
    }

    /** Returns a number without an interval. */
    static Figure alone(Estimate estimate, @Nullable Double pValue, long responses, @Nullable Long events, int groups) {
        boolean defined = estimate instanceof Estimate.Defined;
        return new Figure(
                estimate instanceof Estimate.Defined value ? value.value() : null,
                null,
                null,
                null,
                pValue,
                responses,
                events,
                groups,
                defined ? Status.OK : Status.UNDEFINED,
                estimate instanceof Estimate.Undefined undefined ? Notes.of(undefined.reason()) : "");
    }

    /** Returns the figure without its p-value: a mean of days or a share is no test of anything. */
    static Figure untested(Figure f) {
        return new Figure(
                f.estimate(),
                f.stdError(),
                f.confLow(),
                f.confHigh(),
                null,
                f.responses(),
                f.events(),
                f.groups(),
                f.status(),
                f.note());
    }

    /** Returns a figure that is withheld to protect customers. */
    static Figure withheld() {
        return new Figure(null, null, null, null, null, null, null, null, Status.SUPPRESSED, Notes.SUPPRESSED);
    }

    /** Returns a figure of which nothing is known. */
    static Figure unknown() {
        return new Figure(
                null, null, null, null, null, 0L, null, 0, Status.UNDEFINED, Notes.of(Estimate.Reason.NO_OBSERVATIONS));
    }
}
