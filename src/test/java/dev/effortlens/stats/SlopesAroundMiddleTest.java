package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlopesAroundMiddleTest {

    @Test
    void agreesWithR() {
        // R: lo = pmin(dose - 2, 0); hi = pmax(dose - 2, 0); glm(cbind(yes, no) ~ lo + hi, family = binomial)
        SlopesAroundMiddle slopes = SlopesAroundMiddle.of(Tables.PAIN, 2);

        assertThat(number(slopes.below())).isCloseTo(0.21967930196872262, within(1e-10));
        assertThat(number(slopes.above())).isCloseTo(0.9495213232720885, within(1e-10));
        assertThat(number(slopes.difference())).isCloseTo(0.7298420213033658, within(1e-10));
    }

    @Test
    void isUndefinedWhereNobodyAnswersOnOneSide() {
        ContingencyTable onlyEasy = ContingencyTable.of(new long[][] {{9, 1}, {8, 2}, {7, 3}, {0, 0}, {0, 0}});

        assertThat(SlopesAroundMiddle.of(onlyEasy, 2).difference())
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_X));
    }

    @Test
    void isUndefinedWhenEveryHardAnswerIsFollowedByTheEvent() {
        ContingencyTable table = ContingencyTable.of(new long[][] {{9, 1}, {8, 2}, {7, 0}, {0, 3}, {0, 4}});

        assertThat(SlopesAroundMiddle.of(table, 2).above()).isEqualTo(Estimate.undefined(Reason.SEPARATION));
    }

    @Test
    void needsAnswersAndBothOutcomes() {
        ContingencyTable nobody = ContingencyTable.of(new long[][] {{0, 0}, {0, 0}, {0, 0}});
        ContingencyTable nobodyLeft = ContingencyTable.of(new long[][] {{4, 0}, {3, 0}, {9, 0}});

        assertThat(SlopesAroundMiddle.of(nobody, 1).below()).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(SlopesAroundMiddle.of(nobodyLeft, 1).below())
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.effortlens.stats.CoefficientContract#seeds")
    void exchangeTheirPlacesWhenTheScaleIsReversed(long seed) {
        ContingencyTable table = Tables.random(seed, 7, 2);
        SlopesAroundMiddle slopes = SlopesAroundMiddle.of(table, 3);
        SlopesAroundMiddle reversed = SlopesAroundMiddle.of(table.reverseRows(), -3);

        assertThat(number(reversed.below())).isCloseTo(-number(slopes.above()), within(1e-9));
        assertThat(number(reversed.difference())).isCloseTo(number(slopes.difference()), within(1e-9));
    }
}
