package dev.effortlens.render.html;

import java.util.List;

/**
 * An instrument's score.
 *
 * @param title what is scored
 * @param big the score; empty where there is none
 * @param state why there is none
 * @param rest interval, mean, answers
 * @param description the bar in words
 * @param parts of the bar, from the best answers to the worst
 * @param legend under the bar
 */
public record ScoreView(
        String title, String big, String state, String rest, String description, List<PartView> parts, String legend) {

    /**
     * A part of the bar.
     *
     * @param css class
     * @param from left edge in percent
     * @param width in percent
     */
    public record PartView(String css, String from, String width) {}
}
