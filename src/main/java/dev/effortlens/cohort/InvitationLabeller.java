package dev.effortlens.cohort;

import dev.effortlens.cohort.LabelledInvitation.Fate;
import dev.effortlens.measure.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says of a customer's invitations which were answered: those that an answer of the customer followed in time, at the
 * same touchpoint where both name one. Whether an answer is used later does not matter: who is gone, or answers twice,
 * still answered. Whose answers a correction gave to another customer did not.
 *
 * <p>Invitations of one id that follow each other within the days of duplicates are one, the first: the others remind.
 */
final class InvitationLabeller {

    private final InvitationRule rule;
    private final CohortPlan plan;
    private final Days wanted;
    private final int closing;

    private InvitationLabeller(CohortPlan plan, InvitationRule rule, Days wanted) {
        this.plan = plan;
        this.rule = rule;
        this.wanted = wanted;
        this.closing = plan.spans().closing();
    }

    /**
     * Returns a labeller; null where there are no invitations.
     *
     * @param wanted the days whose invitations are labelled
     */
    static @Nullable InvitationLabeller of(CohortPlan plan, Days wanted) {
        InvitationRule rule = plan.invitations();
        return rule == null ? null : new InvitationLabeller(plan, rule, wanted);
    }

    /** Returns one labelled invitation per invitation of the wanted days, in order of time. */
    List<LabelledInvitation> label(CustomerHistory history) {
        if (history.invitations().isEmpty()) {
            return List.of();
        }
        List<Invitation> invitations = new ArrayList<>(history.invitations());
        invitations.sort(Invitation.BY_TIME);
        Map<String, Integer> lastSent = new HashMap<>();
        List<LabelledInvitation> labelled = new ArrayList<>();
        for (Invitation each : invitations) {
            boolean repeated = repeated(each, lastSent);
            if (wanted.contains(each.day())) {
                Invitation named = withCustomersNames(each, history);
                Fate fate = repeated ? Fate.REPEATED : fate(named, history.answers());
                labelled.add(new LabelledInvitation(history.customer(), named.day(), named.names(), fate));
            }
        }
        return labelled;
    }

    private boolean repeated(Invitation invitation, Map<String, Integer> lastSent) {
        Integer before = lastSent.put(invitation.id(), invitation.day());
        return before != null && invitation.day() - before <= plan.duplicateDays();
    }

    private Invitation withCustomersNames(Invitation invitation, CustomerHistory history) {
        Profile profile = Profile.at(invitation.day() + closing, history.profiles());
        return profile == null ? invitation : invitation.withNames(profile.namesBeside(invitation.names()));
    }

    private Fate fate(Invitation invitation, Timeline<Answer> answers) {
        int lastDay = invitation.day() + rule.withinDays();
        if (lastDay > rule.completeThroughDay()) {
            return Fate.OPEN;
        }
        boolean answered = answers.near(invitation.day(), 0, rule.withinDays()).stream()
                .anyMatch(answer -> answer.reason() == null
                        && follows(answer, invitation)
                        && answer.day() <= lastDay
                        && fits(answer, invitation));
        return answered ? Fate.ANSWERED : Fate.UNANSWERED;
    }

    /** Where one of them is known only by day, an answer of the same day follows: nobody answers before being asked. */
    private boolean follows(Answer answer, Invitation invitation) {
        return (plan.datesOnly() || rule.datesOnly())
                ? answer.day() >= invitation.day()
                : answer.at() >= invitation.at();
    }

    private static boolean fits(Answer answer, Invitation invitation) {
        return answer.touchpoint() == null
                || invitation.touchpoint() == null
                || Objects.equals(answer.touchpoint(), invitation.touchpoint());
    }
}
