package dev.effortlens.counts;

import java.util.Set;
import java.util.TreeSet;

/**
 * How long answers were followed, by level and customer group of one x and one event: answers by day and ending. Adds
 * up.
 */
final class Histories {

    /** Places of the endings: censored, event, competing. */
    static final int ENDINGS = 3;

    /** By day × endings + ending. */
    private final SortedCounts answers = new SortedCounts();

    void count(int day, int ending) {
        answers.add((long) day * ENDINGS + ending, 1);
    }

    void add(Histories other) {
        answers.add(other.answers);
    }

    void write(CountsWriter out) {
        answers.write(out);
    }

    /** Adds what others wrote. */
    void read(CountsReader in) {
        answers.read(in);
    }

    /** Returns the days on which following ended. */
    Set<Integer> days() {
        Set<Integer> days = new TreeSet<>();
        for (int i = 0; i < answers.size(); i++) {
            days.add((int) (answers.number(i) / ENDINGS));
        }
        return days;
    }

    /** Returns the answers whose following ended so on a day. */
    long on(int day, int ending) {
        return answers.of((long) day * ENDINGS + ending);
    }
}
