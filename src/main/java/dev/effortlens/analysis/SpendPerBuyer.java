package dev.effortlens.analysis;

import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.MomentTable;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.Transform;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer's window brought where it brought anything: the sum of all amounts divided by the answers whose amount is
 * not 0, in the currency's main unit.
 *
 * @param sum of amounts in minor units
 * @param answers with a known amount
 * @param buyers answers whose amount is not 0
 */
record SpendPerBuyer(BigInteger sum, long answers, long buyers) {

    /**
     * Returns the parts of the customer groups.
     *
     * @param amounts amounts of some levels, one table of one row per group that has any
     * @param ranked the same answers by amount, one table per group that has any, in the same order; rounding to three
     *     digits leaves 0 and only 0 at 0
     */
    static List<SpendPerBuyer> of(List<MomentTable> amounts, List<ContingencyTable> ranked) {
        List<SpendPerBuyer> parts = new ArrayList<>();
        for (int group = 0; group < amounts.size(); group++) {
            ContingencyTable byAmount = ranked.get(group);
            long zeros = 0;
            for (int column = 0; column < byAmount.columns(); column++) {
                zeros += byAmount.columnScore(column) == 0 ? byAmount.columnTotal(column) : 0;
            }
            long answers = amounts.get(group).total().n();
            parts.add(new SpendPerBuyer(amounts.get(group).total().sum(), answers, answers - zeros));
        }
        return parts;
    }

    /** Returns the mean per buyer of all groups. */
    static RobustEstimate mean(List<SpendPerBuyer> groups, long unitsPerMain) {
        return Replicates.of(groups, SpendPerBuyer::plus, SpendPerBuyer::minus)
                .estimate(
                        part -> part.perBuyer(unitsPerMain), Transform.IDENTITY, 0, Reliability.ofOther(groups.size()));
    }

    private Estimate perBuyer(long unitsPerMain) {
        return buyers == 0
                ? Estimate.undefined(Estimate.Reason.NO_OBSERVATIONS)
                : Estimate.of(new BigDecimal(sum).doubleValue() / unitsPerMain / buyers);
    }

    private SpendPerBuyer plus(SpendPerBuyer other) {
        return new SpendPerBuyer(sum.add(other.sum), answers + other.answers, buyers + other.buyers);
    }

    private SpendPerBuyer minus(SpendPerBuyer other) {
        return new SpendPerBuyer(sum.subtract(other.sum), answers - other.answers, buyers - other.buyers);
    }
}
