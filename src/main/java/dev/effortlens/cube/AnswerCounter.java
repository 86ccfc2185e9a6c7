package dev.effortlens.cube;

import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.cohort.OutcomeState;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.CustomerGroups;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Instrument;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts labelled answers into a cube: each in one slice of every cut. */
final class AnswerCounter implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CubePlan plan;
    private final List<String> dimensions;
    private final int instruments;

    /**
     * Makes a counter.
     *
     * @param dimensions names of the places of {@link LabelledAnswer#names()}
     */
    AnswerCounter(CubePlan plan, List<String> dimensions) {
        this.plan = plan;
        this.dimensions = List.copyOf(dimensions);
        this.instruments = (int)
                plan.variables().stream().filter(Instrument.class::isInstance).count();
    }

    /** Adds one answer to the cube and returns the cube. */
    EffortCube count(EffortCube cube, LabelledAnswer answer) {
        if (answer.reason() != null) {
            cube.tally().setAside(answer.reason());
            return cube;
        }
        cube.tally().used(answer.day(), answer.known());
        countOutcomes(cube, answer);
        int group = CustomerGroups.of(answer.customer());
        List<String> values = values(answer);
        Instrument instrument = (Instrument) plan.variables().get(answer.instrument());
        countSlices(
                cube, answer, values, answer.instrument(), instrument.level(answer.score()), group, answer.states());
        if (answer.standsForResponse()) {
            for (int signal = 0; signal < answer.bands().length; signal++) {
                countSignal(cube, answer, values, signal, group);
            }
        }
        return cube;
    }

    private void countSignal(EffortCube cube, LabelledAnswer answer, List<String> values, int signal, int group) {
        int band = answer.bands()[signal];
        int variable = instruments + signal;
        String where = "signal:" + plan.variables().get(variable).id();
        if (band == LabelledAnswer.UNKNOWN) {
            cube.tally().leaves(where, "window-not-covered");
            return;
        }
        cube.tally().leaves(where, "");
        countSlices(cube, answer, values, variable, band, group, answer.responseStates());
    }

    private void countSlices(
            EffortCube cube,
            LabelledAnswer answer,
            List<String> values,
            int variable,
            int level,
            int group,
            int[] states) {
        for (int cut = 0; cut < values.size(); cut++) {
            SliceKey slice = new SliceKey(variable, cut, values.get(cut));
            cube.count(slice, level, group, answer.customer(), states, answer.amounts());
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

    /** Returns the answer's slice of each cut. */
    private List<String> values(LabelledAnswer answer) {
        List<String> values = new ArrayList<>(plan.cuts().size());
        for (Cut cut : plan.cuts()) {
            values.add(value(answer, cut));
        }
        return values;
    }

    private String value(LabelledAnswer answer, Cut cut) {
        if (cut.dimensions().size() == 1) {
            return dimension(answer, cut.dimensions().get(0));
        }
        List<String> parts = new ArrayList<>(cut.dimensions().size());
        for (String dimension : cut.dimensions()) {
            parts.add(dimension(answer, dimension).replace("\\", "\\\\").replace("|", "\\|"));
        }
        return String.join("|", parts);
    }

    private String dimension(LabelledAnswer answer, String dimension) {
        if (dimension.equals(Cut.MONTH)) {
            return YearMonth.from(LocalDate.ofEpochDay(answer.day())).toString();
        }
        @Nullable String name = answer.names().get(dimensions.indexOf(dimension));
        return Objects.requireNonNullElse(name, Cut.NONE);
    }
}
