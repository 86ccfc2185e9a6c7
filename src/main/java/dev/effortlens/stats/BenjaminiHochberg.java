package dev.effortlens.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg's step-up adjustment: among the findings whose adjusted p-value is at most q, the expected share
 * of false ones is at most q, for tests that are independent or positively dependent.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg (1995), JRSS B 57</a>
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** Returns the adjusted p-values in the order of the given ones. */
    public static double[] adjust(double[] pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("A p-value lies between 0 and 1, found " + p);
            }
        }
        int[] largestFirst = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double smallest = 1;
        for (int i = 0; i < largestFirst.length; i++) {
            int rank = largestFirst.length - i;
            smallest = Math.min(smallest, pValues[largestFirst[i]] * largestFirst.length / rank);
            adjusted[largestFirst[i]] = smallest;
        }
        return adjusted;
    }
}
