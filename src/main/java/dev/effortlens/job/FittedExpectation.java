package dev.effortlens.job;

import dev.effortlens.cohort.Expectation;
import dev.effortlens.cohort.PurchasesSoFar;
import dev.effortlens.config.ValueSettings;
import dev.effortlens.counts.PurchaseCount;
import dev.effortlens.stats.BgNbd;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.ExpectedValue;
import dev.effortlens.stats.GammaGamma;
import dev.effortlens.stats.PurchaseHistory;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Expected value by BG/NBD with Gamma–Gamma, fitted to all customers as they are known on the last complete day. The
 * parameters are of that day; the history that is put into them is that of the answer.
 */
final class FittedExpectation implements Expectation {

    private static final long serialVersionUID = 1L;

    private static final double DAYS_PER_WEEK = 7;
    private static final double DAYS_PER_PERIOD = 30;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final double HALF = 0.5;
    private static final int MOST_REMEMBERED = 200_000;

    private final double[] bgNbd;
    private final double[] gammaGamma;
    private final int horizonDays;
    private final int discountPercent;
    private final long unitsPerMain;
    private transient volatile @Nullable ExpectedValue model;
    private transient volatile @Nullable Map<PurchasesSoFar, Long> remembered;

    private FittedExpectation(
            BgNbd.Parameters buying, GammaGamma.Parameters value, ValueSettings settings, long unitsPerMain) {
        this.bgNbd = new double[] {buying.r(), buying.alpha(), buying.a(), buying.b()};
        this.gammaGamma = new double[] {value.p(), value.q(), value.v()};
        this.horizonDays = settings.horizonDays();
        this.discountPercent = settings.discountPercent();
        this.unitsPerMain = unitsPerMain;
    }

    /** Returns the fitted expectation; null where the purchases allow no fit. */
    static @Nullable FittedExpectation of(List<PurchaseCount> counts, ValueSettings settings, long unitsPerMain) {
        List<PurchaseHistory> histories = counts.stream()
                .map(count -> new PurchaseHistory(
                        count.repeats(),
                        count.repeats() == 0 ? 0 : Math.min(count.recencyWeeks(), count.ageWeeks()),
                        count.ageWeeks(),
                        (double) count.meanSpend() / unitsPerMain,
                        count.customers()))
                .toList();
        BgNbd.Parameters buying = BgNbd.of(histories).parameters();
        GammaGamma.Parameters value = GammaGamma.of(histories).parameters();
        return buying == null || value == null ? null : new FittedExpectation(buying, value, settings, unitsPerMain);
    }

    /** Returns the fitted parameters by name. */
    SortedMap<String, Double> parameters() {
        SortedMap<String, Double> parameters = new TreeMap<>();
        parameters.put("bg_nbd_r", bgNbd[0]);
        parameters.put("bg_nbd_alpha", bgNbd[1]);
        parameters.put("bg_nbd_a", bgNbd[2]);
        parameters.put("bg_nbd_b", bgNbd[3]);
        parameters.put("gamma_gamma_p", gammaGamma[0]);
        parameters.put("gamma_gamma_q", gammaGamma[1]);
        parameters.put("gamma_gamma_v", gammaGamma[2]);
        return parameters;
    }

    /** Returns how much less money is worth some days later. */
    static double discount(int percentPerYear, double days) {
        return StrictMath.pow(1 + percentPerYear / 100.0, days / DAYS_PER_YEAR) - 1;
    }

    @Override
    public long minorUnits(PurchasesSoFar purchases) {
        Map<PurchasesSoFar, Long> memory = memory();
        Long known = memory.get(purchases);
        if (known == null) {
            known = compute(purchases);
            if (memory.size() < MOST_REMEMBERED) {
                memory.put(purchases, known);
            }
        }
        return known;
    }

    private long compute(PurchasesSoFar purchases) {
        double mean =
                purchases.repeats() == 0 ? 0 : (double) purchases.repeatSpend() / purchases.repeats() / unitsPerMain;
        PurchaseHistory history = new PurchaseHistory(
                purchases.repeats(),
                purchases.recencyDays() / DAYS_PER_WEEK,
                purchases.ageDays() / DAYS_PER_WEEK,
                mean,
                1);
        return model().of(history) instanceof Estimate.Defined value
                ? (long) Math.floor(value.value() * unitsPerMain + HALF)
                : UNKNOWN;
    }

    private Map<PurchasesSoFar, Long> memory() {
        Map<PurchasesSoFar, Long> memory = remembered;
        if (memory == null) {
            memory = new ConcurrentHashMap<>();
            remembered = memory;
        }
        return memory;
    }

    private ExpectedValue model() {
        ExpectedValue fitted = model;
        if (fitted == null) {
            int periods = Math.max(1, (int) Math.floor(horizonDays / DAYS_PER_PERIOD + HALF));
            double days = (double) horizonDays / periods;
            fitted = ExpectedValue.of(
                    BgNbd.with(new BgNbd.Parameters(bgNbd[0], bgNbd[1], bgNbd[2], bgNbd[3])),
                    GammaGamma.with(new GammaGamma.Parameters(gammaGamma[0], gammaGamma[1], gammaGamma[2])),
                    new ExpectedValue.Plan(periods, days / DAYS_PER_WEEK, discount(discountPercent, days), 1));
            model = fitted;
        }
        return fitted;
    }
}
