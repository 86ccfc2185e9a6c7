package dev.effortlens.cohort;

import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * How many days around an answer the rules look. What lies further off changes nothing of what is counted of the answer:
 * that is why a period can be counted from the days around it, and counted once.
 *
 * @param invitationsBefore days before an invitation with other invitations that matter to it
 * @param answersBefore days before the answer with other answers that matter
 * @param answersAfter days after it
 * @param feedsBefore by feed, days before the answer with events that matter; {@link DayRange#EVER} for churn, since who
 *     left long ago is still gone
 * @param feedsAfter by feed, days after it
 * @param closing after so many days nothing of the answer can change, but by corrections
 */
public record Spans(
        int invitationsBefore,
        int answersBefore,
        int answersAfter,
        List<Integer> feedsBefore,
        List<Integer> feedsAfter,
        int closing) {

    /** Copies the lists. */
    public Spans {
        feedsBefore = List.copyOf(feedsBefore);
        feedsAfter = List.copyOf(feedsAfter);
    }

    static Spans of(CohortPlan plan) {
        int longest = plan.outcomes().stream()
                .mapToInt(outcome -> outcome instanceof Outcome.Observed observed ? observed.withinDays() : 1)
                .max()
                .orElse(1);
        int chains = Chains.daysBefore(plan.duplicateDays());
        InvitationRule invitations = plan.invitations();
        // Whether an answer to an invitation stands, later records of the same response decide.
        int answersAfter = plan.duplicateDays() + 1 + (invitations == null ? 0 : invitations.withinDays());
        // Not those of invitations: what is known of a customer must not depend on whether anybody was invited.
        int closing = Math.max(Math.max(longest, plan.followUpDays()), plan.duplicateDays() + 1);
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (Feed feed : plan.feeds()) {
            before.add(before(plan, feed));
            after.add(after(plan, feed, closing));
        }
        int signals =
                plan.signals().stream().mapToInt(Signal::lookBackDays).max().orElse(0);
        // First in the window: earlier answers count if they are used themselves. Known: see Mirror.
        return new Spans(
                plan.duplicateDays(),
                Math.max(Math.max(longest + chains, 2 * longest), signals),
                answersAfter,
                before,
                after,
                closing);
    }

    private static int before(CohortPlan plan, Feed feed) {
        if (feed.kind() == Feed.Kind.CHURN) {
            return DayRange.EVER;
        }
        int days = 0;
        for (Signal signal : plan.signals()) {
            days = signal.feed().equals(feed.name()) ? Math.max(days, signal.lookBackDays()) : days;
        }
        for (Outcome outcome : plan.outcomes()) {
            if (outcome instanceof Outcome.Observed observed && observed.feed().equals(feed.name())) {
                boolean ever = outcome instanceof Outcome.Amount && plan.lifetime();
                days = ever ? DayRange.EVER : Math.max(days, 2 * observed.withinDays());
            }
        }
        return days;
    }

    private static int after(CohortPlan plan, Feed feed, int closing) {
        boolean followed = plan.outcomes().stream()
                .anyMatch(outcome -> outcome instanceof Outcome.Observed observed
                        && observed.feed().equals(feed.name()));
        return followed || feed.kind() == Feed.Kind.CHURN ? closing : 0;
    }
}
