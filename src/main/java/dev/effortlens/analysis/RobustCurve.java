package dev.effortlens.analysis;

import dev.effortlens.stats.CompetingRisksTable;
import dev.effortlens.stats.CumulativeIncidence;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.KaplanMeier;
import dev.effortlens.stats.LogLogInterval;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.Share;
import dev.effortlens.stats.SurvivalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A curve of the share without an event with a band that respects repeat respondents: the standard error of each day's
 * share by leaving out one customer group at a time, the interval on the log(−log) scale. The median's interval inverts the
 * band. Of too few customer groups there is no band.
 */
final class RobustCurve {

    private final SurvivalTable total;
    private final double[] survival;
    private final @Nullable Interval[] band;

    private RobustCurve(SurvivalTable total, double[] survival, @Nullable Interval[] band) {
        this.total = total;
        this.survival = survival;
        this.band = band;
    }

    /**
     * Returns the Kaplan–Meier curve of one group of answers, which takes what competes as an end of observation.
     *
     * @param tables of one row
     */
    static RobustCurve kaplanMeier(Replicates<CompetingRisksTable> tables, Reliability reliability) {
        return of(tables, reliability, table -> KaplanMeier.of(table.cause()).without());
    }

    /**
     * Returns one minus the cumulative incidence of one group of answers: what competes leaves an answer without the event
     * for good. The same as Kaplan–Meier's where nothing competes.
     *
     * @param tables of one row
     */
    static RobustCurve withoutEvent(Replicates<CompetingRisksTable> tables, Reliability reliability) {
        return of(tables, reliability, table -> CumulativeIncidence.of(table).without());
    }

    private static RobustCurve of(
            Replicates<CompetingRisksTable> tables,
            Reliability reliability,
            Function<CompetingRisksTable, List<Share>> curve) {
        SurvivalTable total = tables.total().cause();
        double[] survival = shares(total, curve.apply(tables.total()));
        List<double[]> replicates = new ArrayList<>();
        for (CompetingRisksTable without : tables.leaveOneOut()) {
            replicates.add(shares(total, curve.apply(without)));
        }
        @Nullable Interval[] band = new Interval[survival.length];
        if (reliability != Reliability.FEW) {
            for (int day = 0; day < band.length; day++) {
                band[day] = LogLogInterval.of(survival[day], stdError(replicates, day), replicates.size() - 1);
            }
        }
        return new RobustCurve(total, survival, band);
    }

    /** The share without an event after each day; after the last day anyone was followed, as it was then. */
    private static double[] shares(SurvivalTable days, List<Share> points) {
        double[] shares = new double[days.days()];
        int next = 0;
        double share = 1;
        for (int day = 0; day < shares.length; day++) {
            if (next < points.size() && points.get(next).day() == days.day(day)) {
                share = points.get(next).without();
                next++;
            }
            shares[day] = share;
        }
        return shares;
    }

    private static @Nullable Double stdError(List<double[]> replicates, int day) {
        return replicates.size() < 2
                ? null
                : Jackknife.stdError(
                        replicates.stream().mapToDouble(curve -> curve[day]).toArray());
    }

    double survival(int position) {
        return survival[position];
    }

    @Nullable
    Interval interval(int position) {
        return band[position];
    }

    /** The first day after which at most half are without an event; null if it never comes to that. */
    @Nullable
    Double median() {
        for (int day = 0; day < survival.length; day++) {
            if (KaplanMeier.isAtMostHalf(survival[day])) {
                return (double) total.day(day);
            }
        }
        return null;
    }

    /** The first day after which half may be without an event, by the lower edge of the band. */
    @Nullable
    Double medianLow() {
        for (int day = 0; day < survival.length; day++) {
            Interval interval = band[day];
            if (interval != null && KaplanMeier.isAtMostHalf(interval.low())) {
                return (double) total.day(day);
            }
        }
        return null;
    }

    /** The first day after which half must be without an event, by the upper edge; null if the band ends above. */
    @Nullable
    Double medianHigh() {
        for (int day = 0; day < survival.length; day++) {
            Interval interval = band[day];
            if (interval != null && KaplanMeier.isAtMostHalf(interval.high())) {
                return (double) total.day(day);
            }
        }
        return null;
    }
}
