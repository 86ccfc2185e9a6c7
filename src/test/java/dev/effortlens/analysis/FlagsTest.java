package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Scale;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.Flag;
import dev.effortlens.report.Flag.Kind;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagsTest {

    private static final CubePlan PLAN = new CubePlan(
            List.of(new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_EASY)),
            List.of(new Outcome.Event("churned", "churn", 90, true)),
            List.of(Cut.OVERALL),
            List.of());

    @Test
    void theSteeperSideIsNamedWhicheverWayBothPoint() {
        assertThat(kinds(0.1, 0.5)).containsExactly(Kind.STEEPER_WHEN_HARD);
        assertThat(kinds(-0.1, -0.5)).containsExactly(Kind.STEEPER_WHEN_HARD);
        assertThat(kinds(0.5, 0.1)).containsExactly(Kind.STEEPER_WHEN_EASY);
    }

    @Test
    void noSideIsSteeperWhereOneRisesAndTheOtherFalls() {
        assertThat(kinds(-0.3, 0.4)).isEmpty();
        assertThat(kinds(0.4, -0.3)).isEmpty();
        assertThat(kinds(0, 0.4)).isEmpty();
    }

    private static List<Kind> kinds(double easy, double hard) {
        List<Estimated> statistics = List.of(
                estimated(ShapeStatistics.SLOPE_EASY, easy),
                estimated(ShapeStatistics.SLOPE_HARD, hard),
                estimated(ShapeStatistics.SLOPE_DIFFERENCE, hard - easy));
        SliceResult slice = new SliceResult(
                new SliceKey(0, 0, ""),
                false,
                1_000,
                1_000,
                true,
                100L,
                statistics,
                new Comparison("ces", "churned", "overall", "", Rates.withheld(), Rates.withheld(), Rates.withheld()),
                List.of());
        return Flags.of(PLAN, slice, 0).stream().map(Flag::kind).toList();
    }

    private static Estimated estimated(String statistic, double value) {
        Interval interval = new Interval(value - 0.05, value + 0.05);
        return new Estimated(
                statistic, new RobustEstimate(Estimate.of(value), 0.02, interval, 0.01, 64, 63, Reliability.OK), null);
    }
}
