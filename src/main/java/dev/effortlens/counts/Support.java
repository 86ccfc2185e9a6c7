package dev.effortlens.counts;

/**
 * What the levels of one x rest on in one slice: how many answers each has, and which customer groups they fall into.
 *
 * <p>Mutable while counting; treated as a value afterwards.
 */
public final class Support {

    private final long[] answers;

    /** By level: a bit per customer group, of which there are as many as a long has bits. */
    private final long[] groups;

    /** Makes one without answers. */
    public Support(int levels) {
        answers = new long[levels];
        groups = new long[levels];
    }

    /**
     * Counts answers at a level; none are no support.
     *
     * @param group number of the customer group, from 0
     */
    public void count(int level, int group, long number) {
        answers[level] += number;
        groups[level] |= number > 0 ? 1L << group : 0;
    }

    /** Returns how many levels there are. */
    public int levels() {
        return answers.length;
    }

    /** Returns how many answers a level has. */
    public long answers(int level) {
        return answers[level];
    }

    /** Returns the customer groups they fall into: bit k stands for group k. */
    public long groups(int level) {
        return groups[level];
    }
}
