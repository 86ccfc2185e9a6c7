package dev.effortlens.cube;

import dev.effortlens.cohort.LabelledInvitation;
import dev.effortlens.cohort.LabelledInvitation.Fate;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.CustomerGroups;
import java.io.Serializable;
import java.util.List;

/** Counts labelled invitations into a cube: each that had its time to be answered in one slice of every cut. */
final class InvitationCounter implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Under which name the tally knows invitations. */
    private static final String PLACE = "score:response_rate";

    private final CubePlan plan;
    private final Slicing slicing;

    /**
     * Makes a counter.
     *
     * @param dimensions names of the places of {@link LabelledInvitation#names()}
     */
    InvitationCounter(CubePlan plan, List<String> dimensions) {
        this.plan = plan;
        this.slicing = new Slicing(dimensions);
    }

    /** Adds one invitation to the cube. */
    void count(EffortCube cube, LabelledInvitation invitation) {
        Fate fate = invitation.fate();
        cube.tally().leaves(PLACE, leaving(fate));
        if (fate == Fate.OPEN || fate == Fate.REPEATED) {
            return;
        }
        int group = CustomerGroups.of(invitation.customer());
        for (int cut = 0; cut < plan.cuts().size(); cut++) {
            String slice = slicing.value(invitation, plan.cuts().get(cut).dimensions());
            cube.invitations().count(cut, slice, group, fate == Fate.ANSWERED);
        }
    }

    private static String leaving(Fate fate) {
        return switch (fate) {
            case OPEN -> "open-invitation";
            case REPEATED -> "reminder";
            case ANSWERED, UNANSWERED -> "";
        };
    }
}
