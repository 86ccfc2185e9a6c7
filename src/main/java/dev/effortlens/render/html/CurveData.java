package dev.effortlens.render.html;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the script needs to draw one curve; every text is ready.
 *
 * @param x labels of the levels, from easiest to hardest
 * @param n numbers of answers under them
 * @param shades effort step of each level, 0 to 6
 * @param points one per level
 * @param min lowest value of the y axis
 * @param max highest value
 * @param step distance of its ticks
 * @param ticks labels of the ticks from the lowest
 * @param sides easy, middle, hard; empty for signals and topics
 * @param direct whether each point carries its value
 */
record CurveData(
        List<String> x,
        List<String> n,
        List<Integer> shades,
        List<Point> points,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step,
        List<String> ticks,
        List<Side> sides,
        boolean direct) {

    /** One level: its estimate, its interval where it has one, its value in words, and the lines of its tooltip. */
    record Point(
            @Nullable BigDecimal v,
            @Nullable BigDecimal lo,
            @Nullable BigDecimal hi,
            String label,
            List<String> tip) {}

    /** Levels that belong together, and the rate of all of them where they are compared. */
    record Side(
            int from,
            int to,
            String label,
            boolean shaded,
            @Nullable BigDecimal pooled,
            String pooledLabel) {}
}
