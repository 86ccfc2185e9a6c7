package dev.effortlens.render.html;

import java.util.List;

/**
 * The axis that the plots of a column share, shown in its head.
 *
 * @param ticks labels from left to right
 */
public record AxisView(List<TickView> ticks) {

    /**
     * A label.
     *
     * @param at place in percent of the width
     * @param label its text
     * @param css {@code spare} for those that a narrow screen has no room for; empty for the others
     */
    public record TickView(String at, String label, String css) {}
}
