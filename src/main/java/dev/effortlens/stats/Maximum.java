package dev.effortlens.stats;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.jspecify.annotations.Nullable;

/**
 * The positive parameters at which a likelihood is largest: Nelder and Mead's search over their logarithms, started anew
 * where it ended until that no longer helps, because a simplex can collapse on its way. Parameters should be free of units.
 */
final class Maximum {

    /** The search goes no further than e to this power, or its inverse. */
    private static final double FURTHEST = 14;

    /** A parameter found beyond e to this power, or its inverse, was on its way to infinity or 0. */
    private static final double FURTHEST_BELIEVED = 9;

    private static final int MOST_EVALUATIONS = 20_000;
    private static final int MOST_STARTS = 8;
    private static final double RELATIVE = 1e-13;
    private static final double WORTH_ANOTHER_START = 1e-10;
    private static final double FIRST_STEP = 0.5;

    private Maximum() {}

    /** Returns the parameters, or null where the likelihood has no maximum that the search finds. */
    static double @Nullable [] of(ToDoubleFunction<double[]> logLikelihood, double[] start) {
        MultivariateFunction objective = point -> penalised(logLikelihood, point);
        double[] point = Arrays.stream(start).map(StrictMath::log).toArray();
        double value = objective.value(point);
        try {
            for (int starts = 0; starts < MOST_STARTS; starts++) {
                PointValuePair found = search(objective, point);
                boolean settled = found.getValue() - value <= WORTH_ANOTHER_START * Math.abs(value);
                point = found.getPoint();
                value = found.getValue();
                if (settled) {
                    break;
                }
            }
        } catch (MathIllegalStateException tooManyEvaluations) {
            return null;
        }
        return isWithin(point, FURTHEST_BELIEVED) ? exponentials(point) : null;
    }

    private static PointValuePair search(MultivariateFunction objective, double[] point) {
        double[] steps = new double[point.length];
        Arrays.fill(steps, FIRST_STEP);
        return new SimplexOptimizer(new SimpleValueChecker(RELATIVE, Double.MIN_NORMAL))
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(objective),
                        GoalType.MAXIMIZE,
                        new InitialGuess(point),
                        new NelderMeadSimplex(steps));
    }

    private static double penalised(ToDoubleFunction<double[]> logLikelihood, double[] point) {
        if (!isWithin(point, FURTHEST)) {
            return -Double.MAX_VALUE;
        }
        double value = logLikelihood.applyAsDouble(exponentials(point));
        return Double.isNaN(value) ? -Double.MAX_VALUE : value;
    }

    private static boolean isWithin(double[] point, double furthest) {
        return Arrays.stream(point).allMatch(value -> Math.abs(value) < furthest);
    }

    private static double[] exponentials(double[] point) {
        return Arrays.stream(point).map(StrictMath::exp).toArray();
    }
}
