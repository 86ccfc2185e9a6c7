package dev.effortlens.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JackknifeTest {

    // numpy.random.default_rng(7).integers(0, 6, (12, 2, 2))
    private static final GroupedTable TWELVE_GROUPS = grouped(
            new long[][] {{5, 3}, {4, 5}},
            new long[][] {{3, 4}, {5, 1}},
            new long[][] {{0, 1}, {1, 5}},
            new long[][] {{5, 0}, {2, 4}},
            new long[][] {{0, 4}, {0, 2}},
            new long[][] {{4, 1}, {2, 1}},
            new long[][] {{4, 1}, {5, 2}},
            new long[][] {{2, 3}, {3, 3}},
            new long[][] {{3, 5}, {4, 4}},
            new long[][] {{4, 3}, {2, 5}},
            new long[][] {{2, 1}, {5, 0}},
            new long[][] {{5, 3}, {0, 0}});

    private static GroupedTable grouped(long[][]... groups) {
        return GroupedTable.of(Arrays.stream(groups).map(ContingencyTable::of).toList());
    }

    @Test
    void agreesWithNumpyForADifference() {
        RobustEstimate result =
                Jackknife.of(TWELVE_GROUPS, RiskDifference::of, Transform.IDENTITY, 0, Reliability.FLAGGED);

        // replicates z, se = sqrt(11 / 12 * sum((z - mean(z)) ** 2)), scipy.stats.t.ppf(.975, 11)
        assertAgrees(result, 0.09477309976466897, -0.15568043324416783, 0.2615079390716737, 0.5878097277156786);
        assertThat(result.groups()).isEqualTo(12);
        assertThat(result.df()).isEqualTo(11);
        assertThat(result.reliability()).isEqualTo(Reliability.FLAGGED);
    }

    @Test
    void givesTheStandardErrorOfARatioOnTheLogScale() {
        // the same on log replicates, mapped back by exp
        assertAgrees(
                Jackknife.of(TWELVE_GROUPS, OddsRatio::of, Transform.LOG, 1, Reliability.OK),
                0.38190623745686314,
                0.5338077427257173,
                2.867442120551423,
                0.5884586235874719);
    }

    @Test
    void givesTheStandardErrorOfACorrelationOnItsOwnScale() {
        // the same on arctanh replicates, mapped back by tanh; the standard error from untransformed replicates
        assertAgrees(
                Jackknife.of(TWELVE_GROUPS, KendallTauB::of, Transform.FISHER_Z, 0, Reliability.OK),
                0.09496698288615123,
                -0.1553621712312264,
                0.2569175398037106,
                0.5885816399247948);
    }

    private static void assertAgrees(RobustEstimate result, double error, double low, double high, double p) {
        assertThat(requireNonNull(result.stdError())).isCloseTo(error, within(1e-13));
        assertThat(requireNonNull(result.interval()).low()).isCloseTo(low, within(1e-12));
        assertThat(requireNonNull(result.interval()).high()).isCloseTo(high, within(1e-12));
        assertThat(requireNonNull(result.pValue())).isCloseTo(p, within(1e-12));
    }

    @Test
    void theOrderOfTheGroupsHardlyMatters() {
        List<ContingencyTable> turned = new ArrayList<>(TWELVE_GROUPS.leaveOneOut());
        Collections.reverse(turned);
        RobustEstimate result =
                Jackknife.of(TWELVE_GROUPS.total(), turned, RiskDifference::of, Transform.IDENTITY, 0, Reliability.OK);

        assertThat(requireNonNull(result.stdError())).isCloseTo(0.09477309976466897, within(1e-13));
    }

    @Test
    void tooFewGroupsGiveTheEstimateAlone() {
        assertThat(Jackknife.of(TWELVE_GROUPS, RiskDifference::of, Transform.IDENTITY, 0, Reliability.FEW))
                .isEqualTo(RobustEstimate.alone(RiskDifference.of(TWELVE_GROUPS.total()), 12, Reliability.FEW));
    }

    @Test
    void anUndefinedReplicateMakesTheUncertaintyUndefined() {
        // without the second group no reference customer is left
        GroupedTable table = grouped(new long[][] {{0, 0}, {4, 5}}, new long[][] {{3, 4}, {5, 1}});

        assertAlone(table, RiskDifference::of, Transform.IDENTITY);
    }

    @Test
    void aReplicateWithoutAnImageMakesTheUncertaintyUndefined() {
        // without the second group the correlation is 1
        GroupedTable table = grouped(new long[][] {{4, 0}, {0, 5}}, new long[][] {{3, 4}, {5, 1}});

        assertAlone(table, KendallTauB::of, Transform.FISHER_Z);
    }

    @Test
    void anEstimateWithoutAnImageStandsAlone() {
        GroupedTable table = grouped(new long[][] {{4, 1}, {5, 0}}, new long[][] {{3, 4}, {5, 0}});

        assertAlone(table, RiskRatio::of, Transform.LOG);
    }

    @Test
    void replicatesThatAgreeClaimNoCertainty() {
        long[][] same = {{40, 10}, {30, 20}};

        assertAlone(grouped(same, same, same), KendallTauB::of, Transform.FISHER_Z);
    }

    @Test
    void oneGroupStandsAlone() {
        assertAlone(grouped(new long[][] {{4, 1}, {5, 2}}), RiskDifference::of, Transform.IDENTITY);
    }

    private static void assertAlone(GroupedTable table, Statistic statistic, Transform transform) {
        assertThat(Jackknife.of(table, statistic, transform, 0, Reliability.OK))
                .isEqualTo(RobustEstimate.alone(statistic.of(table.total()), table.groups(), Reliability.OK));
    }
}
