package dev.effortlens.render.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Places in a drawing that has no size of its own. */
final class Places {

    private static final int DECIMALS = 2;

    private Places() {}

    static String percent(BigDecimal place) {
        return place.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString() + "%";
    }

    /** Returns a bar as long as the value is against the largest; a value below zero has none. */
    static PlotView bar(double value, double largest) {
        double share = largest > 0 ? Math.max(0, value) / largest : 0;
        PlotView.BarView bar =
                new PlotView.BarView(percent(BigDecimal.valueOf(share).movePointRight(2)));
        return new PlotView("r", List.of(), List.of(bar), List.of(), List.of());
    }
}
