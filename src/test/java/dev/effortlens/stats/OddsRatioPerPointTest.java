package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
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
