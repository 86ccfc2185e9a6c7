package dev.effortlens.stats;

/**
 * Large-sample variances of the ordinal measures under independent answers, without assuming that there is no association
 * (the ASE of Brown and Benedetti, ASE1 in BMDP, ASE in SAS PROC FREQ).
 *
 * @see "Brown and Benedetti (1977), Sampling behavior of tests for correlation, JASA 72"
 */
final class OrdinalVariance {

    private OrdinalVariance() {}

    static double ofTauB(ContingencyTable table, OrderedPairs pairs) {
        double n = table.total();
        double wx = pairs.untiedOnX();
        double wy = pairs.untiedOnY();
        double w = Math.sqrt(wx) * Math.sqrt(wy);
        double tau = (pairs.concordant() - pairs.discordant()) / w;
        // Written as deviations from the mean tau·n·(wx + wy): the usual form subtracts two large numbers.
        double mean = tau * n * (wx + wy);
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                double difference = (double) pairs.concordantWith(row, column) - pairs.discordantWith(row, column);
                double ties = table.rowTotal(row) * wy + table.columnTotal(column) * wx;
                double deviation = (2 * w * difference + tau * ties - mean) / (w * w);
                sum += table.count(row, column) * deviation * deviation;
            }
        }
        return withoutRounding(sum);
    }

    static double ofGamma(ContingencyTable table, OrderedPairs pairs) {
        double c = pairs.concordant();
        double d = pairs.discordant();
        double untied = c + d;
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                double deviation = 4
                        * (d / untied * pairs.concordantWith(row, column)
                                - c / untied * pairs.discordantWith(row, column))
                        / untied;
                sum += table.count(row, column) * deviation * deviation;
            }
        }
        return withoutRounding(sum);
    }

    static double ofSomersD(ContingencyTable table, OrderedPairs pairs) {
        double n = table.total();
        double wx = pairs.untiedOnX();
        double value = (pairs.concordant() - pairs.discordant()) / wx;
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                double difference = (double) pairs.concordantWith(row, column) - pairs.discordantWith(row, column);
                double deviation = 2 * (difference - value * (n - table.rowTotal(row))) / wx;
                sum += table.count(row, column) * deviation * deviation;
            }
        }
        return withoutRounding(sum);
    }

    /**
     * The variance of the area under the curve: an observation's placement is the share of the other outcome's
     * observations that it beats, ties counting half.
     */
    static double ofArea(ContingencyTable table, OrderedPairs pairs) {
        double area = AreaUnderCurve.of(pairs);
        double without = table.columnTotal(0);
        double with = table.columnTotal(1);
        double squaresWithout = 0;
        double squaresWith = 0;
        for (int row = 0; row < table.rows(); row++) {
            double placementWith = (pairs.concordantWith(row, 1) + table.count(row, 0) / 2.0) / without;
            double placementWithout = (pairs.concordantWith(row, 0) + table.count(row, 1) / 2.0) / with;
            squaresWith += table.count(row, 1) * (placementWith - area) * (placementWith - area);
            squaresWithout += table.count(row, 0) * (placementWithout - area) * (placementWithout - area);
        }
        return withoutRounding(squaresWith / (with - 1) / with + squaresWithout / (without - 1) / without);
    }

    /** A variance this small is the rounding of a perfect association, whose variance is 0. */
    private static double withoutRounding(double variance) {
        return variance < 1e-24 ? 0 : variance;
    }
}
