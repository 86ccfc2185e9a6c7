package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.List;

/**
 * The directly standardised difference of mean amounts: the mean of the strata's differences of means, each weighted with
 * its share of all answers in the strata that can be compared. What {@link StandardisedRiskDifference} is to rates.
 *
 * <p>A stratum in which one group is empty has no difference and is left out of the weights too. Undefined where no
 * stratum can be compared.
 *
 * @see "Rothman, Greenland and Lash (2008), Modern Epidemiology, 3rd ed., chapter 15"
 */
public final class StandardisedMeanDifference {

    private StandardisedMeanDifference() {}

    /**
     * Returns the weighted mean of the differences, in the main unit.
     *
     * @param strata tables with the rows reference and exposed
     */
    public static Estimate of(List<MomentTable> strata) {
        double sum = 0;
        double weights = 0;
        double answers = 0;
        for (MomentTable stratum : strata) {
            long n = stratum.n();
            answers += n;
            if (MeanDifference.ofMoments(stratum) instanceof Estimate.Defined difference) {
                sum += n * difference.value();
                weights += n;
            }
        }
        if (answers == 0) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        return weights == 0 ? Estimate.undefined(Reason.EMPTY_GROUP) : Estimate.of(sum / weights);
    }
}
