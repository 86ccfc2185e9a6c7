package dev.effortlens.render.html;

import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.math.BigDecimal;
import java.util.List;

/** The y axis that charts of one outcome share: shares and money from zero, scores over their scale. */
final class CurveDomain {

    private CurveDomain() {}

    static Ticks of(Desk desk, OutcomeInfo outcome, List<CurveChart> charts) {
        Unit unit = Unit.of(outcome);
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (CurveChart chart : charts) {
            for (double value : chart.extent()) {
                low = low.min(unit.shown(value));
                high = high.max(unit.shown(value));
            }
        }
        Variable said = outcome.instrument() == null ? null : desk.lookup().variable(outcome.instrument());
        return unit == Unit.SCORE && said != null ? scale(said) : Ticks.covering(low, high);
    }

    private static Ticks scale(Variable said) {
        long low = said.scores().stream().mapToLong(Long::longValue).min().orElse(0);
        long high = said.scores().stream().mapToLong(Long::longValue).max().orElse(1);
        return Ticks.covering(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }
}
