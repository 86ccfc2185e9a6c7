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

    /** Ranks from 1; those of equal values are their mean. */
    static double[] midRanks(double[] values) {
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

    /**
     * Cramér's V with Bergsma's correction, from how often every pair of an x and a y is seen: the excess of that share over
     * what independence would give, less what chance alone gives.
     */
    static double cramersV(Sample sample) {
        double n = sample.size();
        double[] xs = Arrays.stream(sample.x()).distinct().sorted().toArray();
        double[] ys = Arrays.stream(sample.y()).distinct().sorted().toArray();
        double[][] seen = new double[xs.length][ys.length];
        double[] ofX = new double[xs.length];
        double[] ofY = new double[ys.length];
        for (Sample.Row row : sample.rows()) {
            int x = Arrays.binarySearch(xs, row.x());
            int y = Arrays.binarySearch(ys, row.y());
            seen[x][y]++;
            ofX[x]++;
            ofY[y]++;
        }
        double phi = 0;
        for (int x = 0; x < xs.length; x++) {
            for (int y = 0; y < ys.length; y++) {
                double expected = ofX[x] / n * (ofY[y] / n);
                double excess = seen[x][y] / n - expected;
                phi += excess * excess / expected;
            }
        }
        double r = xs.length - 1;
        double c = ys.length - 1;
        double corrected = StrictMath.max(0, phi - r * c / (n - 1));
        double rows = xs.length - r * r / (n - 1);
        double columns = ys.length - c * c / (n - 1);
        double scale = StrictMath.min(rows - 1, columns - 1);
        return r > 0 && c > 0 && scale > 0 ? StrictMath.min(1, StrictMath.sqrt(corrected / scale)) : Double.NaN;
    }

    /** Cochran and Armitage's z in Armitage's own form: the deviation of the events' scores over its standard deviation. */
    static double trendZ(Sample sample) {
        if (!varies(sample.x()) || !varies(sample.y())) {
            return Double.NaN;
        }
        double n = sample.size();
        double rate = mean(sample);
        double centre = Arrays.stream(sample.x()).sum() / n;
        double deviation = 0;
        double squares = 0;
        for (Sample.Row row : sample.rows()) {
            deviation += (row.x() - centre) * row.y();
            squares += (row.x() - centre) * (row.x() - centre);
        }
        return deviation / StrictMath.sqrt(rate * (1 - rate) * squares);
    }

    /** Mantel and Haenszel's odds ratio: within each stratum, pairs of one of each side and outcome. */
    static double mantelHaenszel(Sample sample) {
        double with = 0;
        double against = 0;
        for (Sample stratum : sample.compared().strata()) {
            Sample exposed = stratum.on(Contrast.EXPOSED);
            Sample reference = stratum.on(Contrast.REFERENCE);
            with += (double) exposed.rowsWith(1) * reference.rowsWith(0) / stratum.size();
            against += (double) exposed.rowsWith(0) * reference.rowsWith(1) / stratum.size();
        }
        return against > 0 ? with / against : Double.NaN;
    }

    /** Each stratum's difference of means, weighted with its compared answers; strata with an empty side have none. */
    static double standardisedDifference(Sample sample) {
        double sum = 0;
        double weights = 0;
        for (Sample stratum : sample.compared().strata()) {
            double difference = meanDifference(stratum);
            if (!Double.isNaN(difference)) {
                sum += stratum.size() * difference;
                weights += stratum.size();
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }

    /** Slopes of the log odds below the middle of the scale and above it: two lines that meet there. */
    static double[] slopes(Sample sample, double middle) {
        double[] x = sample.x();
        double[][] sides = Arrays.stream(x)
                .mapToObj(value -> new double[] {StrictMath.min(value - middle, 0), StrictMath.max(value - middle, 0)})
                .toArray(double[][]::new);
        RowLogistic model = new RowLogistic(sides, sample.y());
        return new double[] {model.slope(0), model.slope(1)};
    }

    /** VanderWeele and Ding's E-value of a risk ratio. */
    static double eValue(double riskRatio) {
        double ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
        return riskRatio > 0 ? ratio + StrictMath.sqrt(ratio * (ratio - 1)) : Double.NaN;
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
