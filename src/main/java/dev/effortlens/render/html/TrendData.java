package dev.effortlens.render.html;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the script needs to draw a series; every text is ready.
 *
 * @param periods labels of the x axis
 * @param points one per period
 * @param min lowest value of the y axis
 * @param max highest value
 * @param step distance of its ticks
 * @param ticks labels of the ticks from the lowest
 * @param newLevel label of the line where a new level begins
 */
record TrendData(
        List<String> periods,
        List<Point> points,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step,
        List<String> ticks,
        String newLevel) {

    /**
     * One month or week; what it does not have is null.
     *
     * @param v estimate
     * @param lo lower end of its interval
     * @param hi upper end
     * @param c centre
     * @param ll lower limit
     * @param ul upper limit
     * @param complete whether it is complete
     * @param out whether it is beyond its limits
     * @param shift whether a new level begins here
     * @param label its value in words
     * @param tip lines of its tooltip
     */
    record Point(
            @Nullable BigDecimal v,
            @Nullable BigDecimal lo,
            @Nullable BigDecimal hi,
            @Nullable BigDecimal c,
            @Nullable BigDecimal ll,
            @Nullable BigDecimal ul,
            boolean complete,
            boolean out,
            boolean shift,
            String label,
            List<String> tip) {}
}
