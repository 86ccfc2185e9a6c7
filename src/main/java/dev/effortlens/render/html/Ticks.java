package dev.effortlens.render.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values that cover a range, at most six.
 *
 * @param step their distance: 1, 2 or 5 times a power of ten
 * @param values from below the range's low end to above its high end
 */
record Ticks(BigDecimal step, List<BigDecimal> values) {

    private static final int MOST = 6;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100);

    /** Returns the ticks; a range without extent gets one of one. */
    static Ticks covering(BigDecimal low, BigDecimal upper) {
        BigDecimal high = upper.compareTo(low) > 0 ? upper : low.add(BigDecimal.ONE);
        BigDecimal range = high.subtract(low);
        BigDecimal rough = range.divide(BigDecimal.valueOf(MOST), MathContext.DECIMAL32);
        int exponent = rough.precision() - rough.scale() - 1;
        for (int factor : STEPS) {
            Ticks ticks = every(BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent), low, high);
            if (ticks.values().size() <= MOST) {
                return ticks;
            }
        }
        throw new IllegalStateException("No step covers %s to %s".formatted(low, high));
    }

    BigDecimal first() {
        return values.get(0);
    }

    BigDecimal last() {
        return values.get(values.size() - 1);
    }

    private static Ticks every(BigDecimal step, BigDecimal low, BigDecimal high) {
        BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = high.divide(step, 0, RoundingMode.CEILING).max(first.add(BigDecimal.ONE));
        List<BigDecimal> values = new ArrayList<>();
        for (BigDecimal i = first; i.compareTo(last) <= 0; i = i.add(BigDecimal.ONE)) {
            values.add(i.multiply(step).stripTrailingZeros());
        }
        return new Ticks(step.stripTrailingZeros(), List.copyOf(values));
    }
}
