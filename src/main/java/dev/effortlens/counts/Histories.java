package dev.effortlens.counts;

import java.util.BitSet;

/**
 * How long the answers of one level were followed until one event, in one part of {@link FollowedCounts}: answers by day
 * and ending. Adds up.
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

    /** Marks the days on which following ended. */
    void mark(BitSet days) {
        for (int i = 0; i < answers.size(); i++) {
            days.set(day(i));
        }
    }

    /**
     * Puts the answers where their ending and day belong.
     *
     * @param days ascending; at least those that are marked
     * @param byEnding by ending, as many counts as there are days
     */
    void spread(int[] days, long[][] byEnding) {
        int place = 0;
        for (int i = 0; i < answers.size(); i++) {
            while (days[place] < day(i)) {
                place++;
            }
            byEnding[(int) (answers.number(i) % ENDINGS)][place] = answers.count(i);
        }
    }

    private int day(int i) {
        return (int) (answers.number(i) / ENDINGS);
    }
}
