package dev.effortlens.analysis;

import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.KendallTauB;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the declared direction of effort against what the same responses say of recommendation and satisfaction. People who
 * find something hard are, as a rule, less satisfied with it; if effort rises with satisfaction, the scale was most
 * likely declared the wrong way round, and every finding with it.
 */
public final class Directions {

    private Directions() {}

    /**
     * How effort goes with another measure.
     *
     * @param instrument id of the CES instrument
     * @param other id of the NPS or CSAT instrument
     * @param tauB Kendall's tau-b of effort level and score
     * @param wrong whether its robust interval lies above zero
     */
    public record Direction(String instrument, String other, double tauB, boolean wrong) {}

    /** Returns every CES held against every NPS and CSAT that responses answer together. */
    public static List<Direction> of(EffortCube cube) {
        List<Instrument> instruments = cube.plan().instruments();
        List<Direction> directions = new ArrayList<>();
        for (int ces = 0; ces < instruments.size(); ces++) {
            for (int other = 0; other < instruments.size(); other++) {
                if (instruments.get(ces).measure() == Measure.CES
                        && instruments.get(other).measure() != Measure.CES) {
                    add(directions, cube, ces, other);
                }
            }
        }
        return directions;
    }

    private static void add(List<Direction> directions, EffortCube cube, int ces, int other) {
        List<ContingencyTable> groups =
                List.copyOf(cube.joint().pairs(ces, other).values());
        if (groups.isEmpty()) {
            return;
        }
        GroupedTable table = GroupedTable.of(groups);
        RobustEstimate robust =
                Jackknife.of(table, KendallTauB::of, Transform.FISHER_Z, 0, Reliability.ofOther(table.groupsApart()));
        if (robust.estimate() instanceof Estimate.Defined tauB) {
            Interval interval = robust.interval();
            directions.add(new Direction(
                    cube.plan().instruments().get(ces).id(),
                    cube.plan().instruments().get(other).id(),
                    tauB.value(),
                    interval != null && interval.low() > 0));
        }
    }
}
