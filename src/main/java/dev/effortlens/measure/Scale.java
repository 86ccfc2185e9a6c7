package dev.effortlens.measure;

import java.io.Serializable;

/**
 * The integer answers a question allows, both ends included.
 *
 * @param minimum the lowest score
 * @param maximum the highest score, at least one above the minimum
 */
public record Scale(int minimum, int maximum) implements Serializable {

    /** Refuses a scale without two scores, or with more than 101 (then it is an amount, not a scale). */
    public Scale {
        if (maximum <= minimum || maximum - minimum > 100) {
            throw new IllegalArgumentException(
                    "A scale needs 2 to 101 scores from low to high, found [%d, %d]".formatted(minimum, maximum));
        }
    }

    /** Returns how many scores there are. */
    public int size() {
        return maximum - minimum + 1;
    }

    /** Returns whether the score is on the scale. */
    public boolean contains(int score) {
        return score >= minimum && score <= maximum;
    }
}
