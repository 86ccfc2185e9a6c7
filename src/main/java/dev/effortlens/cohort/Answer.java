package dev.effortlens.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One answered item, as the source let it through.
 *
 * @param response response id
 * @param instrument number of the instrument
 * @param score score on the customer's own scale
 * @param at instant, microseconds since the epoch; the day's midnight in UTC where only days are known
 * @param day calendar day in the report's zone, days since the epoch
 * @param recorded when it was recorded, microseconds since the epoch; {@link Long#MIN_VALUE} where not known
 * @param order order id, if any
 * @param names touchpoint, channel and segments
 * @param topics the topics its comment mentions, bit k for topic k; {@link #NO_COMMENT} where there is none
 * @param reason why it was set aside before the customer's answers were looked at together; null if it was not
 */
record Answer(
        String response,
        int instrument,
        int score,
        long at,
        int day,
        long recorded,
        @Nullable String order,
        List<@Nullable String> names,
        long topics,
        @Nullable String reason) {

    static final long NO_COMMENT = -1;

    /**
     * Oldest first. Ties are broken by every other field, so that the order, and with it every number, is the same
     * whatever order the rows arrived in.
     */
    static final Comparator<Answer> BY_TIME = Comparator.comparingLong(Answer::at)
            .thenComparingLong(Answer::recorded)
            .thenComparing(Answer::response)
            .thenComparingInt(Answer::instrument)
            .thenComparingInt(Answer::score)
            .thenComparing(answer -> Objects.requireNonNullElse(answer.order(), ""))
            .thenComparing(answer -> answer.names().toString())
            .thenComparingLong(Answer::topics);

    @Nullable
    String touchpoint() {
        return names.get(0);
    }

    Answer withNames(List<@Nullable String> others) {
        return new Answer(response, instrument, score, at, day, recorded, order, others, topics, reason);
    }

    Answer setAside(String why) {
        return new Answer(response, instrument, score, at, day, recorded, order, names, topics, why);
    }
}
