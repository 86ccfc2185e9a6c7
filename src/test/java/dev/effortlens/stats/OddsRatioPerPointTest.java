package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OddsRatioPerPointTest extends CoefficientContract {

    @Override
    Estimate of(ContingencyTable table) {
        return OddsRatioPerPoint.of(table);
    }

    @Override
    double lowest() {
        return 0;
    }

    @Override
    double highest() {
        return Double.MAX_VALUE;
    }

    @Override
    double reversed(double value) {
        return 1 / value;
    }

    @Test
    void agreesWithNewtonInNumpy() {
        LogisticFit fit = LogisticFit.of(Tables.PAIN);

        // X = [1, dose]; 50 times b += solve(X.T @ diag(p (1 - p)) @ X, X.T @ (adverse - p))
        assertThat(fit.intercept()).isCloseTo(-1.8667743195920965, within(1e-13));
        assertThat(fit.slope()).isCloseTo(0.6131960911820257, within(1e-13));
        // numpy.sqrt(numpy.diag(numpy.linalg.inv(information)))
        assertThat(fit.interceptStdError()).isCloseTo(0.35670068345242073, within(1e-13));
        assertThat(fit.slopeStdError()).isCloseTo(0.13473960833590085, within(1e-13));
        assertThat(fit.logLikelihood()).isCloseTo(-93.73727345764259, within(1e-11));
        assertThat(number(of(Tables.PAIN))).isCloseTo(1.8463229953711404, within(1e-13));
    }

    @Test
    void isTheOddsRatioInAFourfoldTable() {
        assertThat(number(of(Tables.SERVICE_CALLS)))
                .isCloseTo(number(OddsRatio.of(Tables.SERVICE_CALLS)), within(1e-11));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void halvingThePointsSquaresTheRatio(long seed) {
        long[][] counts = new long[4][2];
        ContingencyTable whole = Tables.random(seed, 4, 2);
        for (int row = 0; row < 4; row++) {
            counts[row] = new long[] {whole.count(row, 0), whole.count(row, 1)};
        }
        ContingencyTable half = ContingencyTable.of(counts, new double[] {100, 100.5, 101, 101.5}, new double[] {0, 1});

        assertThat(number(of(half)) / StrictMath.pow(number(of(whole)), 2)).isCloseTo(1, within(1e-9));
    }

    @Test
    void convergesNextToSeparation() {
        // one of a million answers keeps the likelihood's maximum finite
        ContingencyTable table = ContingencyTable.of(new long[][] {{500_000, 1}, {0, 0}, {1, 500_000}});

        assertThat(number(of(table))).isCloseTo(500_000, within(1e-4));
    }

    @Test
    void convergesWhereNewtonsFirstStepLeadsToProbabilitiesOfNought() {
        // 1050 · 18 / (1 · 1)
        assertThat(number(of(ContingencyTable.of(new long[][] {{1050, 1}, {1, 18}}))))
                .isCloseTo(18_900, within(1e-6));
    }

    @Test
    void hasALikelihoodWhereNearlyAllHaveTheEvent() {
        LogisticFit fit = LogisticFit.of(ContingencyTable.of(new long[][] {{13, 0}, {1, 4434}, {1, 57}}));

        // mpmath with 40 digits: Newton's method, halving steps that lower the likelihood
        assertThat(fit.intercept()).isCloseTo(-2.484909048896884, within(1e-9));
        assertThat(fit.slope()).isCloseTo(9.782904466029533, within(1e-9));
        assertThat(fit.logLikelihood()).isCloseTo(-28.420460997330938, within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isAtAMaximumHoweverUnevenTheCounts(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 1_000; run++) {
            ContingencyTable table = uneven(random);
            if (Variation.missing(table) == null && !LogisticFit.separates(table)) {
                requireExpectedEventsAsSeen(table);
            }
        }
    }

    /** Counts between 0 and a million, the logarithms alike. */
    private static ContingencyTable uneven(Random random) {
        long[][] counts = new long[2 + random.nextInt(5)][2];
        for (long[] row : counts) {
            row[0] = (long) StrictMath.pow(10, 7 * random.nextDouble() - 1);
            row[1] = (long) StrictMath.pow(10, 7 * random.nextDouble() - 1);
        }
        return ContingencyTable.of(counts);
    }

    /** At the maximum as many events are expected as were seen, and as high on the scale. */
    private static void requireExpectedEventsAsSeen(ContingencyTable table) {
        LogisticFit fit = LogisticFit.of(table);
        double surplus = 0;
        double moment = 0;
        for (int row = 0; row < table.rows(); row++) {
            double logOdds = fit.intercept() + fit.slope() * row;
            double residual = table.count(row, 1) * Logistic.probability(-logOdds)
                    - table.count(row, 0) * Logistic.probability(logOdds);
            surplus += residual;
            moment += residual * row;
        }
        double rarer = Math.min(table.columnTotal(0), table.columnTotal(1));
        assertThat(surplus).isCloseTo(0, within(1e-9 * rarer));
        assertThat(moment).isCloseTo(0, within(1e-8 * rarer));
    }

    @Test
    void isUndefinedUnderCompleteSeparation() {
        assertThat(of(ContingencyTable.of(new long[][] {{5, 0}, {4, 0}, {0, 3}})))
                .isEqualTo(Estimate.undefined(Reason.SEPARATION));
    }

    @Test
    void isUndefinedUnderQuasiCompleteSeparation() {
        ContingencyTable table = ContingencyTable.of(new long[][] {{5, 0}, {4, 3}, {0, 3}});

        assertThat(of(table)).isEqualTo(Estimate.undefined(Reason.SEPARATION));
        assertThat(of(table.reverseRows())).isEqualTo(Estimate.undefined(Reason.SEPARATION));
    }

    @Test
    void isDefinedWhereAnEmptyLevelOfAnOutcomeLiesInside() {
        assertThat(of(ContingencyTable.of(new long[][] {{5, 1}, {4, 0}, {1, 3}})))
                .isInstanceOf(Estimate.Defined.class);
    }

    @Test
    void isUndefinedBeyondTheDoubles() {
        ContingencyTable tinyPoints =
                ContingencyTable.of(new long[][] {{5, 1}, {1, 5}}, new double[] {0, 0.001}, new double[] {0, 1});

        assertThat(of(tinyPoints)).isEqualTo(Estimate.undefined(Reason.OUT_OF_RANGE));
    }
}
