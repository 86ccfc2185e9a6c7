package dev.effortlens.render.html;

import java.util.ArrayList;
import java.util.List;

/** Ten by ten squares, filled row by row. */
final class Squares {

    static final int ALL = 100;

    private static final int PER_ROW = 10;
    private static final int PITCH = 17;

    private Squares() {}

    static List<AnswerView.SquareView> filled(int filled) {
        List<AnswerView.SquareView> squares = new ArrayList<>();
        for (int i = 0; i < ALL; i++) {
            squares.add(new AnswerView.SquareView(i % PER_ROW * PITCH, i / PER_ROW * PITCH, i < filled));
        }
        return squares;
    }
}
