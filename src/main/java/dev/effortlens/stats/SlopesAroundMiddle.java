package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.function.ToDoubleFunction;

/**
 * How steeply the log odds of the event rise with x below the middle of the scale, how steeply above it, and by how much
 * the second slope exceeds the first: two straight lines that meet at the middle, fitted together by logistic regression.
 *
 * <p>If removing effort prevents disloyalty rather than creating loyalty, the line is steep above the middle and flat
 * below it, so that for an adverse outcome the difference is positive. Log odds can bend where rates do not, and the other
 * way round: the difference says nothing about additive effects.
 *
 * <p>Without a fit all three are undefined: without observations, where x or y takes one value only, where no answer lies
 * below, or none above, the middle (no variation in x on that side), and where x separates the outcomes.
 *
 * @see "McCullagh and Nelder (1989), Generalized Linear Models, 2nd ed., section 4.4"
 * @see "Harrell (2015), Regression Modeling Strategies, 2nd ed., section 2.4.3, on linear splines"
 */
public record SlopesAroundMiddle(Estimate below, Estimate above, Estimate difference) {

    /**
     * Fits the two lines.
     *
     * @param table rows scored, columns no and yes
     * @param middle the score where the lines meet
     */
    public static SlopesAroundMiddle of(ContingencyTable table, double middle) {
        Shape.requireBinary(table);
        LogisticModel model = LogisticModel.of(spline(table, middle));
        return new SlopesAroundMiddle(
                estimate(model, fit -> fit.slope(0)),
                estimate(model, fit -> fit.slope(1)),
                estimate(model, fit -> fit.slope(1) - fit.slope(0)));
    }

    private static JointTable spline(ContingencyTable table, double middle) {
        double[][] values = new double[table.rows()][];
        long[] no = new long[table.rows()];
        long[] yes = new long[table.rows()];
        for (int row = 0; row < table.rows(); row++) {
            double distance = table.rowScore(row) - middle;
            values[row] = new double[] {Math.min(distance, 0), Math.max(distance, 0)};
            no[row] = table.count(row, 0);
            yes[row] = table.count(row, 1);
        }
        return JointTable.of(2, values, no, yes);
    }

    private static Estimate estimate(LogisticModel model, ToDoubleFunction<LogisticModel> value) {
        Reason missing = model.missing();
        return missing == null ? Estimate.of(value.applyAsDouble(model)) : Estimate.undefined(missing);
    }
}
