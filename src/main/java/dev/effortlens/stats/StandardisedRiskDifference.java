package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.List;

/**
 * The directly standardised risk difference: the mean of the strata's risk differences, each weighted with its share of
 * all answers in the strata that can be compared.
 *
 * <p>A stratum in which one group is empty has no risk difference and is left out of the weights too. Undefined where no
 * stratum can be compared.
 *
 * @see "Rothman, Greenland and Lash (2008), Modern Epidemiology, 3rd ed., chapter 15"
 */
public final class StandardisedRiskDifference {

    private StandardisedRiskDifference() {}

    /**
     * Returns the weighted mean of the risk differences.
     *
     * @param strata fourfold tables with the rows reference and exposed and the columns no and yes
     */
    public static Estimate of(List<ContingencyTable> strata) {
        double sum = 0;
        double weights = 0;
        double answers = 0;
        for (ContingencyTable stratum : strata) {
            answers += stratum.total();
            if (RiskDifference.of(stratum) instanceof Estimate.Defined difference) {
                sum += stratum.total() * difference.value();
                weights += stratum.total();
            }
        }
        if (answers == 0) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        return weights == 0 ? Estimate.undefined(Reason.EMPTY_GROUP) : Estimate.of(sum / weights);
    }
}
