package dev.effortlens.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the interaction log says about effort in the days before an answer ("observed effort"), in bands.
 *
 * @param id identifier, unique in a report
 * @param feed the input that holds the interactions
 * @param aggregate how the interactions of the window become one number
 * @param column the column that is summed or whose distinct values are counted; null for a count
 * @param lookBackDays length of the window in days, at least 1; the window ends just before the answer
 * @param bands ascending lower bounds; band k holds bands[k] ≤ value &lt; bands[k + 1], and values below the first
 *     bound fall into the first band
 */
public record Signal(
        String id,
        String feed,
        Aggregate aggregate,
        @Nullable String column,
        int lookBackDays,
        List<Long> bands) implements Explanatory {

    /** How interactions become a number. */
    public enum Aggregate {
        /** How many interactions. */
        COUNT,
        /** The sum of a numeric column; missing values count as 0. */
        SUM,
        /** How many different values of a column; missing values do not count. */
        DISTINCT
    }

    /** Copies the bands and refuses fewer than two, or bounds that do not ascend. */
    public Signal {
        bands = List.copyOf(bands);
        if (bands.size() < 2) {
            throw new IllegalArgumentException("Signal '%s' needs at least two bands".formatted(id));
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i) <= bands.get(i - 1)) {
                throw new IllegalArgumentException("Signal '%s': bands must ascend, found %s".formatted(id, bands));
            }
        }
        if ((aggregate == Aggregate.COUNT) != (column == null)) {
            throw new IllegalArgumentException(
                    "Signal '%s': a count takes no column, a sum or distinct one".formatted(id));
        }
    }

    /** Returns the band of a value. */
    public int band(long value) {
        int band = 0;
        while (band + 1 < bands.size() && value >= bands.get(band + 1)) {
            band++;
        }
        return band;
    }

    @Override
    public int levels() {
        return bands.size();
    }

    @Override
    public int x(int level) {
        return level;
    }

    @Override
    public Contrast contrast(int level) {
        if (level == 0) {
            return Contrast.REFERENCE;
        }
        return level == bands.size() - 1 ? Contrast.EXPOSED : Contrast.NEITHER;
    }
}
