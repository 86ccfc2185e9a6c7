package dev.effortlens.config;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the expected value of customers is computed.
 *
 * @param horizonDays over how many days, 1 to 3650
 * @param discountPercent how much less money is worth a year later, 0 to 100
 * @param contract for subscriptions; null where customers buy without a contract, whose expected value follows from
 *     their purchases (BG/NBD with Gamma–Gamma)
 */
public record ValueSettings(
        int horizonDays, int discountPercent, @Nullable Contract contract) {

    /**
     * What a contract brings.
     *
     * @param margin per period, in the currency's main unit
     * @param periodDays length of a period
     */
    public record Contract(BigDecimal margin, int periodDays) {}
}
