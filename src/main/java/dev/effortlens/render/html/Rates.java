package dev.effortlens.render.html;

import dev.effortlens.report.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells of rates. */
final class Rates {

    private Rates() {}

    /** Returns two cells, the rate and its answers, or words over both. */
    static List<CellView> withAnswers(Desk desk, Unit unit, @Nullable Rate rate) {
        if (rate == null) {
            return List.of(CellView.empty(), CellView.empty());
        }
        if (rate.value() == null) {
            return List.of(CellView.state(desk.states().missing(rate.status(), rate.note()), 2));
        }
        return List.of(cell(desk, unit, rate), answers(desk, rate.responses()));
    }

    /** Returns the rate with its interval, or the words that stand for them. */
    static CellView cell(Desk desk, Unit unit, Rate rate) {
        if (rate.value() == null) {
            return CellView.state(desk.states().missing(rate.status(), rate.note()), 1);
        }
        String interval = rate.confLow() == null
                ? desk.words().text("state.no-interval")
                : Interval.text(desk.words(), rate.confLow(), rate.confHigh(), v -> unit.bare(desk.numbers(), v));
        return CellView.estimate(
                unit.bare(desk.numbers(), rate.value()),
                interval,
                unit.exact(rate.value()),
                exact(unit, rate.confLow()),
                exact(unit, rate.confHigh()));
    }

    static CellView answers(Desk desk, @Nullable Long answers) {
        return answers == null
                ? CellView.empty()
                : CellView.number(desk.numbers().count(answers), String.valueOf(answers));
    }

    static @Nullable String exact(Unit unit, @Nullable Double value) {
        return value == null ? null : unit.exact(value);
    }
}
