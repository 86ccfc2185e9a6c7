package dev.effortlens.cube;

import dev.effortlens.cohort.Labelled;
import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.cohort.LabelledInvitation;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import java.io.Serializable;
import java.util.List;

/** Counts the rows of the cohort into a cube, each as what it is. */
final class CohortCounter implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CubePlan plan;
    private final AnswerCounter answers;
    private final InvitationCounter invitations;

    /**
     * Makes a counter.
     *
     * @param dimensions names of the places of {@link Labelled#names()}
     */
    CohortCounter(CubePlan plan, List<String> dimensions) {
        this.plan = plan;
        this.answers = new AnswerCounter(plan, dimensions);
        this.invitations = new InvitationCounter(plan, dimensions);
    }

    /** Returns the counts of some rows. */
    EffortCube counts(Iterable<? extends Labelled> rows) {
        EffortCube cube = new EffortCube(plan);
        rows.forEach(row -> count(cube, row));
        cube.sumMonths();
        return cube;
    }

    private void count(EffortCube cube, Labelled row) {
        if (row instanceof LabelledAnswer answer) {
            answers.count(cube, answer);
        } else if (row instanceof LabelledInvitation invitation) {
            invitations.count(cube, invitation);
        }
    }
}
