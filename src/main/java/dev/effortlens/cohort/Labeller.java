package dev.effortlens.cohort;

import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Days;
import dev.effortlens.measure.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Applies the rules to one customer's history: which answers count, what came before them and what after. */
final class Labeller {

    private static final int[] NONE = {};

    private final CohortPlan plan;
    private final Spans spans;
    private final boolean asksCustomers;
    private final Days wanted;

    /**
     * Makes a labeller.
     *
     * @param asksCustomers whether there is a customers input
     * @param wanted the days whose answers are labelled; the others are there because they matter to these
     */
    Labeller(CohortPlan plan, boolean asksCustomers, Days wanted) {
        this.plan = plan;
        this.spans = plan.spans();
        this.asksCustomers = asksCustomers;
        this.wanted = wanted;
    }

    /** Returns whether any of a customer's answers is of the wanted days. */
    boolean wantsAny(List<Answer> answers) {
        for (Answer answer : answers) {
            if (wanted.contains(answer.day())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns one labelled answer per answer of the wanted days, set-aside ones included, in order of time. Each is made
     * when it is asked for: a kiosk may have answered millions of times under one customer's id, of which few count.
     */
    Iterator<LabelledAnswer> label(CustomerHistory history) {
        List<Answer> answers = history.answers().inOrder();
        @Nullable String[] reasons = new SetAside(plan, spans.closing(), history).reasons();
        List<Answer> used = new ArrayList<>();
        for (int place = 0; place < reasons.length; place++) {
            if (reasons[place] == null) {
                used.add(answers.get(place));
            }
        }
        return new LabelIterator(history, answers, reasons, used);
    }

    private final class LabelIterator implements Iterator<LabelledAnswer> {

        private final CustomerHistory history;
        private final List<Answer> answers;
        private final @Nullable String[] reasons;
        private final Iterator<Answer> nextUsed;
        private final Timeline<Answer> used;
        private final Responses responses;
        private final SidelightReader sidelights;
        private int place;
        private @Nullable LabelledAnswer next;

        LabelIterator(CustomerHistory history, List<Answer> answers, @Nullable String[] reasons, List<Answer> used) {
            this.history = history;
            this.answers = answers;
            this.reasons = reasons;
            this.nextUsed = used.iterator();
            this.used = Timeline.of(used, Answer::at, Answer.BY_TIME);
            this.responses = new Responses(used, plan.duplicateDays());
            this.sidelights = new SidelightReader(plan, spans, history, this.used, responses);
        }

        @Override
        public boolean hasNext() {
            while (next == null && place < reasons.length) {
                String reason = reasons[place];
                // Used answers are told apart by which they are, so that it must be the same object every time.
                Answer answer = reason == null ? nextUsed.next() : answers.get(place);
                place++;
                if (wanted.contains(answer.day())) {
                    next = reason == null
                            ? used(history, answer, used, responses, sidelights)
                            : unused(history, answer, reason);
                }
            }
            return next != null;
        }

        @Override
        public LabelledAnswer next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            LabelledAnswer labelled = Objects.requireNonNull(next);
            next = null;
            return labelled;
        }
    }

    private @Nullable Profile profile(CustomerHistory history, Answer answer) {
        return Profile.at(answer.day() + spans.closing(), history.profiles());
    }

    private LabelledAnswer used(
            CustomerHistory history,
            Answer answer,
            Timeline<Answer> used,
            Responses responses,
            SidelightReader sidelights) {
        boolean stands = responses.stands(answer);
        int count = plan.outcomes().size();
        int[] states = new int[count];
        int[] responseStates = stands ? new int[count] : NONE;
        long[] amounts = new long[count];
        for (int i = 0; i < count; i++) {
            Outcome outcome = plan.outcomes().get(i);
            if (outcome instanceof Outcome.Stated stated) {
                int instrument = plan.instrumentNumber(stated.instrument());
                int lowest = plan.instruments().get(instrument).scale().minimum();
                // Of the same response, or within 24 hours: further off there is no partner.
                List<Answer> others =
                        used.near(answer.day(), plan.duplicateDays() + 1, plan.duplicateDays() + 1).stream()
                                .filter(other -> other.instrument() == instrument)
                                .toList();
                states[i] = Stated.state(answer, stated, instrument, lowest, others, responses, plan.datesOnly());
                if (stands) {
                    responseStates[i] = Stated.paired(answer, stated, lowest, others, responses, plan.datesOnly());
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
                stands ? levels(history, answer, responses) : NONE,
                states,
                responseStates,
                amounts,
                sidelights.of(answer, stands));
    }

    private void behaviour(
            CustomerHistory history, Answer answer, Outcome outcome, int index, int[] states, long[] amounts) {
        if (outcome instanceof Outcome.Event event) {
            Feed feed = feed(event.feed());
            List<FeedEvent> events = after(history, event.feed(), answer, event.withinDays());
            states[index] = Behaviour.event(answer, events, event.withinDays(), feed, plan.byDay(feed));
        } else if (outcome instanceof Outcome.Amount amount) {
            Feed feed = feed(amount.feed());
            List<FeedEvent> events = after(history, amount.feed(), answer, amount.withinDays());
            states[index] = Behaviour.amountState(answer, events, amount.withinDays(), feed, plan.byDay(feed));
            if (states[index] == 1) {
                amounts[index] = Behaviour.amount(answer, events, amount.withinDays(), plan.byDay(feed));
            }
        }
    }

    /** What is known of a response besides its scores: the bands of the signals, then whether topics are mentioned. */
    private int[] levels(CustomerHistory history, Answer answer, Responses responses) {
        long topics = Topics.of(responses.of(answer));
        return IntStream.concat(
                        bands(history, answer),
                        IntStream.range(0, plan.topics().size()).map(topic -> Topics.level(topics, topic)))
                .toArray();
    }

    private IntStream bands(CustomerHistory history, Answer answer) {
        return plan.signals().stream().mapToInt(signal -> {
            Feed feed = feed(signal.feed());
            List<FeedEvent> before = events(history, signal.feed()).near(answer.day(), signal.lookBackDays(), 0);
            return ObservedEffort.band(answer, signal, before, feed, plan.byDay(feed));
        });
    }

    private Feed feed(String name) {
        return plan.feeds().get(plan.feedNumber(name));
    }

    private Timeline<FeedEvent> events(CustomerHistory history, String feed) {
        return history.events().get(plan.feedNumber(feed));
    }

    private List<FeedEvent> after(CustomerHistory history, String feed, Answer answer, int days) {
        return events(history, feed).near(answer.day(), 0, days);
    }

    private LabelledAnswer unused(CustomerHistory history, Answer answer, String reason) {
        return labelled(history, answer, reason, false, NONE, NONE, NONE, new long[0], null);
    }

    /** Returns the numbers of the feeds in which the customer occurs in the days that matter to the answer. */
    private BitSet met(CustomerHistory history, Answer answer) {
        BitSet met = new BitSet(plan.feeds().size());
        for (int feed = 0; feed < plan.feeds().size(); feed++) {
            int before = spans.feedsBefore().get(feed);
            int after = spans.feedsAfter().get(feed);
            DayRange days = new DayRange(answer.day(), answer.day()).around(before, after);
            met.set(feed, occurs(history.events().get(feed).near(answer.day(), before, after), days));
        }
        return met;
    }

    private static boolean occurs(List<FeedEvent> events, DayRange days) {
        for (FeedEvent event : events) {
            if (days.contains(event.day())) {
                return true;
            }
        }
        return false;
    }

    private LabelledAnswer labelled(
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
                !asksCustomers || profile(history, answer) != null,
                met(history, answer),
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
