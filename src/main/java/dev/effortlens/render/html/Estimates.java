package dev.effortlens.render.html;

import dev.effortlens.render.format.ShortestDecimal;
import dev.effortlens.report.Association;
import dev.effortlens.report.OutcomeInfo;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Cells of estimates: correlations with two decimals, ratios with two, differences in the outcome's unit. */
final class Estimates {

    private Estimates() {}

    /** Returns the primary statistic, a difference of rates or means. */
    static CellView difference(Desk desk, Unit unit, Association a) {
        return cell(desk, a, unit, v -> unit.difference(desk.numbers(), v));
    }

    /** Returns any statistic; the words for it where there is no number. */
    static CellView of(Desk desk, OutcomeInfo outcome, Association a) {
        Unit unit = unit(a, outcome);
        if (a.estimate() == null && Tests.isTest(a.statistic()) && a.pValue() != null) {
            return CellView.empty();
        }
        return a.estimate() == null
                ? CellView.state(desk.states().missing(a.status(), a.note()), 1)
                : cell(desk, a, unit, format(desk, a.statistic(), outcome));
    }

    /** Returns the interval that assumes independent answers. */
    static CellView independent(Desk desk, OutcomeInfo outcome, Association a) {
        Double low = a.confLowIndependent();
        Double high = a.confHighIndependent();
        if (low == null || high == null) {
            return CellView.empty();
        }
        Unit unit = unit(a, outcome);
        String text = Interval.text(desk.words(), low, high, format(desk, a.statistic(), outcome));
        return new CellView(
                false, "num ci", text, "", unit.exact(low), unit.exact(low), unit.exact(high), 1, null, null);
    }

    static DoubleFunction<String> format(Desk desk, String statistic, OutcomeInfo outcome) {
        Numbers numbers = desk.numbers();
        return switch (statistic) {
            case "risk_difference" -> numbers::points;
            case "mean_difference" -> v -> Unit.of(outcome).difference(numbers, v);
            case "auc", "concordance" -> v -> numbers.decimal(v, 3);
            case "risk_ratio",
                    "odds_ratio",
                    "odds_ratio_per_point",
                    "hazard_ratio_per_point",
                    "cramers_v",
                    "e_value",
                    "e_value_limit",
                    "linearity_chi_squared",
                    "tarone_chi_squared",
                    "log_rank_chi_squared",
                    "log_rank_trend_chi_squared",
                    "stratified_log_rank_trend_chi_squared",
                    "proportional_hazards_chi_squared" -> v -> numbers.decimal(v, 2);
            default -> v -> numbers.signed(v, 2);
        };
    }

    private static Unit unit(Association a, OutcomeInfo outcome) {
        return switch (a.statistic()) {
            case "risk_difference", "mean_difference" -> Unit.of(outcome);
            default -> Unit.SCORE;
        };
    }

    private static CellView cell(Desk desk, Association a, Unit unit, DoubleFunction<String> format) {
        Double estimate = a.estimate();
        if (estimate == null) {
            return CellView.empty();
        }
        String interval = a.confLow() == null
                ? noInterval(desk, a.statistic())
                : Interval.text(desk.words(), a.confLow(), a.confHigh(), format);
        return CellView.estimate(
                format.apply(estimate),
                interval,
                unit.exact(estimate),
                Rates.exact(unit, a.confLow()),
                Rates.exact(unit, a.confHigh()));
    }

    /** A test's statistic has no interval by nature, the others lack it. */
    private static String noInterval(Desk desk, String statistic) {
        return Tests.isTest(statistic) ? "" : desk.words().text("state.no-interval");
    }

    static String exact(@Nullable Double value) {
        return value == null ? "" : ShortestDecimal.of(value);
    }
}
