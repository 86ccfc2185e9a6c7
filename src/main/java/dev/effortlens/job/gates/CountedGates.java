package dev.effortlens.job.gates;

import dev.effortlens.analysis.Directions;
import dev.effortlens.config.GateSettings;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.report.Gate;
import java.util.ArrayList;
import java.util.List;

/** What can be asked once answers lie beside their customers' histories. */
public final class CountedGates {

    /** With fewer answers, or fewer rows in a feed, that none meet may be chance. */
    private static final long LEAST = 100;

    private static final double PERCENT = 100;

    private final GateSettings settings;

    /** Takes the limits. */
    public CountedGates(GateSettings settings) {
        this.settings = settings;
    }

    /**
     * An input whose customers should meet those who answered.
     *
     * @param input its configuration
     * @param rows how many of its rows are used
     * @param feed its number among the feeds; -1 for the customers input
     */
    public record Joined(InputConfig input, long rows, int feed) {}

    /** Returns what is asked of the inputs together, and what was found. */
    public List<Gate> of(EffortCube cube, List<Joined> joined) {
        List<Gate> gates = new ArrayList<>();
        long used = cube.tally().used();
        for (Joined each : joined) {
            Integer least = settings.matchedPercent().get(each.input().name());
            if (least != null && used >= LEAST && each.rows() >= LEAST) {
                long met = each.input().role() == Role.CUSTOMERS
                        ? cube.tally().known()
                        : cube.tally().met(each.feed());
                gates.add(matched(each.input().name(), met, used, least));
            }
        }
        for (Directions.Direction direction : Directions.of(cube)) {
            gates.add(direction(direction));
        }
        return gates;
    }

    private static Gate matched(String input, long met, long used, int least) {
        double share = (double) met / used;
        Gate.State state = met > 0 && share * PERCENT >= least ? Gate.State.PASSED : Gate.State.FAILED;
        return new Gate(Gate.Kind.MATCHED, input, "", share, least / PERCENT, null, null, state);
    }

    private Gate direction(Directions.Direction direction) {
        Gate.State wrong = settings.directionStops() ? Gate.State.FAILED : Gate.State.ACCEPTED;
        return new Gate(
                Gate.Kind.DIRECTION,
                direction.instrument(),
                direction.other(),
                direction.tauB(),
                null,
                0.0,
                null,
                direction.wrong() ? wrong : Gate.State.PASSED);
    }
}
