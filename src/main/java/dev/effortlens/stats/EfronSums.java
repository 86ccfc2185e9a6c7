package dev.effortlens.stats;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Efron's sums over many events of one day: of the mean of x among those at risk, and of its variance, when the first
 * event, the second and so on count as gone. One term per event makes a fit as slow as there are events; as functions of
 * the share gone the terms are smooth, so that the formula of Euler and Maclaurin sums them at a cost that does not depend
 * on their number, to some 1e-14 of the sum.
 *
 * @see "Efron (1977), The efficiency of Cox's likelihood function for censored data, JASA 72"
 * @see <a href="https://dlmf.nist.gov/2.10.i">DLMF 2.10(i)</a>, the Euler–Maclaurin formula
 */
final class EfronSums {

    private static final int FEW = 64;
    /** With more of those at risk gone, the last terms change too fast. */
    private static final double LARGEST_SHARE = 0.5;

    private static final int POINTS = 12;
    private static final GaussIntegrator INTEGRAL = new GaussIntegratorFactory().legendre(POINTS, 0, 1);

    private final long events;
    /** Sums of the hazards, and of these times x and x squared: of all at risk, and of those with the event. */
    private final double[] followed;

    private final double[] tied;

    /**
     * Makes the sums of a day that {@link #applies}.
     *
     * @param followed sums over those at risk of their hazards, hazards × x, and hazards × x²
     * @param tied the same over those with the event
     */
    EfronSums(long events, double[] followed, double[] tied) {
        this.events = events;
        this.followed = followed;
        this.tied = tied;
    }

    /** Returns whether there are so many events, among so many more at risk, that the formula holds. */
    static boolean applies(long events, double[] followed, double[] tied) {
        return events >= FEW && tied[0] <= LARGEST_SHARE * followed[0];
    }

    /** Returns the sum of the means. */
    double means() {
        return sum(this::mean, derivatives(1, 1), derivatives(1, 0));
    }

    /** Returns the sum of the variances. */
    double variances() {
        double squares = sum(this::square, derivatives(2, 1), derivatives(2, 0));
        double squaredMeans =
                sum(gone -> mean(gone) * mean(gone), ofSquare(derivatives(1, 1)), ofSquare(derivatives(1, 0)));
        return squares - squaredMeans;
    }

    private double total(double gone) {
        return followed[0] - gone * tied[0];
    }

    private double mean(double gone) {
        return (followed[1] - gone * tied[1]) / total(gone);
    }

    private double square(double gone) {
        return (followed[2] - gone * tied[2]) / total(gone);
    }

    private interface Term {
        double at(double gone);
    }

    /** The sum of a function of the share gone over 0, 1/events … (events − 1)/events, given its derivatives at the ends. */
    private double sum(Term term, double[] atEnd, double[] atStart) {
        double step = 1.0 / events;
        return events * INTEGRAL.integrate(term::at)
                - (atEnd[0] - atStart[0]) / 2
                + (atEnd[1] - atStart[1]) * step / 12
                - (atEnd[3] - atStart[3]) * step * step * step / 720
                + (atEnd[5] - atStart[5]) * step * step * step * step * step / 30240;
    }

    /** The mean of a power of x and its first five derivatives by the share gone. */
    private double[] derivatives(int power, double gone) {
        double total = total(gone);
        double[] derivatives = new double[6];
        derivatives[0] = (followed[power] - gone * tied[power]) / total;
        derivatives[1] = (followed[power] * tied[0] - followed[0] * tied[power]) / total / total;
        for (int order = 2; order < derivatives.length; order++) {
            derivatives[order] = order * tied[0] / total * derivatives[order - 1];
        }
        return derivatives;
    }

    /** The derivatives of a square by Leibniz' rule; of even order only the value itself, as no other is asked for. */
    private static double[] ofSquare(double[] f) {
        return new double[] {
            f[0] * f[0],
            2 * f[0] * f[1],
            Double.NaN,
            2 * (f[0] * f[3] + 3 * f[1] * f[2]),
            Double.NaN,
            2 * (f[0] * f[5] + 5 * f[1] * f[4] + 10 * f[2] * f[3])
        };
    }
}
