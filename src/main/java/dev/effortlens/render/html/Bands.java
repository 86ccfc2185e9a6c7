package dev.effortlens.render.html;

import java.util.List;

/** Names of a signal's bands: 0, 1, 2–3, 4+. */
final class Bands {

    private Bands() {}

    static String label(List<Long> bounds, int band, Numbers numbers) {
        long low = bounds.get(band);
        if (band == bounds.size() - 1) {
            return numbers.count(low) + "+";
        }
        long high = bounds.get(band + 1) - 1;
        if (band == 0 && low != 0) {
            return "≤ " + numbers.count(high);
        }
        return low == high ? numbers.count(low) : numbers.count(low) + "–" + numbers.count(high);
    }
}
