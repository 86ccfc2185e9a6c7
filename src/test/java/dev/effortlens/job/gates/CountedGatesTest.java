package dev.effortlens.job.gates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.config.GateSettings;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Scale;
import dev.effortlens.report.Gate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether those who answered occur in the other inputs, and whether effort points the right way. */
class CountedGatesTest {

    private static final CubePlan PLAN = new CubePlan(
            List.of(
                    new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_EASY),
                    new Instrument("csat", Measure.CSAT, new Scale(1, 5), null)),
            List.of(new Outcome.Event("churned", "churn", 90, true)),
            List.of(Cut.OVERALL),
            List.of());

    private final EffortCube cube = new EffortCube(PLAN);

    @Test
    void aFeedThatNobodyWhoAnsweredOccursInIsJoinedWrongly() {
        answers(200, 0);

        assertThat(states(100)).containsExactly(Gate.State.FAILED);
    }

    @Test
    void oneIsEnoughUnlessMoreIsAskedFor() {
        answers(200, 1);

        assertThat(states(100)).containsExactly(Gate.State.PASSED);
        assertThat(states(100, Map.of("churn", 1))).containsExactly(Gate.State.FAILED);
    }

    @Test
    void amongFewItMayBeChance() {
        answers(99, 0);
        assertThat(states(100)).isEmpty();
        answers(1, 0);
        assertThat(states(99)).isEmpty();
        assertThat(states(100)).containsExactly(Gate.State.FAILED);
    }

    @Test
    void effortThatRisesWithSatisfactionStopsTheReportOrMarksIt() {
        pairs(true);

        assertThat(direction(true)).isEqualTo(Gate.State.FAILED);
        assertThat(direction(false)).isEqualTo(Gate.State.ACCEPTED);
    }

    @Test
    void effortThatFallsWithSatisfactionPasses() {
        pairs(false);

        assertThat(direction(true)).isEqualTo(Gate.State.PASSED);
    }

    private Gate.State direction(boolean stops) {
        GateSettings settings = new GateSettings(null, Map.of(), Map.of(), null, null, true, stops);
        return new CountedGates(settings).of(cube, List.of()).get(0).state();
    }

    /** Ten responses in each of forty groups, at least eight of which agree on the direction. */
    private void pairs(boolean wrong) {
        for (int group = 0; group < 40; group++) {
            for (int i = 0; i < 10; i++) {
                boolean hard = i % 2 == 0;
                boolean satisfied = (i < group % 3) ^ (hard == wrong);
                cube.joint().count(List.of(hard ? 6 : 0, satisfied ? 4 : 0), group, new int[] {0});
            }
        }
    }

    private void answers(int all, int met) {
        for (int i = 0; i < all; i++) {
            BitSet feeds = new BitSet();
            feeds.set(0, i < met);
            cube.tally().used(20_000, true, feeds);
        }
    }

    private List<Gate.State> states(long rows) {
        return states(rows, Map.of("churn", 0));
    }

    private List<Gate.State> states(long rows, Map<String, Integer> matched) {
        InputConfig churn =
                new InputConfig("churn", Role.CHURN, "churn", Map.of(), Map.of(), Map.of(), null, false, null);
        GateSettings settings = new GateSettings(null, Map.of(), matched, null, null, true, true);
        return new CountedGates(settings)
                .of(cube, List.of(new CountedGates.Joined(churn, rows, 0))).stream()
                        .map(Gate::state)
                        .toList();
    }
}
