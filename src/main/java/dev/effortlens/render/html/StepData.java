package dev.effortlens.render.html;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the script needs to draw shares that grow with time; every text is ready.
 *
 * @param curves one per group
 * @param last last day of the x axis
 * @param days ticks of the x axis
 * @param dayLabels their labels
 * @param max highest value of the y axis, which begins at zero
 * @param step distance of its ticks
 * @param ticks their labels from zero
 * @param window the outcome's window; null where it is not inside the axis
 * @param windowLabel its name
 * @param followedLabel name of the numbers under the axis
 */
record StepData(
        List<Curve> curves,
        long last,
        List<Long> days,
        List<String> dayLabels,
        BigDecimal max,
        BigDecimal step,
        List<String> ticks,
        @Nullable Long window,
        String windowLabel,
        String followedLabel) {

    /**
     * A group's curve.
     *
     * @param name its name
     * @param end its name with its last value
     * @param shade effort step of its colour
     * @param day days on which it rises or answers leave
     * @param v the share by the end of each
     * @param lo lower end of its interval
     * @param hi upper end
     * @param tip the share in words
     * @param followed answers still followed at each tick of the x axis
     */
    record Curve(
            String name,
            String end,
            int shade,
            List<Long> day,
            List<BigDecimal> v,
            List<@Nullable BigDecimal> lo,
            List<@Nullable BigDecimal> hi,
            List<String> tip,
            List<String> followed) {}
}
