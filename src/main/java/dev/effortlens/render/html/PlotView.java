package dev.effortlens.render.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mark with its interval on an axis that all rows of a table share; places are percentages of the cell's width.
 *
 * @param grid lines of the axis
 * @param from lower end of the interval; null without one
 * @param to upper end
 * @param at the estimate
 * @param mark class of the mark: filled, or hollow where there is no interval
 */
public record PlotView(
        List<LineView> grid,
        @Nullable String from,
        @Nullable String to,
        String at,
        String mark) {

    /**
     * A line of the axis.
     *
     * @param at place
     * @param css class, its own for zero
     */
    public record LineView(String at, String css) {}
}
