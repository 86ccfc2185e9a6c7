package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.cohort.PurchasesSoFar;
import dev.effortlens.config.ValueSettings;
import dev.effortlens.counts.PurchaseCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FittedExpectationTest {

    private static final ValueSettings SETTINGS = new ValueSettings(365, 10, null);

    /** Customers who buy at rates of their own, may stop after any purchase, and spend around means of their own. */
    private static List<PurchaseCount> customers() {
        SplittableRandom random = new SplittableRandom(5);
        List<PurchaseCount> counts = new ArrayList<>();
        for (int customer = 0; customer < 3_000; customer++) {
            double rate = -0.1 * StrictMath.log(1 - random.nextDouble());
            double stops = 0.4 * random.nextDouble();
            double usual = 2_000 * StrictMath.exp(2 * random.nextDouble());
            long age = 30L + random.nextInt(60);
            long repeats = 0;
            double week = 0;
            double last = 0;
            double spent = 0;
            while (random.nextDouble() >= stops) {
                week += -StrictMath.log(1 - random.nextDouble()) / rate;
                if (week > age) {
                    break;
                }
                repeats++;
                last = week;
                spent += usual * (0.5 + random.nextDouble());
            }
            counts.add(new PurchaseCount(
                    repeats, Math.round(last), age, repeats == 0 ? 0 : Math.round(spent / repeats), 1));
        }
        return counts;
    }

    @Test
    void expectsMoreOfWhoBoughtMoreOftenAndLately() {
        FittedExpectation fitted = Objects.requireNonNull(FittedExpectation.of(customers(), SETTINGS, 100));

        assertThat(fitted.parameters())
                .hasSize(7)
                .allSatisfy((name, value) -> assertThat(value).isPositive());
        long once = fitted.minorUnits(new PurchasesSoFar(0, 0, 300, 0));
        long lately = fitted.minorUnits(new PurchasesSoFar(6, 290, 300, 30_000));
        long longAgo = fitted.minorUnits(new PurchasesSoFar(6, 60, 300, 30_000));
        long thrifty = fitted.minorUnits(new PurchasesSoFar(6, 290, 300, 3_000));
        assertThat(once).isPositive().isLessThan(lately);
        assertThat(longAgo).isLessThan(lately);
        assertThat(thrifty).isLessThan(lately);
        assertThat(fitted.minorUnits(new PurchasesSoFar(6, 290, 300, 30_000))).isEqualTo(lately);
    }

    @Test
    void hasNoFitWhereNobodyBoughtAgain() {
        assertThat(FittedExpectation.of(List.of(new PurchaseCount(0, 0, 10, 0, 500)), SETTINGS, 100))
                .isNull();
    }
}
