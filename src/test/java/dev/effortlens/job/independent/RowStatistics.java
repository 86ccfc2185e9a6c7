package dev.effortlens.job.independent;

import dev.effortlens.measure.Contrast;
import java.util.Arrays;

/** Statistics straight from rows, by their textbook formulas. What is undefined is NaN. */
final class RowStatistics {

    private RowStatistics() {}

    /** Mean y of the exposed minus mean y of the reference: the risk difference where y is 0 or 1. */
    static double meanDifference(Sample sample) {
        return mean(sample.on(Contrast.EXPOSED)) - mean(sample.on(Contrast.REFERENCE));
    }

    static double riskRatio(Sample sample) {
        double exposed = mean(sample.on(Contrast.EXPOSED));
        double reference = mean(sample.on(Contrast.REFERENCE));
        return reference > 0 ? exposed / reference : Double.NaN;
    }

    static double oddsRatio(Sample sample) {
        double exposed = mean(sample.on(Contrast.EXPOSED));
        double reference = mean(sample.on(Contrast.REFERENCE));
        double odds = exposed * (1 - reference) / ((1 - exposed) * reference);
        return Double.isInfinite(odds) ? Double.NaN : odds;
    }

    static double mean(Sample sample) {
        return sample.size() == 0 ? Double.NaN : Arrays.stream(sample.y()).sum() / sample.size();
    }

    static double pearson(Sample sample) {
        return correlation(sample.x(), sample.y());
    }

    static double spearman(Sample sample) {
        return correlation(midRanks(sample.x()), midRanks(sample.y()));
    }

    private static double correlation(double[] x, double[] y) {
        int n = x.length;
        double meanX = Arrays.stream(x).sum() / n;
        double meanY = Arrays.stream(y).sum() / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return varies(x) && varies(y) ? xy / StrictMath.sqrt(xx * yy) : Double.NaN;
    }

    private static boolean varies(double[] values) {
        return Arrays.stream(values).distinct().count() > 1;
    }

    private static double[] midRanks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int low = firstIndex(sorted, values[i]);
            int high = firstIndex(sorted, StrictMath.nextUp(values[i]));
            ranks[i] = (low + 1 + high) / 2.0;
        }
        return ranks;
    }

    /** Index of the first sorted value that is not below the one sought. */
    private static int firstIndex(double[] sorted, double sought) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < sought) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static double kendallTauB(Sample sample) {
        Pairs pairs = sample.pairs();
        return pairs.difference()
                / StrictMath.sqrt((double) (pairs.all() - pairs.tiedX()) * (pairs.all() - pairs.tiedY()));
    }

    static double gamma(Sample sample) {
        Pairs pairs = sample.pairs();
        return (double) pairs.difference() / (pairs.all() - pairs.tiedX() - pairs.tiedY() + pairs.tiedBoth());
    }

    static double somersD(Sample sample) {
        Pairs pairs = sample.pairs();
        return varies(sample.y()) ? (double) pairs.difference() / (pairs.all() - pairs.tiedX()) : Double.NaN;
    }

    /** P(x is higher with the event than without) plus half the ties. */
    static double auc(Sample sample) {
        Pairs pairs = sample.pairs();
        return varies(sample.x()) ? ((double) pairs.difference() / (pairs.all() - pairs.tiedY()) + 1) / 2 : Double.NaN;
    }

    /** Odds ratio per point of x: logistic regression by Newton's method. NaN where the data separate. */
    static double oddsRatioPerPoint(Sample sample) {
        double[] x = sample.x();
        double[] y = sample.y();
        if (!varies(x) || separates(x, y)) {
            return Double.NaN;
        }
        double centre = Arrays.stream(x).average().orElseThrow();
        double constant = 0;
        double slope = 0;
        for (int step = 0; step < 100; step++) {
            double gradient0 = 0;
            double gradient1 = 0;
            double h00 = 0;
            double h01 = 0;
            double h11 = 0;
            for (int i = 0; i < x.length; i++) {
                double d = x[i] - centre;
                double p = 1 / (1 + StrictMath.exp(-(constant + slope * d)));
                double w = p * (1 - p);
                gradient0 += y[i] - p;
                gradient1 += (y[i] - p) * d;
                h00 += w;
                h01 += w * d;
                h11 += w * d * d;
            }
            double determinant = h00 * h11 - h01 * h01;
            double constantStep = (h11 * gradient0 - h01 * gradient1) / determinant;
            double slopeStep = (h00 * gradient1 - h01 * gradient0) / determinant;
            constant += constantStep;
            slope += slopeStep;
            if (StrictMath.abs(constantStep) + StrictMath.abs(slopeStep) < 1e-12) {
                return StrictMath.exp(slope);
            }
        }
        return Double.NaN;
    }

    /** Whether a threshold on x divides the events from the rest, ties at the threshold included. */
    private static boolean separates(double[] x, double[] y) {
        double highestWith = Double.NEGATIVE_INFINITY;
        double lowestWith = Double.POSITIVE_INFINITY;
        double highestWithout = Double.NEGATIVE_INFINITY;
        double lowestWithout = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (y[i] == 1) {
                highestWith = StrictMath.max(highestWith, x[i]);
                lowestWith = StrictMath.min(lowestWith, x[i]);
            } else {
                highestWithout = StrictMath.max(highestWithout, x[i]);
                lowestWithout = StrictMath.min(lowestWithout, x[i]);
            }
        }
        return highestWith <= lowestWithout || highestWithout <= lowestWith;
    }
}
