package dev.effortlens.cube;

import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.cohort.OutcomeState;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.CustomerSketch;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.CustomerGroups;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Topic;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Counts labelled answers into a cube: each in one slice of every cut, and in the tables beside the cuts. */
final class AnswerCounter implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CubePlan plan;
    private final Slicing slicing;
    private final SideCounter side;
    private final List<Instrument> instruments;
    /** Under which names the tally knows outcomes, and signals and topics. */
    private final List<String> outcomeNames;

    private final List<String> observedNames;

    /**
     * An answer with where it is counted.
     *
     * @param group customer group
     * @param customer what sketches know of the customer
     * @param slices its slice in each cut
     * @param stratum its slice in the dimensions that are adjusted for
     */
    record Placed(LabelledAnswer answer, int group, long customer, List<String> slices, String stratum) {}

    /**
     * Makes a counter.
     *
     * @param dimensions names of the places of {@link LabelledAnswer#names()}
     */
    AnswerCounter(CubePlan plan, List<String> dimensions) {
        this.plan = plan;
        this.slicing = new Slicing(dimensions);
        this.side = new SideCounter(plan);
        this.instruments = plan.instruments();
        this.outcomeNames = plan.outcomes().stream()
                .map(outcome -> "outcome:" + outcome.id())
                .toList();
        this.observedNames = plan.variables().stream()
                .skip(instruments.size())
                .map(x -> (x instanceof Topic ? "topic:" : "signal:") + x.id())
                .toList();
    }

    /** Adds one answer to the cube. */
    void count(EffortCube cube, LabelledAnswer answer) {
        if (answer.reason() != null) {
            cube.tally().setAside(answer.reason());
            return;
        }
        cube.tally().used(answer.day(), answer.known(), answer.met());
        countOutcomes(cube, answer);
        Placed placed = placed(answer);
        int level = instruments.get(answer.instrument()).level(answer.score());
        countSlices(cube, placed, answer.instrument(), level, answer.states());
        side.countAnswer(cube, placed, level);
        if (answer.standsForResponse()) {
            for (int observed = 0; observed < answer.bands().length; observed++) {
                countObserved(cube, placed, observed);
            }
            side.countResponse(cube, placed);
        }
    }

    private Placed placed(LabelledAnswer answer) {
        List<String> slices = new ArrayList<>(plan.cuts().size());
        for (Cut cut : plan.cuts()) {
            slices.add(slicing.value(answer, cut.dimensions()));
        }
        return new Placed(
                answer,
                CustomerGroups.of(answer.customer()),
                CustomerSketch.hash(answer.customer()),
                slices,
                plan.adjust().isEmpty() ? "" : slicing.value(answer, plan.adjust()));
    }

    private void countObserved(EffortCube cube, Placed placed, int observed) {
        int band = placed.answer().bands()[observed];
        int variable = instruments.size() + observed;
        String where = observedNames.get(observed);
        if (band == LabelledAnswer.UNKNOWN) {
            boolean topic = plan.variables().get(variable) instanceof Topic;
            cube.tally().leaves(where, topic ? "no-comment" : "window-not-covered");
            return;
        }
        cube.tally().leaves(where, "");
        countSlices(cube, placed, variable, band, placed.answer().responseStates());
        side.countSignal(cube, placed, variable, band);
    }

    private void countSlices(EffortCube cube, Placed placed, int variable, int level, int[] states) {
        List<SliceKey> slices = new ArrayList<>(placed.slices().size());
        for (int cut = 0; cut < placed.slices().size(); cut++) {
            slices.add(new SliceKey(variable, cut, placed.slices().get(cut)));
        }
        cube.count(
                slices,
                level,
                placed.group(),
                placed.customer(),
                states,
                placed.answer().amounts());
    }

    private void countOutcomes(EffortCube cube, LabelledAnswer answer) {
        for (int outcome = 0; outcome < answer.states().length; outcome++) {
            int state = answer.states()[outcome];
            if (state != OutcomeState.SELF) {
                cube.tally().leaves(outcomeNames.get(outcome), leaving(state));
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
