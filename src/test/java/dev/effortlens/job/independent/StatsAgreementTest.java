package dev.effortlens.job.independent;

import dev.effortlens.job.independent.Surroundings.Ending;
import dev.effortlens.measure.Contrast;
import dev.effortlens.stats.AreaUnderCurve;
import dev.effortlens.stats.CochranArmitageTrend;
import dev.effortlens.stats.CompetingRisksTable;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.CramersV;
import dev.effortlens.stats.CumulativeIncidence;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.GoodmanKruskalGamma;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.HazardRatioPerPoint;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.KaplanMeier;
import dev.effortlens.stats.KendallTauB;
import dev.effortlens.stats.MantelHaenszel;
import dev.effortlens.stats.MeanDifference;
import dev.effortlens.stats.OddsRatio;
import dev.effortlens.stats.OddsRatioPerPoint;
import dev.effortlens.stats.PearsonCorrelation;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RiskDifference;
import dev.effortlens.stats.RiskRatio;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.SlopesAroundMiddle;
import dev.effortlens.stats.SomersD;
import dev.effortlens.stats.SpearmanCorrelation;
import dev.effortlens.stats.StandardisedRiskDifference;
import dev.effortlens.stats.Statistic;
import dev.effortlens.stats.SurvivalConcordance;
import dev.effortlens.stats.SurvivalTable;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two implementations that share no line, one of rows and one of counts, say the same of 200 random data sets: with few and
 * many levels, ties, empty levels, weak and strong associations, rare events.
 */
class StatsAgreementTest {

    private static final int DATA_SETS = 200;
    private static final double TOLERANCE = 1e-9;

    private final Mismatches mismatches = new Mismatches();

    @Test
    void twoWayStatisticsAgree() {
        for (int seed = 0; seed < DATA_SETS; seed++) {
            Random random = new Random(seed);
            int levels = 2 + random.nextInt(10);
            int outcomes = random.nextInt(3) == 0 ? 3 + random.nextInt(3) : 2;
            Sample sample = sample(random, levels, outcomes);
            GroupedTable all = table(sample, levels, outcomes, false);
            agree(seed, Named.PEARSON, sample, all, PearsonCorrelation::of, Transform.FISHER_Z, 0);
            agree(seed, Named.SPEARMAN, sample, all, SpearmanCorrelation::of, Transform.FISHER_Z, 0);
            agree(seed, Named.KENDALL_TAU_B, sample, all, KendallTauB::of, Transform.FISHER_Z, 0);
            agree(seed, Named.GAMMA, sample, all, GoodmanKruskalGamma::of, Transform.FISHER_Z, 0);
            agree(seed, Named.SOMERS_D, sample, all, SomersD::of, Transform.FISHER_Z, 0);
            agree(seed, Named.CRAMERS_V, sample, all, CramersV::of, Transform.LOGIT, 0.5);
            Sample sides = sample.compared();
            if (sides.size() > 0) {
                GroupedTable two = table(sides, 2, outcomes, true);
                agree(seed, Named.MEAN_DIFFERENCE, sides, two, MeanDifference::of, Transform.IDENTITY, 0);
                if (outcomes == 2) {
                    agree(seed, Named.RISK_DIFFERENCE, sides, two, RiskDifference::of, Transform.IDENTITY, 0);
                    agree(seed, Named.RISK_RATIO, sides, two, RiskRatio::of, Transform.LOG, 1);
                    agree(seed, Named.ODDS_RATIO, sides, two, OddsRatio::of, Transform.LOG, 1);
                }
            }
            if (outcomes == 2) {
                agree(seed, Named.AUC, sample, all, AreaUnderCurve::of, Transform.LOGIT, 0.5);
                agree(seed, Named.ODDS_RATIO_PER_POINT, sample, all, OddsRatioPerPoint::of, Transform.LOG, 1);
                agree(seed + " trend_z", RowStatistics.trendZ(sample), CochranArmitageTrend.of(all.total()));
                slopes(seed, sample, all.total());
            }
        }
        mismatches.assertNone();
    }

    @Test
    void stratifiedStatisticsAgree() {
        for (int seed = 0; seed < DATA_SETS; seed++) {
            Random random = new Random(seed);
            Sample sides = sample(random, 2 + random.nextInt(6), 2).compared();
            if (sides.size() > 0) {
                List<ContingencyTable> strata = sides.strata().stream()
                        .map(stratum -> table(stratum, 2, 2, true).total())
                        .toList();
                agree(seed + " mantel_haenszel", RowStatistics.mantelHaenszel(sides), MantelHaenszel.of(strata));
                agree(
                        seed + " standardised",
                        RowStatistics.standardisedDifference(sides),
                        StandardisedRiskDifference.of(strata));
            }
        }
        mismatches.assertNone();
    }

    @Test
    void timesToTheEventAgree() {
        for (int seed = 0; seed < DATA_SETS; seed++) {
            Random random = new Random(seed);
            int levels = 2 + random.nextInt(6);
            int days = 3 + random.nextInt(40);
            FollowedSample sample = followed(random, levels, days);
            CompetingRisksTable table = table(sample, levels, days);
            SurvivalTable cause = table.cause();
            agree(seed + " hazard", FollowedSample.hazardRatio(sample.rows()), HazardRatioPerPoint.of(cause));
            agree(seed + " concordance", sample.concordance().estimate(), SurvivalConcordance.of(cause));
            int last = sample.rows().get(0).days();
            double[][] curves = sample.curves(last, -1);
            for (int day = 0; day <= last; day++) {
                agree(
                        seed + " survival " + day,
                        curves[0][day],
                        KaplanMeier.of(cause).survivalAt(day));
                agree(
                        seed + " incidence " + day,
                        curves[1][day],
                        CumulativeIncidence.of(table).at(day));
            }
        }
        mismatches.assertNone();
    }

    private void slopes(int seed, Sample sample, ContingencyTable table) {
        double middle = (table.rows() - 1) / 2.0;
        double[] rows = RowStatistics.slopes(sample, middle);
        SlopesAroundMiddle counts = SlopesAroundMiddle.of(table, middle);
        agree(seed + " slope_easy", rows[0], counts.below());
        agree(seed + " slope_hard", rows[1], counts.above());
        agree(seed + " slope_difference", rows[1] - rows[0], counts.difference());
    }

    private void agree(
            int seed,
            Named named,
            Sample sample,
            GroupedTable table,
            Statistic statistic,
            Transform transform,
            double nullValue) {
        String place = seed + " " + named.word();
        RobustEstimate counts =
                dev.effortlens.stats.Jackknife.of(table, statistic, transform, nullValue, Reliability.OK);
        Jackknife rows = named.of(sample);
        agree(place, rows.estimate(), counts.estimate());
        // How far the ends lie from the estimate: an end near 0 is a difference of two numbers of which rounding is
        // left.
        Interval interval = counts.interval();
        if (counts.estimate() instanceof Estimate.Defined value && interval != null) {
            close(place + " below", rows.estimate() - rows.low(), value.value() - interval.low());
            close(place + " above", rows.high() - rows.estimate(), interval.high() - value.value());
        } else {
            close(place + " interval", rows.low(), null);
        }
        close(place + " std_error", rows.stdError(), counts.stdError());
    }

    private void agree(String place, double rows, Estimate counts) {
        close(place, rows, counts instanceof Estimate.Defined defined ? defined.value() : null);
    }

    private void close(String place, double rows, @Nullable Double counts) {
        mismatches.close(place, Map.of("value", counts == null ? "" : counts.toString()), "value", rows, TOLERANCE);
    }

    // ---- random rows, and the same rows counted

    private static Sample sample(Random random, int levels, int outcomes) {
        double strength = random.nextGaussian();
        double rarity = random.nextInt(3);
        int customers = 20 + random.nextInt(100);
        int groups = 3 + random.nextInt(62);
        List<Sample.Row> rows = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            double habit = random.nextGaussian();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                int x = random.nextInt(4) == 0 ? 0 : random.nextInt(levels);
                double latent = habit + strength * x / levels - rarity + random.nextGaussian();
                int y = (int) StrictMath.max(0, StrictMath.min(outcomes - 1, StrictMath.floor(latent + 1)));
                double middle = (levels - 1) / 2.0;
                Contrast side = x > middle ? Contrast.EXPOSED : x < middle ? Contrast.REFERENCE : Contrast.NEITHER;
                String stratum = Integer.toString(random.nextInt(5));
                rows.add(new Sample.Row(x, y, side, customer % groups, "c" + customer, stratum));
            }
        }
        return Sample.of(rows);
    }

    /** One table per group: level × outcome, or reference and exposed × outcome. */
    private static GroupedTable table(Sample sample, int rows, int columns, boolean sides) {
        Map<Integer, long[][]> groups = new TreeMap<>();
        for (Sample.Row row : sample.rows()) {
            int x = sides ? (row.side() == Contrast.EXPOSED ? 1 : 0) : (int) row.x();
            groups.computeIfAbsent(row.group(), key -> new long[rows][columns])[x][(int) row.y()]++;
        }
        return GroupedTable.of(
                groups.values().stream().map(ContingencyTable::of).toList());
    }

    private static FollowedSample followed(Random random, int levels, int days) {
        double strength = random.nextGaussian() / 2;
        List<FollowedSample.Row> rows = new ArrayList<>();
        for (int i = 10 + random.nextInt(200); i > 0; i--) {
            int x = random.nextInt(levels);
            double speed = StrictMath.exp(strength * x) / days;
            int event = (int) (-StrictMath.log(1 - random.nextDouble()) / speed);
            int departure = (int) (-StrictMath.log(1 - random.nextDouble()) * 3 * days);
            int end = random.nextInt(days);
            int day = StrictMath.min(end, StrictMath.min(event, departure));
            Ending ending = event <= StrictMath.min(departure, end)
                    ? Ending.EVENT
                    : departure <= end ? Ending.COMPETING : Ending.CENSORED;
            rows.add(new FollowedSample.Row(x, Contrast.NEITHER, day, ending, random.nextInt(64)));
        }
        return new FollowedSample(rows);
    }

    private static CompetingRisksTable table(FollowedSample sample, int levels, int days) {
        long[] each = new long[days];
        Arrays.setAll(each, day -> day);
        double[] scores = new double[levels];
        Arrays.setAll(scores, level -> level);
        return CompetingRisksTable.of(
                each,
                scores,
                count(sample, levels, days, Ending.EVENT),
                count(sample, levels, days, Ending.COMPETING),
                count(sample, levels, days, Ending.CENSORED));
    }

    private static long[][] count(FollowedSample sample, int levels, int days, Ending ending) {
        long[][] counts = new long[levels][days];
        for (FollowedSample.Row row : sample.rows()) {
            counts[(int) row.x()][row.days()] += row.ending() == ending ? 1 : 0;
        }
        return counts;
    }
}
