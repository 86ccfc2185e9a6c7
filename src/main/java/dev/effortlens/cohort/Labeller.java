package dev.effortlens.cohort;

import dev.effortlens.measure.Outcome;
import dev.effortlens.source.Reasons;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the rules to one customer's history: which answers count, what came before them and what after. */
final class Labeller {

    private static final int[] NONE = {};

    private final CohortPlan plan;

    Labeller(CohortPlan plan) {
        this.plan = plan;
    }

    /** Returns one labelled answer per answer of the history, set-aside ones included, in order of time. */
    List<LabelledAnswer> label(CustomerHistory history) {
        List<Answer> answers = new ArrayList<>(withCustomersNames(history));
        answers.sort(Answer.BY_TIME);
        IdentityHashMap<Answer, String> setAside = setAside(history, answers);
        List<Answer> used =
                answers.stream().filter(a -> !setAside.containsKey(a)).toList();
        Set<Answer> standing = representatives(used);
        SidelightReader sidelights = new SidelightReader(plan, history, used);
        List<LabelledAnswer> labelled = new ArrayList<>(answers.size());
        for (Answer answer : answers) {
            String reason = setAside.get(answer);
            labelled.add(
                    reason == null
                            ? used(history, answer, used, standing.contains(answer), sidelights)
                            : unused(history, answer, reason));
        }
        return labelled;
    }

    /** An answer's own segment wins over the customer's: it is point in time. */
    private static List<Answer> withCustomersNames(CustomerHistory history) {
        if (history.names().isEmpty()) {
            return history.answers();
        }
        return history.answers().stream()
                .map(answer -> answer.withNames(merged(answer.names(), history.names())))
                .toList();
    }

    private static List<@Nullable String> merged(List<@Nullable String> own, List<@Nullable String> customers) {
        List<@Nullable String> names = new ArrayList<>(own);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) == null) {
                names.set(i, customers.get(i));
            }
        }
        return names;
    }

    private IdentityHashMap<Answer, String> setAside(CustomerHistory history, List<Answer> answers) {
        IdentityHashMap<Answer, String> reasons = new IdentityHashMap<>();
        List<Answer> candidates = new ArrayList<>();
        for (Answer answer : answers) {
            String reason = answer.reason();
            if (reason == null) {
                candidates.add(answer);
            } else {
                reasons.put(answer, reason);
            }
        }
        Set<Answer> replaced = Resubmissions.of(candidates, plan.datesOnly(), plan.duplicateDays());
        for (Answer answer : candidates) {
            if (replaced.contains(answer)) {
                reasons.put(answer, Reasons.RESUBMISSION);
            } else if (gone(history, answer)) {
                reasons.put(answer, Reasons.WHILE_GONE);
            } else if (answer.day() < history.sinceDay()) {
                reasons.put(answer, Reasons.BEFORE_SINCE);
            }
        }
        return reasons;
    }

    private boolean gone(CustomerHistory history, Answer answer) {
        for (int i = 0; i < plan.feeds().size(); i++) {
            Feed feed = plan.feeds().get(i);
            if (feed.kind() == Feed.Kind.CHURN
                    && Absence.covers(answer, history.events().get(i), feed, plan.datesOnly())) {
                return true;
            }
        }
        return false;
    }

    /** One used answer per response: the one whose instrument comes first in the configuration. */
    private static Set<Answer> representatives(List<Answer> used) {
        Map<String, Answer> first = new HashMap<>();
        for (Answer answer : used) {
            first.merge(answer.response(), answer, (a, b) -> b.instrument() < a.instrument() ? b : a);
        }
        Set<Answer> standing = Collections.newSetFromMap(new IdentityHashMap<>());
        standing.addAll(first.values());
        return standing;
    }

    private LabelledAnswer used(
            CustomerHistory history, Answer answer, List<Answer> used, boolean stands, SidelightReader sidelights) {
        int count = plan.outcomes().size();
        int[] states = new int[count];
        int[] responseStates = stands ? new int[count] : NONE;
        long[] amounts = new long[count];
        for (int i = 0; i < count; i++) {
            Outcome outcome = plan.outcomes().get(i);
            if (outcome instanceof Outcome.Stated stated) {
                int instrument = plan.instrumentNumber(stated.instrument());
                List<Answer> others =
                        used.stream().filter(a -> a.instrument() == instrument).toList();
                states[i] = Stated.state(answer, stated, instrument, others, plan.datesOnly());
                if (stands) {
                    responseStates[i] = Stated.paired(answer, stated, others, plan.datesOnly());
                }
            } else {
                behaviour(history, answer, outcome, i, states, amounts);
                if (stands) {
                    responseStates[i] = states[i];
                }
            }
        }
        return labelled(
                history,
                answer,
                null,
                stands,
                stands ? bands(history, answer) : NONE,
                states,
                responseStates,
                amounts,
                sidelights.of(answer, stands));
    }

    private void behaviour(
            CustomerHistory history, Answer answer, Outcome outcome, int index, int[] states, long[] amounts) {
        if (outcome instanceof Outcome.Event event) {
            Feed feed = feed(event.feed());
            states[index] =
                    Behaviour.event(answer, events(history, event.feed()), event.withinDays(), feed, byDay(feed));
        } else if (outcome instanceof Outcome.Amount amount) {
            Feed feed = feed(amount.feed());
            List<FeedEvent> events = events(history, amount.feed());
            states[index] = Behaviour.amountState(answer, events, amount.withinDays(), feed, byDay(feed));
            if (states[index] == 1) {
                amounts[index] = Behaviour.amount(answer, events, amount.withinDays(), byDay(feed));
            }
        }
    }

    private int[] bands(CustomerHistory history, Answer answer) {
        return plan.signals().stream()
                .mapToInt(signal -> {
                    Feed feed = feed(signal.feed());
                    return ObservedEffort.band(answer, signal, events(history, signal.feed()), feed, byDay(feed));
                })
                .toArray();
    }

    private Feed feed(String name) {
        return plan.feeds().get(plan.feedNumber(name));
    }

    private List<FeedEvent> events(CustomerHistory history, String feed) {
        return history.events().get(plan.feedNumber(feed));
    }

    private boolean byDay(Feed feed) {
        return plan.datesOnly() || feed.datesOnly();
    }

    private LabelledAnswer unused(CustomerHistory history, Answer answer, String reason) {
        return labelled(history, answer, reason, false, NONE, NONE, NONE, new long[0], null);
    }

    private static LabelledAnswer labelled(
            CustomerHistory history,
            Answer answer,
            @Nullable String reason,
            boolean stands,
            int[] bands,
            int[] states,
            int[] responseStates,
            long[] amounts,
            @Nullable Sidelights sidelights) {
        return new LabelledAnswer(
                history.customer(),
                history.known(),
                history.met(),
                answer.response(),
                answer.instrument(),
                answer.score(),
                answer.day(),
                answer.names(),
                reason,
                stands,
                bands,
                states,
                responseStates,
                amounts,
                sidelights);
    }
}
