package dev.effortlens.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.stats.Estimate.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimpsonFlagTest {

    private static final Interval CLEARLY_MORE = new Interval(0.1, 0.3);
    private static final Interval CLEARLY_LESS = new Interval(-0.3, -0.1);
    private static final Interval UNCLEAR = new Interval(-0.1, 0.2);

    @Test
    void firesForBerkeley() {
        // R ?UCBAdmissions: men are admitted more often, in most departments less often
        ContingencyTable pooled =
                Tables.BERKELEY.stream().reduce(ContingencyTable::plus).orElseThrow();

        assertThat(SimpsonFlag.of(
                        RiskDifference.of(pooled),
                        requireNonNull(IndependentInterval.riskDifference(pooled))
                                .interval(),
                        0,
                        MantelHaenszel.of(Tables.BERKELEY),
                        requireNonNull(IndependentInterval.mantelHaenszel(Tables.BERKELEY))
                                .interval(),
                        1))
                .isEqualTo(SimpsonFlag.REVERSED);
    }

    @Test
    void firesWhereEitherIntervalExcludesNoEffect() {
        assertThat(flag(0.2, CLEARLY_MORE, -0.01, UNCLEAR)).isEqualTo(SimpsonFlag.REVERSED);
        assertThat(flag(0.01, UNCLEAR, -0.2, CLEARLY_LESS)).isEqualTo(SimpsonFlag.REVERSED);
        assertThat(flag(0.01, null, -0.2, CLEARLY_LESS)).isEqualTo(SimpsonFlag.REVERSED);
    }

    @Test
    void isNotRaisedByNoiseAroundZero() {
        assertThat(flag(0.01, UNCLEAR, -0.01, UNCLEAR)).isEqualTo(SimpsonFlag.NONE);
    }

    @Test
    void isNotRaisedWhereBothPointTheSameWayOrOneIsExactlyZero() {
        assertThat(flag(0.2, CLEARLY_MORE, 0.01, UNCLEAR)).isEqualTo(SimpsonFlag.NONE);
        assertThat(flag(0.2, CLEARLY_MORE, 0, UNCLEAR)).isEqualTo(SimpsonFlag.NONE);
    }

    @Test
    void saysNothingWithoutEstimatesOrIntervals() {
        assertThat(flag(0.2, null, -0.2, null)).isEqualTo(SimpsonFlag.UNKNOWN);
        assertThat(SimpsonFlag.of(
                        RobustEstimate.alone(Estimate.undefined(Reason.EMPTY_GROUP), 0, Reliability.FEW),
                        0,
                        RobustEstimate.alone(Estimate.of(1), 0, Reliability.FEW),
                        1))
                .isEqualTo(SimpsonFlag.UNKNOWN);
    }

    private static SimpsonFlag flag(
            double crude, @Nullable Interval crudeInterval, double adjusted, @Nullable Interval adjustedInterval) {
        return SimpsonFlag.of(Estimate.of(crude), crudeInterval, 0, Estimate.of(adjusted), adjustedInterval, 0);
    }
}
