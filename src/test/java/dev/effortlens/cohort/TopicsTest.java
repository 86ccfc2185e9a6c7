package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final long WAITING = 0b01;
    private static final long PRICE = 0b10;

    @Test
    void theCommentsOfAResponseCountTogether() {
        assertThat(Topics.of(List.of(answer(WAITING), answer(Answer.NO_COMMENT), answer(PRICE))))
                .isEqualTo(WAITING | PRICE);
        assertThat(Topics.of(List.of(answer(0), answer(Answer.NO_COMMENT)))).isZero();
    }

    @Test
    void withoutACommentNothingIsKnown() {
        long none = Topics.of(List.of(answer(Answer.NO_COMMENT)));

        assertThat(none).isEqualTo(Answer.NO_COMMENT);
        assertThat(Topics.level(none, 0)).isEqualTo(LabelledAnswer.UNKNOWN);
    }

    @Test
    void aTopicIsMentionedOrNot() {
        assertThat(Topics.level(PRICE, 0)).isZero();
        assertThat(Topics.level(PRICE, 1)).isOne();
        assertThat(Topics.level(1L << 59, 59)).isOne();
    }

    private static Answer answer(long topics) {
        return new Answer("r", 0, 3, 0, 0, Long.MIN_VALUE, null, Arrays.asList(null, null), topics, null);
    }
}
