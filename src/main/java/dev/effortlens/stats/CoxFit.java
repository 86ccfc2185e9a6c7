package dev.effortlens.stats;

import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * A proportional-hazards regression on the row scores, fitted to the counts by maximum partial likelihood, with Efron's or
 * Breslow's treatment of events on the same day. Several strata have a baseline hazard each and the slope in common.
 *
 * <p>The likelihood is concave, so that its maximum is where the score changes sign. Newton's method looks for it on the
 * range of x as the unit, no step longer than two, and halves the bracket whenever a step would leave it. No logarithm is
 * taken on the way: a fit costs a few divisions for each day of each level and stratum.
 *
 * @see "Cox (1972), Regression models and life-tables, JRSS B 34"
 * @see "Breslow (1974), Covariance analysis of censored survival data, Biometrics 30"
 * @see "Efron (1977), The efficiency of Cox's likelihood function for censored data, JASA 72"
 */
final class CoxFit {

    private static final int MOST_STEPS = 100;
    private static final double LONGEST_STEP = 2;
    private static final double NEGLIGIBLE = 1e-14;
    private static final double ROUNDING = 1e-12;

    private final List<Followed> strata;
    private final Ties ties;
    private final double[] x;
    private final double range;
    private final double slope;

    private CoxFit(List<SurvivalTable> strata, Ties ties) {
        this.strata = strata.stream()
                .map(table -> new Followed(table, table.atRisk()))
                .toList();
        this.ties = ties;
        SurvivalTable any = strata.get(0);
        double lowest = any.rowScore(0);
        this.range = any.rowScore(any.rows() - 1) - lowest;
        this.x = new double[any.rows()];
        for (int row = 0; row < x.length; row++) {
            x[row] = (any.rowScore(row) - lowest) / range - 0.5;
        }
        this.slope = maximise();
    }

    /** A stratum with the numbers at risk in it. */
    private record Followed(SurvivalTable table, long[][] atRisk) {

        long events(int position) {
            long events = 0;
            for (int row = 0; row < table.rows(); row++) {
                events += table.events(row, position);
            }
            return events;
        }
    }

    /** Fits a table for which {@link HazardRatioPerPoint#missing} finds nothing missing, with Efron's ties. */
    static CoxFit of(SurvivalTable table) {
        return of(List.of(table), Ties.EFRON);
    }

    /** Fits strata of the same scores for which {@link HazardRatioPerPoint#missing} finds nothing missing. */
    static CoxFit of(List<SurvivalTable> strata, Ties ties) {
        return new CoxFit(strata, ties);
    }

    private double maximise() {
        double b = 0;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            Derivatives here = new Derivatives(b);
            low = here.score > 0 ? b : low;
            high = here.score > 0 ? high : b;
            double newton = here.score / here.information;
            double next = b + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, newton));
            if (Math.abs(next - b) <= NEGLIGIBLE * (1 + Math.abs(b))) {
                return next;
            }
            b = next > low && next < high ? next : low + (high - low) / 2;
        }
        return b;
    }

    /** Returns the change of the log hazard per point. */
    double slope() {
        return slope / range;
    }

    /** Returns the standard error of the slope, from the information of the partial likelihood. */
    double slopeStdError() {
        return 1 / Math.sqrt(new Derivatives(slope).information) / range;
    }

    private double[] hazards(double b) {
        double[] hazards = new double[x.length];
        for (int row = 0; row < x.length; row++) {
            hazards[row] = StrictMath.exp(b * x[row]);
        }
        return hazards;
    }

    /**
     * Returns the score statistic, on one degree of freedom, for a slope that changes with a function of the day.
     *
     * @return NaN where every event falls on days of the same value, or no day tells anything of the slope
     */
    double scoreOfChange(LongToDoubleFunction ofDay) {
        double[] hazards = hazards(slope);
        double score = 0;
        double information = 0;
        double mixed = 0;
        double ofChange = 0;
        for (Followed stratum : strata) {
            for (int position = 0; position < stratum.table().days(); position++) {
                Derivatives day = new Derivatives(stratum, position, hazards);
                double g = ofDay.applyAsDouble(stratum.table().day(position));
                score += g * day.score;
                information += day.information;
                mixed += g * day.information;
                ofChange += g * g * day.information;
            }
        }
        double variance = ofChange - mixed * mixed / information;
        return variance > ROUNDING * ofChange ? score * score / variance : Double.NaN;
    }

    /** The score at a slope, and how fast it falls there. */
    private final class Derivatives {

        private double score;
        private double information;

        Derivatives(double b) {
            double[] hazards = hazards(b);
            for (Followed stratum : strata) {
                for (int position = 0; position < stratum.table().days(); position++) {
                    addDay(stratum, position, hazards);
                }
            }
        }

        /** The part of one day. */
        Derivatives(Followed stratum, int position, double[] hazards) {
            addDay(stratum, position, hazards);
        }

        private void addDay(Followed stratum, int position, double[] hazards) {
            long events = stratum.events(position);
            if (events == 0) {
                // Nothing is learnt from a day without events.
                return;
            }
            double[] followed = new double[3];
            double[] tied = new double[3];
            for (int row = 0; row < x.length; row++) {
                long here = stratum.table().events(row, position);
                score += here * x[row];
                weigh(followed, stratum.atRisk()[row][position] * hazards[row], x[row]);
                weigh(tied, here * hazards[row], x[row]);
            }
            if (ties == Ties.EFRON && EfronSums.applies(events, followed, tied)) {
                EfronSums sums = new EfronSums(events, followed, tied);
                score -= sums.means();
                information += sums.variances();
                return;
            }
            for (long before = 0; before < events; before++) {
                addEvent(followed, tied, ties == Ties.EFRON ? (double) before / events : 0);
            }
        }

        private void weigh(double[] sums, double weight, double value) {
            sums[0] += weight;
            sums[1] += weight * value;
            sums[2] += weight * value * value;
        }

        /** One event, when a share of those tied with it counts as gone already. */
        private void addEvent(double[] followed, double[] tied, double gone) {
            double total = followed[0] - gone * tied[0];
            double mean = (followed[1] - gone * tied[1]) / total;
            double square = (followed[2] - gone * tied[2]) / total;
            score -= mean;
            information += square - mean * mean;
        }
    }
}
