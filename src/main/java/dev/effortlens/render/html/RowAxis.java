package dev.effortlens.render.html;

import com.ibm.icu.number.NumberFormatter.SignDisplay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The axis of a column of plots: it covers every interval and zero, and ends at round values. */
final class RowAxis {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Unit unit;
    private final Ticks ticks;

    private RowAxis(Unit unit, Ticks ticks) {
        this.unit = unit;
        this.ticks = ticks;
    }

    /** Returns the axis that covers the values. */
    static RowAxis covering(Unit unit, List<Double> values) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (double value : values) {
            low = low.min(unit.shown(value));
            high = high.max(unit.shown(value));
        }
        return new RowAxis(unit, Ticks.covering(low, high));
    }

    AxisView view(Numbers numbers) {
        return new AxisView(ticks.values().stream()
                .map(t -> new AxisView.TickView(place(t), numbers.tick(t, SignDisplay.EXCEPT_ZERO)))
                .toList());
    }

    PlotView plot(double estimate, @Nullable Double low, @Nullable Double high) {
        boolean interval = low != null && high != null;
        return new PlotView(
                grid(),
                low == null ? null : place(unit.shown(low)),
                high == null ? null : place(unit.shown(high)),
                place(unit.shown(estimate)),
                interval ? "dot" : "ring");
    }

    private List<PlotView.LineView> grid() {
        return ticks.values().stream()
                .map(t -> new PlotView.LineView(place(t), t.signum() == 0 ? "zero" : "grid"))
                .toList();
    }

    private String place(BigDecimal shown) {
        BigDecimal width = ticks.last().subtract(ticks.first());
        return shown.subtract(ticks.first())
                        .multiply(HUNDRED)
                        .divide(width, 2, RoundingMode.HALF_EVEN)
                        .toPlainString()
                + "%";
    }
}
