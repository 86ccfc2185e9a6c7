package dev.effortlens.cohort;

import dev.effortlens.source.Reasons;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of a customer's answers which do not count, and why. */
final class SetAside {

    private final CohortPlan plan;
    private final CustomerHistory history;
    private final int closing;

    /**
     * Looks at one customer.
     *
     * @param closing days after an answer when its windows end
     */
    SetAside(CohortPlan plan, int closing, CustomerHistory history) {
        this.plan = plan;
        this.history = history;
        this.closing = closing;
    }

    /** Returns the reasons, by place in the order of time; null for an answer that counts. */
    @Nullable
    String[] reasons() {
        List<Answer> answers = history.answers().inOrder();
        BitSet replaced = Resubmissions.of(answers, plan.datesOnly(), plan.duplicateDays());
        @Nullable String[] reasons = new String[answers.size()];
        for (int place = 0; place < reasons.length; place++) {
            Answer answer = answers.get(place);
            if (answer.reason() != null) {
                reasons[place] = answer.reason();
            } else {
                reasons[place] = replaced.get(place) ? Reasons.RESUBMISSION : reason(answer);
            }
        }
        return reasons;
    }

    private @Nullable String reason(Answer answer) {
        if (gone(answer)) {
            return Reasons.WHILE_GONE;
        }
        Profile profile = Profile.at(answer.day() + closing, history.profiles());
        return profile != null && answer.day() < profile.sinceDay() ? Reasons.BEFORE_SINCE : null;
    }

    private boolean gone(Answer answer) {
        for (int i = 0; i < plan.feeds().size(); i++) {
            Feed feed = plan.feeds().get(i);
            if (feed.kind() == Feed.Kind.CHURN && Absence.covers(answer, before(i, answer), feed, plan.datesOnly())) {
                return true;
            }
        }
        return false;
    }

    /** Who left long ago is still gone. */
    private List<FeedEvent> before(int feed, Answer answer) {
        return history.events().get(feed).near(answer.day(), Integer.MAX_VALUE, 0);
    }
}
