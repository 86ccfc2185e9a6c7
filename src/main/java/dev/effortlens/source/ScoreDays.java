package dev.effortlens.source;

import dev.effortlens.measure.Scale;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** On which days the scores of one instrument were on its scale, and on which they were not. */
public final class ScoreDays {

    /** How far beyond the ends of a scale scores are told apart; ids taken for scores have millions of values. */
    static final int REACH = 100;

    private static final long LEAST_FOREIGN = 20;
    private static final long LEAST_BEFORE = 100;
    private static final int ONE_IN = 20;
    private static final int TIMES_RARER = 10;

    private final TreeMap<Integer, Long> answers = new TreeMap<>();
    private final TreeMap<Integer, Long> foreign = new TreeMap<>();
    private final TreeMap<Integer, Long> foreignScores = new TreeMap<>();

    /**
     * A day from which on scores look like those of another scale.
     *
     * @param from first day with such scores
     * @param foreign answers from then on that are outside the scale
     * @param answers all answers from then on
     * @param lowest lowest score that is outside the scale; one that is {@link #REACH} below it may stand for lower ones
     * @param highest highest score that is outside the scale; one that is {@link #REACH} above it may stand for higher ones
     */
    public record Change(LocalDate from, long foreign, long answers, int lowest, int highest) {

        /** Returns which part of the answers is outside the scale. */
        public double share() {
            return (double) foreign / answers;
        }

        /** Returns the scores outside the scale, in signs that stand in reports of any language: {@code 8..10}. */
        public String scores(Scale scale) {
            String from = score(lowest, scale);
            String to = score(highest, scale);
            return from.equals(to) ? from : from + ".." + to;
        }

        private static String score(int score, Scale scale) {
            int least = scale.minimum() - REACH;
            int most = scale.maximum() + REACH;
            return score <= least ? "≤" + least : score >= most ? "≥" + most : Integer.toString(score);
        }
    }

    void add(int day, @Nullable Integer foreignScore, long count) {
        answers.merge(day, count, Long::sum);
        if (foreignScore != null) {
            foreign.merge(day, count, Long::sum);
            foreignScores.merge(foreignScore, count, Long::sum);
        }
    }

    /**
     * Returns the day from which on at least one answer in twenty is outside the scale, after at least a hundred answers
     * among which such were at least ten times rarer; of several such days the one that divides them best. Scores that
     * were always there, or come one by one, are no change.
     */
    public Optional<Change> change() {
        long all = sum(answers);
        long allForeign = sum(foreign);
        long before = 0;
        long foreignBefore = 0;
        double best = 0;
        Change change = null;
        for (Map.Entry<Integer, Long> day : answers.entrySet()) {
            long since = all - before;
            long foreignSince = allForeign - foreignBefore;
            double step = before == 0 ? 0 : (double) foreignSince / since - (double) foreignBefore / before;
            if (foreign.containsKey(day.getKey())
                    && step > best
                    && divides(before, foreignBefore, since, foreignSince)) {
                best = step;
                change = new Change(
                        LocalDate.ofEpochDay(day.getKey()),
                        foreignSince,
                        since,
                        foreignScores.firstKey(),
                        foreignScores.lastKey());
            }
            before += day.getValue();
            foreignBefore += foreign.getOrDefault(day.getKey(), 0L);
        }
        return Optional.ofNullable(change);
    }

    private static boolean divides(long before, long foreignBefore, long since, long foreignSince) {
        boolean enough = before >= LEAST_BEFORE && foreignSince >= LEAST_FOREIGN;
        boolean common = foreignSince * ONE_IN >= since;
        boolean rarerBefore = (double) foreignBefore / before * TIMES_RARER <= (double) foreignSince / since;
        return enough && common && rarerBefore;
    }

    private static long sum(Map<Integer, Long> byDay) {
        return byDay.values().stream().mapToLong(Long::longValue).sum();
    }
}
