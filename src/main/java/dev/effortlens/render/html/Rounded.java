package dev.effortlens.render.html;

import java.math.BigDecimal;
import java.math.MathContext;

/** Values for the eye: a chart needs no more than six digits. */
final class Rounded {

    private static final MathContext SIX_DIGITS = new MathContext(6);

    private Rounded() {}

    static BigDecimal forDrawing(BigDecimal value) {
        return value.round(SIX_DIGITS).stripTrailingZeros();
    }
}
