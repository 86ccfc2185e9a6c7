package dev.effortlens.cube;

import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.cohort.OutcomeState;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.CustomerSketch;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.CustomerGroups;
import dev.effortlens.measure.Cut;
import java.io.Serializable;
import java.util.List;

/** Counts labelled answers into a cube: each in one slice of every cut, and in the tables beside the cuts. */
final class AnswerCounter implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CubePlan plan;
    private final Slicing slicing;
    private final SideCounter side;
    private final int instruments;

    /**
     * Makes a counter.
     *
     * @param dimensions names of the places of {@link LabelledAnswer#names()}
     */
    AnswerCounter(CubePlan plan, List<String> dimensions) {
        this.plan = plan;
        this.slicing = new Slicing(dimensions);
        this.side = new SideCounter(plan, slicing);
        this.instruments = plan.instruments().size();
    }

    /** Adds one answer to the cube and returns the cube. */
    EffortCube count(EffortCube cube, LabelledAnswer answer) {
        if (answer.reason() != null) {
            cube.tally().setAside(answer.reason());
            return cube;
        }
        cube.tally().used(answer.day(), answer.known(), answer.met());
        countOutcomes(cube, answer);
        int group = CustomerGroups.of(answer.customer());
        long customer = CustomerSketch.hash(answer.customer());
        int level = plan.instruments().get(answer.instrument()).level(answer.score());
        countSlices(cube, answer, answer.instrument(), level, group, customer, answer.states());
        side.countAnswer(cube, answer, level, group);
        if (answer.standsForResponse()) {
            for (int signal = 0; signal < answer.bands().length; signal++) {
                countSignal(cube, answer, signal, group, customer);
            }
            side.countResponse(cube, answer, group);
        }
        return cube;
    }

    private void countSignal(EffortCube cube, LabelledAnswer answer, int signal, int group, long customer) {
        int band = answer.bands()[signal];
        int variable = instruments + signal;
        String where = "signal:" + plan.variables().get(variable).id();
        if (band == LabelledAnswer.UNKNOWN) {
            cube.tally().leaves(where, "window-not-covered");
            return;
        }
        cube.tally().leaves(where, "");
        countSlices(cube, answer, variable, band, group, customer, answer.responseStates());
        side.countSignal(cube, answer, variable, band, group);
    }

    private void countSlices(
            EffortCube cube, LabelledAnswer answer, int variable, int level, int group, long customer, int[] states) {
        for (int cut = 0; cut < plan.cuts().size(); cut++) {
            Cut by = plan.cuts().get(cut);
            SliceKey slice = new SliceKey(variable, cut, slicing.value(answer, by.dimensions()));
            cube.count(slice, level, group, customer, states, answer.amounts());
        }
    }

    private void countOutcomes(EffortCube cube, LabelledAnswer answer) {
        for (int outcome = 0; outcome < answer.states().length; outcome++) {
            int state = answer.states()[outcome];
            if (state != OutcomeState.SELF) {
                cube.tally().leaves("outcome:" + plan.outcomes().get(outcome).id(), leaving(state));
            }
        }
    }

    private static String leaving(int state) {
        return switch (state) {
            case OutcomeState.OPEN -> "open-window";
            case OutcomeState.UNPAIRED -> "no-paired-answer";
            case OutcomeState.UNKNOWN_AMOUNT -> "unknown-amount";
            default -> "";
        };
    }
}
