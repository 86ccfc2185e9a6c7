package dev.effortlens.render.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer.
 *
 * @param sentence what the primary finding says
 * @param basis difference, interval, and what it rests on
 * @param grids pictures of the natural frequencies; empty where none may be drawn
 * @param verdicts how far to trust it
 * @param recounts the finding counted in several ways; null where it is counted in one
 */
public record AnswerView(
        String sentence,
        List<Html> basis,
        List<GridView> grids,
        List<VerdictView> verdicts,
        @Nullable FigureView recounts) {

    /**
     * A hundred squares.
     *
     * @param frequency 14 of 100
     * @param group who
     * @param css class of the filled squares
     * @param squares whether each is filled
     */
    public record GridView(String frequency, String group, String css, List<SquareView> squares) {}

    /**
     * A square.
     *
     * @param x left edge
     * @param y top edge
     * @param filled whether it is one of those counted
     */
    public record SquareView(int x, int y, boolean filled) {}

    /**
     * A judgement.
     *
     * @param question what is judged
     * @param verdict in a few words
     * @param text why
     */
    public record VerdictView(String question, String verdict, Html text) {}
}
