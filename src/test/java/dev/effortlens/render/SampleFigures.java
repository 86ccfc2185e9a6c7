package dev.effortlens.render;

import dev.effortlens.report.Figure;
import dev.effortlens.report.Status;

/** Made-up figures in every state. */
final class SampleFigures {

    private SampleFigures() {}

    static Figure ok(double estimate, double half, long responses) {
        return between(estimate, estimate - half, estimate + half, responses);
    }

    static Figure between(double estimate, double low, double high, long responses) {
        double p = low > 0 || high < 0 ? 0.0004 : 0.31;
        return new Figure(estimate, (high - low) / 4, low, high, p, responses, null, 64, Status.OK, "");
    }

    static Figure counted(double estimate, double half, long responses, long events) {
        Figure f = ok(estimate, half, responses);
        return new Figure(
                f.estimate(),
                f.stdError(),
                f.confLow(),
                f.confHigh(),
                f.pValue(),
                responses,
                events,
                64,
                Status.OK,
                "");
    }

    static Figure flagged(double estimate, double half, long responses) {
        Figure f = ok(estimate, half, responses);
        return new Figure(
                estimate, f.stdError(), f.confLow(), f.confHigh(), f.pValue(), responses, null, 17, Status.FLAGGED, "");
    }

    static Figure few(double estimate, long responses) {
        return new Figure(estimate, null, null, null, null, responses, null, 8, Status.FEW, "few-groups");
    }

    static Figure undefined(String note) {
        return new Figure(null, null, null, null, null, null, null, null, Status.UNDEFINED, note);
    }

    static Figure suppressed() {
        return new Figure(null, null, null, null, null, null, null, null, Status.SUPPRESSED, "suppressed");
    }

    /** Returns the figure as it stands where every cell is withheld. */
    static Figure withheld(Figure any) {
        return any.status() == Status.UNDEFINED ? any : suppressed();
    }

    /** Returns the figure as it stands where there are too few customer groups for an interval. */
    static Figure thin(Figure f) {
        return f.estimate() == null ? f : few(f.estimate(), f.responses() == null ? 0 : f.responses());
    }

    /** Returns a figure whose interval holds zero. */
    static Figure aroundZero(Figure f) {
        return f.estimate() == null ? f : ok(0.002, 0.011, f.responses() == null ? 0 : f.responses());
    }
}
