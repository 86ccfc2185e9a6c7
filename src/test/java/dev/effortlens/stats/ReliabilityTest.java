package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    void binaryOutcomesAreJudgedByTheRarerAnswer() {
        assertThat(Reliability.ofBinary(9, 64)).isEqualTo(Reliability.FEW);
        assertThat(Reliability.ofBinary(64, 9)).isEqualTo(Reliability.FEW);
        assertThat(Reliability.ofBinary(10, 64)).isEqualTo(Reliability.FLAGGED);
        assertThat(Reliability.ofBinary(64, 19)).isEqualTo(Reliability.FLAGGED);
        assertThat(Reliability.ofBinary(20, 20)).isEqualTo(Reliability.OK);
    }

    @Test
    void otherOutcomesNeedTwentyGroups() {
        assertThat(Reliability.ofOther(19)).isEqualTo(Reliability.FEW);
        assertThat(Reliability.ofOther(20)).isEqualTo(Reliability.OK);
    }

    @Test
    void relationsAreJudgedByHowXVariesToo() {
        assertThat(Reliability.ofBinary(64, 64, 9)).isEqualTo(Reliability.FEW);
        assertThat(Reliability.ofBinary(64, 64, 10)).isEqualTo(Reliability.FLAGGED);
        assertThat(Reliability.ofBinary(64, 64, 20)).isEqualTo(Reliability.OK);
        assertThat(Reliability.ofBinary(9, 64, 64)).isEqualTo(Reliability.FEW);
    }
}
