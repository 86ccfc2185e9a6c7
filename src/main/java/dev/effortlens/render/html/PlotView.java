package dev.effortlens.render.html;

import java.util.List;

/**
 * Marks with their intervals on an axis that all rows of a table share; places are percentages of the cell's width.
 *
 * @param css classes of the drawing
 * @param grid lines of the axis
 * @param bars lengths
 * @param spans intervals, and lines between two marks
 * @param dots estimates
 */
public record PlotView(String css, List<LineView> grid, List<BarView> bars, List<SpanView> spans, List<DotView> dots) {

    /**
     * A line of the axis.
     *
     * @param at place
     * @param css class, its own for zero
     */
    public record LineView(String at, String css) {}

    /**
     * A length from the left edge.
     *
     * @param width its length
     */
    public record BarView(String width) {}

    /**
     * A level line.
     *
     * @param css classes
     * @param from left end
     * @param to right end
     * @param y height in the cell
     */
    public record SpanView(String css, String from, String to, String y) {}

    /**
     * A mark: filled, or hollow.
     *
     * @param css classes
     * @param at place
     * @param y height in the cell
     * @param radius its size
     */
    public record DotView(String css, String at, String y, String radius) {}
}
