package dev.effortlens.render.html;

import com.ibm.icu.number.NumberFormatter.SignDisplay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The axis of a column of plots: it covers every interval and its origin, and ends at round values. */
final class RowAxis {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many labels fit beside each other on a phone; of more, every other one does, with that of the origin. */
    private static final int ROOMY = 4;

    private final Unit unit;
    private final Ticks ticks;
    private final BigDecimal origin;
    private final SignDisplay sign;

    private RowAxis(Unit unit, Ticks ticks, BigDecimal origin, SignDisplay sign) {
        this.unit = unit;
        this.ticks = ticks;
        this.origin = origin;
        this.sign = sign;
    }

    /** Returns the axis of differences that covers the values and zero. */
    static RowAxis covering(Unit unit, List<Double> values) {
        return covering(unit, values, BigDecimal.ZERO, SignDisplay.EXCEPT_ZERO);
    }

    /** Returns the axis of levels that covers the values and the level that says nothing. */
    static RowAxis from(Unit unit, BigDecimal origin, List<Double> values) {
        return covering(unit, values, origin, SignDisplay.AUTO);
    }

    private static RowAxis covering(Unit unit, List<Double> values, BigDecimal origin, SignDisplay sign) {
        BigDecimal low = origin;
        BigDecimal high = origin;
        for (double value : values) {
            low = low.min(unit.shown(value));
            high = high.max(unit.shown(value));
        }
        return new RowAxis(unit, Ticks.covering(low, high), origin, sign);
    }

    AxisView view(Numbers numbers) {
        List<BigDecimal> values = ticks.values();
        List<AxisView.TickView> labels = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            boolean spare = values.size() > ROOMY && (i - values.indexOf(origin)) % 2 != 0;
            labels.add(new AxisView.TickView(
                    place(values.get(i)), numbers.tick(values.get(i), sign), spare ? "spare" : ""));
        }
        return new AxisView(labels);
    }

    PlotView plot(double estimate, @Nullable Double low, @Nullable Double high) {
        return plot("", List.of(Mark.alone(estimate, low, high)));
    }

    /** Returns several marks on two lines. */
    PlotView two(List<Mark> marks) {
        return plot("two", marks);
    }

    /** Returns several marks on one line. */
    PlotView one(List<Mark> marks) {
        return plot("", marks);
    }

    /** Returns two marks with a line between them. */
    PlotView dumbbell(Mark first, Mark second) {
        PlotView plain = plot("", List.of(first, second));
        List<PlotView.SpanView> gap = List.of(new PlotView.SpanView("gap", at(first.at()), at(second.at()), first.y()));
        return new PlotView(plain.css(), plain.grid(), List.of(), gap, plain.dots());
    }

    private PlotView plot(String css, List<Mark> marks) {
        List<PlotView.SpanView> spans = new ArrayList<>();
        List<PlotView.DotView> dots = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.low() != null && mark.high() != null) {
                spans.add(new PlotView.SpanView("span " + mark.css(), at(mark.low()), at(mark.high()), mark.y()));
            }
            dots.add(new PlotView.DotView(mark.css(), at(mark.at()), mark.y(), mark.radius()));
        }
        return new PlotView(("r " + css).strip(), grid(), List.of(), spans, dots);
    }

    private List<PlotView.LineView> grid() {
        return ticks.values().stream()
                .map(t -> new PlotView.LineView(place(t), t.compareTo(origin) == 0 ? "zero" : "grid"))
                .toList();
    }

    private String at(double value) {
        return place(unit.shown(value));
    }

    private String place(BigDecimal shown) {
        BigDecimal width = ticks.last().subtract(ticks.first());
        return Places.percent(shown.subtract(ticks.first()).multiply(HUNDRED).divide(width, 2, RoundingMode.HALF_EVEN));
    }
}
