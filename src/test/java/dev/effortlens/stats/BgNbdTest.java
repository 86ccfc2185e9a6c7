package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.SparkExtension;
import dev.effortlens.stats.BgNbd.Parameters;
import dev.effortlens.stats.Estimate.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class BgNbdTest {

    /** Fader, Hardie and Lee (2005), table 2. */
    private static final Parameters CDNOW = new Parameters(0.243, 4.414, 0.793, 2.426);

    private static final PurchaseHistory TWO_REPEATS = history(2, 30.43, 38.86);

    @Test
    void agreesWithFaderHardieAndLeeOnCdnow() {
        List<PurchaseHistory> customers = cdnow();
        Parameters fitted = requireNonNull(BgNbd.of(customers).parameters());

        assertThat(customers).hasSize(2357);
        // r .243, alpha 4.414, a .793, b 2.426, as printed
        assertThat(fitted.r()).isCloseTo(0.243, within(5e-4));
        assertThat(fitted.alpha()).isCloseTo(4.414, within(5e-4));
        assertThat(fitted.a()).isCloseTo(0.793, within(5e-4));
        assertThat(fitted.b()).isCloseTo(2.426, within(5e-4));
    }

    private static List<PurchaseHistory> cdnow() {
        Path file = Shared.file("data/cdnow/customer_summary.parquet");
        List<PurchaseHistory> customers = new ArrayList<>();
        for (Row row : SparkExtension.session().read().parquet(file.toString()).collectAsList()) {
            customers.add(history(
                    ((Number) row.get(row.fieldIndex("frequency"))).longValue(),
                    ((Number) row.get(row.fieldIndex("recency"))).doubleValue(),
                    ((Number) row.get(row.fieldIndex("T"))).doubleValue()));
        }
        return customers;
    }

    @Test
    void expectedPurchasesAgreeWithScipy() {
        BgNbd model = BgNbd.with(CDNOW);

        // the same formula with scipy.special.hyp2f1; the paper prints 1.226
        assertThat(number(model.expectedPurchases(TWO_REPEATS, 39))).isCloseTo(1.226028174767135, within(1e-12));
        assertThat(number(model.expectedPurchases(history(0, 0, 38.86), 39)))
                .isCloseTo(0.19509805201125396, within(1e-12));
        assertThat(number(model.expectedPurchases(history(7, 20, 38.86), 1000)))
                .isCloseTo(5.3771152348250855, within(1e-11));
        assertThat(number(model.probabilityAlive(TWO_REPEATS))).isCloseTo(0.726578570080673, within(1e-13));
    }

    @Test
    void expectedPurchasesAreSmoothWhereTheFormulaDividesByZero() {
        // scipy.integrate.quad of (1 - ((alpha + T) / (alpha + T + p t)) ** (r + x)) / p over Beta(a, b + x), times
        // alive
        assertThat(number(BgNbd.with(new Parameters(0.243, 4.414, 1, 2.426)).expectedPurchases(TWO_REPEATS, 39)))
                .isCloseTo(1.1021367860399562, within(1e-7));
        assertThat(number(BgNbd.with(new Parameters(0.243, 4.414, 0.4, 0.6)).expectedPurchases(history(0, 0, 10), 20)))
                .isCloseTo(0.26661286523693384, within(1e-6));
    }

    @Test
    void hypergeometricSeriesAgreesWithScipy() {
        // scipy.special.hyp2f1(2.243, 4.426, 4.219, 39 / 82.274) and (.243, .2, -.4, .9)
        assertThat(BgNbd.hypergeometric(0, 2.243, 4.426, 4.219, 39 / 82.274))
                .isCloseTo(4.575315897643688, within(1e-13));
        assertThat(BgNbd.hypergeometric(0, 0.243, 0.2, -0.4, 0.9)).isCloseTo(-0.28026891387818514, within(1e-13));
    }

    @Test
    void expectedPurchasesOfWhoBuysOftenAgreeWithMpmath() {
        BgNbd model = BgNbd.with(CDNOW);

        // mpmath, 30 digits: the same formula; Euler's transformation, DLMF 15.8.1, gives the same
        assertThat(number(model.expectedPurchases(history(1000, 143, 143), 156)))
                .isCloseTo(778.5045968384894, within(1e-7));
        assertThat(number(model.expectedPurchases(history(1000, 142, 143), 156)))
                .isCloseTo(453.77817115207745, within(1e-7));
        assertThat(number(BgNbd.with(new Parameters(300, 40, 0.8, 2.4))
                        .expectedPurchases(history(2, 38.86, 38.86), 1000)))
                .isCloseTo(50.74022109975113, within(1e-9));
    }

    @Test
    void whoBoughtOftenAndStoppedLongAgoHasALikelihood() {
        // (r + x) log((alpha + age) / (alpha + recency)) is above 709.8, whose exponential is no double
        PurchaseHistory stopped = history(1000, 50, 143);
        List<PurchaseHistory> customers = new ArrayList<>(simulate(new Parameters(0.8, 6, 1.5, 3), 300));
        customers.add(stopped);

        BgNbd fitted = BgNbd.of(customers);

        assertThat(fitted.parameters()).isNotNull();
        assertThat(number(fitted.probabilityAlive(stopped))).isCloseTo(0, within(1e-12));
    }

    @Test
    void findsTheParametersThatMadeTheData() {
        Parameters fitted = requireNonNull(
                BgNbd.of(simulate(new Parameters(0.8, 6, 1.5, 3), 4_000)).parameters());

        assertThat(fitted.r()).isCloseTo(0.8, within(0.1));
        assertThat(fitted.alpha()).isCloseTo(6, within(0.8));
        assertThat(fitted.a() / (fitted.a() + fitted.b())).isCloseTo(1.0 / 3, within(0.04));
    }

    @Test
    void groupedCustomersGiveTheSameFit() {
        List<PurchaseHistory> single = simulate(new Parameters(0.8, 6, 1.5, 3), 300);
        List<PurchaseHistory> twice = single.stream()
                .map(h -> new PurchaseHistory(h.frequency(), h.recency(), h.age(), 0, 2))
                .toList();
        Parameters one = requireNonNull(BgNbd.of(single).parameters());
        Parameters two = requireNonNull(BgNbd.of(twice).parameters());

        assertThat(two.r()).isCloseTo(one.r(), within(1e-4));
        assertThat(two.b()).isCloseTo(one.b(), within(1e-2));
    }

    @Test
    void nothingHappensInNoTime() {
        assertThat(number(BgNbd.with(CDNOW).expectedPurchases(TWO_REPEATS, 0))).isCloseTo(0, within(1e-15));
    }

    @Test
    void isUndefinedWithoutCustomersOrRepeatPurchases() {
        BgNbd nobody = BgNbd.of(List.of());
        BgNbd once = BgNbd.of(List.of(history(0, 0, 10), history(0, 0, 20)));

        assertThat(nobody.parameters()).isNull();
        assertThat(nobody.probabilityAlive(TWO_REPEATS)).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(once.expectedPurchases(TWO_REPEATS, 1)).isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
    }

    @Test
    void isUndefinedWhereTheDataLeaveAParameterOpen() {
        // one customer who buys like clockwork: a rate without spread, and no sign of leaving
        BgNbd regular = BgNbd.of(List.of(history(10, 10, 10)));

        assertThat(regular.parameters()).isNull();
        assertThat(regular.probabilityAlive(TWO_REPEATS)).isEqualTo(Estimate.undefined(Reason.NO_MAXIMUM));
        assertThat(BgNbd.of(List.of(history(1, 0, 0))).parameters()).isNull();
    }

    @Test
    void refusesWhatNoCustomerCanHave() {
        assertThatThrownBy(() -> history(0, 3, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No customer buys 0 times until 3.0 of 10.0 at 0.0 (1 customers)");
        assertThatThrownBy(() -> new Parameters(1, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Parameters are positive, found 1.0, 1.0, 0.0, 1.0");
        assertThatThrownBy(() -> BgNbd.with(CDNOW).expectedPurchases(TWO_REPEATS, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A horizon is not negative, found -1.0");
    }

    private static PurchaseHistory history(long frequency, double recency, double age) {
        return new PurchaseHistory(frequency, recency, age, 0, 1);
    }

    private static List<PurchaseHistory> simulate(Parameters p, int customers) {
        Random random = new Random(20261124);
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            double rate = gamma(random, p.r()) / p.alpha();
            double left = gamma(random, p.a());
            double chanceToLeave = left / (left + gamma(random, p.b()));
            double age = 20 + 20 * random.nextDouble();
            histories.add(live(random, rate, chanceToLeave, age));
        }
        return histories;
    }

    private static PurchaseHistory live(Random random, double rate, double chanceToLeave, double age) {
        long frequency = 0;
        double recency = 0;
        double next = -StrictMath.log(1 - random.nextDouble()) / rate;
        while (next <= age) {
            frequency++;
            recency = next;
            if (random.nextDouble() < chanceToLeave) {
                break;
            }
            next -= StrictMath.log(1 - random.nextDouble()) / rate;
        }
        return history(frequency, recency, age);
    }

    /** Marsaglia and Tsang (2000), with their device for shapes below 1. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * StrictMath.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double z = random.nextGaussian();
            double v = StrictMath.pow(1 + z / Math.sqrt(9 * d), 3);
            if (v > 0 && StrictMath.log(random.nextDouble()) < z * z / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }
}
