package dev.effortlens.cube;

import dev.effortlens.cohort.FollowUp;
import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.cohort.OutcomeState;
import dev.effortlens.cohort.Sidelights;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.JointCounts;
import dev.effortlens.counts.SideTable;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.cube.AnswerCounter.Placed;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Instrument;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts answers into the tables beside the cuts: strata, sensitivity, time to event, several answers of a response. */
final class SideCounter implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CubePlan plan;
    private final List<Instrument> instruments;

    SideCounter(CubePlan plan) {
        this.plan = plan;
        this.instruments = plan.instruments();
    }

    /** Counts an answer to an instrument. */
    void countAnswer(EffortCube cube, Placed placed, int level) {
        LabelledAnswer answer = placed.answer();
        int group = placed.group();
        Sidelights sidelights = answer.sidelights();
        if (sidelights == null) {
            return;
        }
        int variable = answer.instrument();
        countBoth(cube, placed, sidelights, variable, level, answer.states());
        beside(cube, SideTable.FIRST_IN_WINDOW, variable, level, group, firsts(answer, sidelights), answer.amounts());
        beside(cube, SideTable.BEFORE, variable, level, group, before(answer, sidelights), sidelights.amountsBefore());
        beside(cube, SideTable.AFTER, variable, level, group, after(answer, sidelights), answer.amounts());
        countKnown(cube, SideTable.SPENT_BEFORE, sidelights.spentBefore(), variable, level, group);
        countKnown(cube, SideTable.EXPECTED, sidelights.expected(), variable, level, group);
    }

    /** Counts a response with the band of a signal. */
    void countSignal(EffortCube cube, Placed placed, int variable, int band) {
        Sidelights sidelights = placed.answer().sidelights();
        if (sidelights != null) {
            countBoth(cube, placed, sidelights, variable, band, placed.answer().responseStates());
        }
    }

    /** Counts a response that answers more than one instrument. */
    void countResponse(EffortCube cube, Placed placed) {
        Sidelights sidelights = placed.answer().sidelights();
        if (sidelights == null) {
            return;
        }
        List<Integer> levels = new ArrayList<>(sidelights.scores().length);
        for (int i = 0; i < sidelights.scores().length; i++) {
            int score = sidelights.scores()[i];
            levels.add(
                    score == Sidelights.NO_SCORE
                            ? JointCounts.NO_ANSWER
                            : instruments.get(i).level(score));
        }
        if (levels.stream().filter(level -> level != JointCounts.NO_ANSWER).count() > 1) {
            cube.joint().count(levels, placed.group(), placed.answer().responseStates());
        }
    }

    private void countBoth(
            EffortCube cube, Placed placed, Sidelights sidelights, int variable, int level, int[] states) {
        String stratum = placed.stratum();
        int group = placed.group();
        Contrast contrast = plan.variables().get(variable).contrast(level);
        if (!stratum.isEmpty() && contrast != Contrast.NEITHER) {
            SliceKey slice = new SliceKey(variable, plan.number(SideTable.STRATA), stratum);
            int exposed = contrast == Contrast.EXPOSED ? 1 : 0;
            cube.countBeside(slice, exposed, group, states, placed.answer().amounts());
        }
        for (int outcome = 0; outcome < sidelights.followed().length; outcome++) {
            int followed = sidelights.followed()[outcome];
            if (followed != FollowUp.NONE) {
                int ending = FollowUp.ending(followed);
                cube.followed().count(variable, outcome, level, group, stratum, FollowUp.days(followed), ending);
            }
        }
    }

    private void beside(
            EffortCube cube, SideTable table, int variable, int level, int group, int[] states, long[] amounts) {
        cube.countBeside(new SliceKey(variable, plan.number(table), ""), level, group, states, amounts);
    }

    private static int[] firsts(LabelledAnswer answer, Sidelights sidelights) {
        int[] states = answer.states().clone();
        for (int outcome = 0; outcome < states.length; outcome++) {
            states[outcome] = sidelights.first()[outcome] ? states[outcome] : OutcomeState.OPEN;
        }
        return states;
    }

    /** The window before, of those answers whose window after is known: both sides rest on the same answers. */
    private static int[] before(LabelledAnswer answer, Sidelights sidelights) {
        int[] states = sidelights.before().clone();
        for (int outcome = 0; outcome < states.length; outcome++) {
            states[outcome] = answer.states()[outcome] >= 0 ? states[outcome] : OutcomeState.OPEN;
        }
        return states;
    }

    /** The window after, of those answers whose window before is known. */
    private static int[] after(LabelledAnswer answer, Sidelights sidelights) {
        int[] states = answer.states().clone();
        for (int outcome = 0; outcome < states.length; outcome++) {
            states[outcome] = sidelights.before()[outcome] >= 0 ? states[outcome] : OutcomeState.OPEN;
        }
        return states;
    }

    /** Counts amounts that are known whether or not a window is closed; an answer of which none is counts nothing. */
    private void countKnown(EffortCube cube, SideTable table, long[] minorUnits, int variable, int level, int group) {
        if (Arrays.stream(minorUnits).allMatch(amount -> amount == Sidelights.UNKNOWN_AMOUNT)) {
            return;
        }
        int[] states = new int[minorUnits.length];
        long[] amounts = new long[minorUnits.length];
        for (int outcome = 0; outcome < states.length; outcome++) {
            boolean known = minorUnits[outcome] != Sidelights.UNKNOWN_AMOUNT;
            states[outcome] = known ? 1 : OutcomeState.OPEN;
            amounts[outcome] = known ? minorUnits[outcome] : 0;
        }
        beside(cube, table, variable, level, group, states, amounts);
    }
}
