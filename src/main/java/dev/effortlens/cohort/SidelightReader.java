package dev.effortlens.cohort;

import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Outcome;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds one customer's sidelights. */
final class SidelightReader {

    private static final int EVER = Integer.MAX_VALUE;

    private final CohortPlan plan;
    private final Spans spans;
    private final CustomerHistory history;
    private final Timeline<Answer> used;
    private final Responses responses;

    /**
     * Makes a reader.
     *
     * @param used the customer's used answers, oldest first
     */
    SidelightReader(CohortPlan plan, Spans spans, CustomerHistory history, Timeline<Answer> used, Responses responses) {
        this.plan = plan;
        this.spans = spans;
        this.history = history;
        this.used = used;
        this.responses = responses;
    }

    /**
     * Whether a customer was one when the window before the answer began: so the customers input says, or, where it does
     * not say since when, they answered or occurred in the feed in the days before that window, as many as it has.
     */
    private boolean knownBefore(Answer answer, int days, int feed) {
        Profile profile = Profile.at(answer.day() + spans.closing(), history.profiles());
        int begin = answer.day() - days;
        if (profile != null && profile.sinceDay() != Integer.MIN_VALUE) {
            return profile.sinceDay() <= begin;
        }
        DayRange earlier = new DayRange(begin - days, begin);
        return history.answers().near(begin, days, 0).stream().anyMatch(other -> earlier.contains(other.day()))
                || history.events().get(feed).near(begin, days, 0).stream()
                        .anyMatch(event -> earlier.contains(event.day()));
    }

    Sidelights of(Answer answer, boolean standsForResponse) {
        int count = plan.outcomes().size();
        boolean[] first = new boolean[count];
        int[] before = new int[count];
        long[] amountsBefore = new long[count];
        int[] followed = new int[count];
        long[] spentBefore = new long[count];
        Arrays.fill(before, OutcomeState.OPEN);
        Arrays.fill(followed, FollowUp.NONE);
        Arrays.fill(spentBefore, Sidelights.UNKNOWN_AMOUNT);
        long[] expected = new long[count];
        Arrays.fill(expected, Expectation.UNKNOWN);
        for (int i = 0; i < count; i++) {
            Outcome outcome = plan.outcomes().get(i);
            if (outcome instanceof Outcome.Event event) {
                first[i] = isFirst(answer, event.withinDays());
                before[i] = mirror(answer, event).event(answer, event.withinDays());
                followed[i] = following(answer, event.feed()).follow(answer, plan.followUpDays());
            } else if (outcome instanceof Outcome.Amount amount) {
                Mirror mirror = mirror(answer, amount);
                first[i] = isFirst(answer, amount.withinDays());
                before[i] = mirror.amountState(answer, amount.withinDays());
                amountsBefore[i] = before[i] == 1 ? mirror.amount(answer, amount.withinDays()) : 0;
                if (plan.lifetime()) {
                    spentBefore[i] = spentBefore(answer, amount.feed());
                    expected[i] = expected(answer, amount.feed());
                }
            }
        }
        return new Sidelights(
                first,
                before,
                amountsBefore,
                followed,
                spentBefore,
                expected,
                standsForResponse ? scores(answer) : new int[0]);
    }

    private boolean isFirst(Answer answer, int days) {
        for (Answer other : used.near(answer.day(), days, 0)) {
            if (other.instrument() == answer.instrument()
                    && other.day() >= answer.day() - days
                    && Answer.BY_TIME.compare(other, answer) < 0) {
                return false;
            }
        }
        return true;
    }

    private long spentBefore(Answer answer, String feedName) {
        Feed feed = plan.feeds().get(plan.feedNumber(feedName));
        long sum = 0;
        for (FeedEvent event : history.events().get(plan.feedNumber(feedName)).near(answer.day(), EVER, 0)) {
            if (EventWindow.before(answer, event, Integer.MAX_VALUE, plan.byDay(feed))) {
                if (!event.amountKnown()) {
                    return Sidelights.UNKNOWN_AMOUNT;
                }
                sum = Math.addExact(sum, event.amount());
            }
        }
        return sum;
    }

    private long expected(Answer answer, String feedName) {
        Expectation expectation = plan.expectation();
        if (expectation == null) {
            return Expectation.UNKNOWN;
        }
        int number = plan.feedNumber(feedName);
        PurchasesSoFar purchases = PurchasesSoFar.of(
                answer,
                history.events().get(number).near(answer.day(), EVER, 0),
                plan.byDay(plan.feeds().get(number)));
        return purchases == null ? Expectation.UNKNOWN : expectation.minorUnits(purchases);
    }

    private int[] scores(Answer answer) {
        int[] scores = new int[plan.instruments().size()];
        Arrays.fill(scores, Sidelights.NO_SCORE);
        responses.of(answer).forEach(other -> scores[other.instrument()] = other.score());
        return scores;
    }

    private Mirror mirror(Answer answer, Outcome.Observed outcome) {
        int number = plan.feedNumber(outcome.feed());
        Feed feed = plan.feeds().get(number);
        return new Mirror(
                feed,
                history.events().get(number).near(answer.day(), outcome.withinDays(), 0),
                plan.byDay(feed),
                knownBefore(answer, outcome.withinDays(), number));
    }

    private Following following(Answer answer, String feedName) {
        int number = plan.feedNumber(feedName);
        Feed feed = plan.feeds().get(number);
        @Nullable Feed churn = feed.kind() == Feed.Kind.CHURN ? null : plan.finalChurn();
        return new Following(
                feed,
                after(answer, number),
                plan.byDay(feed),
                churn,
                churn == null ? List.of() : after(answer, plan.feedNumber(churn.name())),
                churn != null && plan.byDay(churn));
    }

    private List<FeedEvent> after(Answer answer, int feed) {
        return history.events().get(feed).near(answer.day(), 0, plan.followUpDays());
    }
}
