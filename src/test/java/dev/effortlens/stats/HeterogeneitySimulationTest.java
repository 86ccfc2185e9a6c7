package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Slices of few customers in which effort makes the same difference: how often it is said to differ. */
class HeterogeneitySimulationTest {

    private static final int GROUPS = 64;
    private static final int SAMPLES = 1000;
    private static final double LEVEL = 0.05;

    @Test
    void oneSampleInTwentyDiffersByChanceOnTheBasisOfFewGroups() {
        Shares tenSlices = simulate(10, 15);

        assertThat(tenSlices.welch()).isBetween(0.03, 0.065);
        assertThat(tenSlices.cochran()).isGreaterThan(0.09);
    }

    @Test
    void oneSampleInTwentyDiffersByChanceAmongTwoSlices() {
        assertThat(simulate(2, 15).welch()).isBetween(0.03, 0.065);
    }

    @Test
    void oneSampleInTwentyDiffersByChanceOnTheBasisOfManyGroups() {
        assertThat(simulate(5, 60).welch()).isBetween(0.03, 0.065);
    }

    /** How often either test finds a difference. */
    private record Shares(double welch, double cochran) {}

    private static Shares simulate(int slices, int customers) {
        Random random = new Random(20261129);
        int welch = 0;
        int cochran = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double[] differences = new double[slices];
            double[] errors = new double[slices];
            int[] dfs = new int[slices];
            for (int i = 0; i < slices; i++) {
                GroupedTable table = judged(random, customers);
                RobustEstimate difference =
                        Jackknife.of(table, RiskDifference::of, Transform.IDENTITY, 0, Reliability.FLAGGED);
                differences[i] = number(difference.estimate());
                errors[i] = requireNonNull(difference.stdError());
                dfs[i] = table.groupsApart() - 1;
            }
            Heterogeneity result = Heterogeneity.of(differences, errors, dfs);
            welch += result.pValue() < LEVEL ? 1 : 0;
            cochran += ChiSquared.of(result.q(), result.df()).pValue() < LEVEL ? 1 : 0;
        }
        return new Shares((double) welch / SAMPLES, (double) cochran / SAMPLES);
    }

    /** A slice that is not of too few groups: others are not ranked. */
    private static GroupedTable judged(Random random, int customers) {
        while (true) {
            GroupedTable table = slice(random, customers);
            if (Reliability.ofBinaryRelation(table) != Reliability.FEW) {
                return table;
            }
        }
    }

    private static GroupedTable slice(Random random, int customers) {
        long[][][] counts = new long[GROUPS][2][2];
        for (int customer = 0; customer < customers; customer++) {
            long[][] group = counts[random.nextInt(GROUPS)];
            double frailty = random.nextGaussian();
            double burden = Logistic.probability(random.nextGaussian());
            int answers = 1 + random.nextInt(5);
            for (int answer = 0; answer < answers; answer++) {
                int hard = random.nextDouble() < burden ? 1 : 0;
                double chance = Logistic.probability(0.5 * hard + frailty);
                group[hard][random.nextDouble() < chance ? 1 : 0]++;
            }
        }
        List<ContingencyTable> tables = new ArrayList<>();
        for (long[][] group : counts) {
            tables.add(ContingencyTable.of(group));
        }
        return GroupedTable.of(tables);
    }
}
