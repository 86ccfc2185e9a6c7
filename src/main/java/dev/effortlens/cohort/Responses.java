package dev.effortlens.cohort;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which of one customer's answers belong to one response: they have its id. An id that comes again after more than the
 * days of duplicates is another response.
 */
final class Responses {

    private final IdentityHashMap<Answer, List<Answer>> groups = new IdentityHashMap<>();

    /**
     * Groups answers.
     *
     * @param used the customer's used answers, oldest first
     */
    Responses(List<Answer> used, int duplicateDays) {
        Map<String, List<Answer>> byId = new TreeMap<>();
        for (Answer answer : used) {
            byId.computeIfAbsent(answer.response(), id -> new ArrayList<>()).add(answer);
        }
        for (List<Answer> same : byId.values()) {
            for (List<Answer> response : Chains.split(same, Long.MAX_VALUE, duplicateDays)) {
                response.forEach(answer -> groups.put(answer, response));
            }
        }
    }

    /** Returns the answers of the response that a used answer belongs to. */
    List<Answer> of(Answer answer) {
        return Objects.requireNonNull(groups.get(answer));
    }

    @SuppressWarnings("ReferenceEquality") // one list per response, and equal answers are still two
    boolean same(Answer a, Answer b) {
        return of(a) == of(b);
    }

    /** Returns whether this is the one answer of its response that stands for it: the first by instrument, then time. */
    @SuppressWarnings("ReferenceEquality")
    boolean stands(Answer answer) {
        Answer first = of(answer).get(0);
        for (Answer other : of(answer)) {
            first = other.instrument() < first.instrument() ? other : first;
        }
        return first == answer;
    }
}
