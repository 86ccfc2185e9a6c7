package dev.effortlens.render.html;

import dev.effortlens.report.Figure;
import dev.effortlens.report.Status;
import java.util.function.DoubleFunction;

/** Cells of numbers that carry their own interval. */
final class Figures {

    private Figures() {}

    /** Returns the number with its interval, or the words that stand for them. */
    static CellView cell(Desk desk, Unit unit, Figure f, DoubleFunction<String> format) {
        Double estimate = f.estimate();
        if (estimate == null) {
            return CellView.state(missing(desk, f), 1);
        }
        return CellView.estimate(
                format.apply(estimate),
                interval(desk, f, format),
                unit.exact(estimate),
                Rates.exact(unit, f.confLow()),
                Rates.exact(unit, f.confHigh()));
    }

    static String interval(Desk desk, Figure f, DoubleFunction<String> format) {
        return f.confLow() == null || f.confHigh() == null
                ? desk.words().text("state.no-interval")
                : Interval.text(desk.words(), f.confLow(), f.confHigh(), format);
    }

    static String missing(Desk desk, Figure f) {
        return desk.states().missing(f.status(), f.note());
    }

    static boolean suppressed(Figure f) {
        return f.status() == Status.SUPPRESSED;
    }

    /** Returns whether the interval leaves out zero. */
    static boolean shown(Figure f) {
        return f.confLow() != null && f.confHigh() != null && (f.confLow() > 0 || f.confHigh() < 0);
    }
}
