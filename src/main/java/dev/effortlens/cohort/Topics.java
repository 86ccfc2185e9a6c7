package dev.effortlens.cohort;

import java.util.List;

/** What the comments of a response mention: those of all its answers together. */
final class Topics {

    private Topics() {}

    /** Returns the topics as bits; {@link Answer#NO_COMMENT} where none of the answers has a comment. */
    static long of(List<Answer> response) {
        return response.stream()
                .mapToLong(Answer::topics)
                .filter(topics -> topics != Answer.NO_COMMENT)
                .reduce((a, b) -> a | b)
                .orElse(Answer.NO_COMMENT);
    }

    /** Returns 1 for a topic that is mentioned, 0 for one that is not, {@link LabelledAnswer#UNKNOWN} without a comment. */
    static int level(long topics, int topic) {
        return topics == Answer.NO_COMMENT ? LabelledAnswer.UNKNOWN : (int) (topics >>> topic & 1);
    }
}
