package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KendallTauBTest extends CoefficientContract {

    @Override
    Estimate of(ContingencyTable table) {
        return KendallTauB.of(table);
    }

    @Test
    void agreesWithScipy() {
        // scipy.stats.kendalltau(income, satisfaction) on the 96 expanded rows
        assertThat(number(of(Tables.JOB_SATISFACTION))).isCloseTo(0.15235215134659688, within(1e-14));
        // scipy.stats.kendalltau(dose, adverse); SAS prints 0.3373
        assertThat(number(of(Tables.PAIN))).isCloseTo(0.3372567375343248, within(1e-14));
    }

    @Test
    void agreesWithThePublishedPairs() {
        OrderedPairs pairs = new OrderedPairs(Tables.JOB_SATISFACTION);

        // Agresti, Categorical Data Analysis: C = 1331, D = 849
        assertThat(pairs.concordant()).isEqualTo(2 * 1331);
        assertThat(pairs.discordant()).isEqualTo(2 * 849);
    }

    @Test
    void agreesWithHollanderAndWolfe() {
        // R ?cor.test: x and y of nine lots of tuna, in order of x; tau = 4/9 from 26 concordant of 36 pairs
        double[] y = {2.5, 4.0, 2.6, 3.6, 2.8, 3.1, 5.2, 5.0, 3.8};

        assertThat(number(of(permutation(y)))).isCloseTo(4.0 / 9, within(1e-14));
    }

    private static ContingencyTable permutation(double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        long[][] counts = new long[y.length][y.length];
        for (int i = 0; i < y.length; i++) {
            counts[i][Arrays.binarySearch(sorted, y[i])] = 1;
        }
        return ContingencyTable.of(counts);
    }

    @Test
    void isExactlyOneWhereXDecides() {
        assertThat(of(ContingencyTable.of(new long[][] {{7, 0}, {0, 13}}))).isEqualTo(Estimate.of(1));
    }

    @Test
    void isSymmetric() {
        assertThat(number(of(Tables.PAIN.transpose()))).isCloseTo(number(of(Tables.PAIN)), within(1e-14));
    }
}
