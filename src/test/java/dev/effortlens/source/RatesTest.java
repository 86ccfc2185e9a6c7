package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amounts in other currencies: the rate of the day, or the last before it, and not an older one. */
class RatesTest {

    private static final int DAY = 20_000;
    private static final long DOLLAR = 925_000_000L;

    private final Rates rates = new Rates(2);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void oneDollar() {
        rates.add("USD", DAY, DOLLAR);
    }

    @Test
    void amountsAreConvertedExactlyAndRoundedHalfUp() {
        assertThat(minorUnits("100", "USD", DAY)).isEqualTo(9250);
        assertThat(minorUnits("-100", "USD", DAY)).isEqualTo(-9250);
        // 0.925 × 0.02 = 0.0185; × 0.06 = 0.0555
        assertThat(minorUnits("0.02", "USD", DAY)).isEqualTo(2);
        assertThat(minorUnits("0.06", "USD", DAY)).isEqualTo(6);
    }

    @Test
    void aRateHoldsForAWeekAndNotBackwards() {
        assertThat(minorUnits("100", "USD", DAY + 7)).isEqualTo(9250);
        assertThat(minorUnits("100", "USD", DAY + 8)).isNull();
        assertThat(minorUnits("100", "USD", DAY - 1)).isNull();
        assertThat(minorUnits("100", "GBP", DAY)).isNull();
    }

    @Test
    void theNewestRateCounts() {
        rates.add("USD", DAY + 3, 2 * DOLLAR);

        assertThat(minorUnits("100", "USD", DAY + 2)).isEqualTo(9250);
        assertThat(minorUnits("100", "USD", DAY + 3)).isEqualTo(18_500);
    }

    @Test
    void anAmountThatNoWholeNumberHoldsIsUnknown() {
        assertThat(minorUnits("99999999999999999999", "USD", DAY)).isNull();
    }

    @Test
    void purchasesAreWorthWhatTheirCurrencyWas() {
        Inputs inputs = new Inputs(folder)
                .answers(
                        "select 'r' as response_id, 'c' as customer_id, timestamp'2026-03-01 10:00:00' as responded_at,"
                                + " 'ces' as instrument, 5 as score")
                .write("purchases", """
                        select customer_id, timestamp'2026-03-02 10:00:00' as purchased_at, amount, currency from values
                          ('a', 100.0D, 'usd'), ('b', 100.0D, 'EUR'), ('c', 100.0D, 'GBP'), ('d', 1.2345D, 'USD')
                        as t(customer_id, amount, currency)""")
                .write("rates", "select 'USD' as currency, date'2026-02-28' as day, 0.925D as rate");
        Sources sources = inputs.open("""
                        responses: {path: responses}
                        churn: {path: churn}
                        purchases: {path: purchases}
                        rates: {path: rates}""").read(dev.effortlens.SparkExtension.session(), 10);

        assertThat(inputs.rows(sources, "purchases")
                        .orderBy("customer")
                        .selectExpr("concat(amount, ' ', amount_known)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("9250 true", "10000 true", "10000 false", "114 true");
    }

    @Test
    void aRateThatNoWholeNumberHoldsIsUnreadable() {
        Inputs inputs = new Inputs(folder)
                .answers(
                        "select 'r' as response_id, 'c' as customer_id, timestamp'2026-03-01 10:00:00' as responded_at,"
                                + " 'ces' as instrument, 5 as score")
                .write("rates", """
                        select currency, date'2026-02-28' as day, rate from values ('IDR', 1e10D), ('USD', 0.925D)
                        as t(currency, rate)""");
        Sources sources = inputs.open("responses: {path: responses}\nchurn: {path: churn}\nrates: {path: rates}")
                .read(dev.effortlens.SparkExtension.session(), 10);

        assertThat(inputs.rows(sources, "rates")
                        .orderBy("response")
                        .selectExpr("concat(response, ' ', coalesce(reason, 'kept'))")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("IDR unreadable-rate", "USD kept");
    }

    private @Nullable Long minorUnits(String amount, String currency, int day) {
        return rates.minorUnits(new BigDecimal(amount), currency, day);
    }
}
