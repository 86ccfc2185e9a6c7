package dev.effortlens.render.html;

import dev.effortlens.report.Comparison;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The levels of the outcome in the two groups that the primary finding compares.
 *
 * @param exposed hard, promoters, top two boxes, highest band
 * @param reference easy, detractors, the rest, lowest band
 */
record Compared(double exposed, double reference) {

    private static final int LARGEST_BASE = 10_000;

    /** Returns both; null where one of them is missing. */
    static @Nullable Compared of(Desk desk, PrimaryPair pair) {
        Comparison c = desk.lookup().comparison(pair.x().id(), pair.outcome().id(), Lookup.OVERALL, "");
        if (c == null || c.exposed().value() == null || c.reference().value() == null) {
            return null;
        }
        return new Compared(c.exposed().value(), c.reference().value());
    }

    /** Returns natural frequencies for shares, means for the rest. */
    Map<String, Object> slots(Desk desk, Unit unit) {
        Map<String, Object> slots = new HashMap<>();
        if (unit != Unit.PERCENT) {
            slots.put("exposed", unit.level(desk.numbers(), exposed));
            slots.put("reference", unit.level(desk.numbers(), reference));
            return slots;
        }
        long base = base();
        slots.put("base", base);
        slots.put("exposed", Math.round(exposed * base));
        slots.put("reference", Math.round(reference * base));
        return slots;
    }

    /** Returns 100, or more where of 100 both would be the same number. */
    private long base() {
        long base = Squares.ALL;
        while (base < LARGEST_BASE && Math.round(exposed * base) == Math.round(reference * base)) {
            base *= 10;
        }
        return base;
    }
}
