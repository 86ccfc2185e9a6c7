package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Cut;
import dev.effortlens.report.Association;
import dev.effortlens.report.Report;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.IndependentInterval.Independent;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettledStatisticsTest {

    private static final Set<String> MONTHS = Set.of("2024-11", "2025-03", "2025-12");
    private static final EffortCube CUBE = StatisticsBenchmark.cube(6_000);

    @Test
    void aNightThatKnowsSettledMonthsSaysTheSame() {
        Report anew = report(CUBE, new SettledStatistics(Set.of()));
        SettledStatistics first = new SettledStatistics(MONTHS);
        SettledStatistics second = new SettledStatistics(MONTHS);

        assertThat(report(CUBE, first)).isEqualTo(anew);
        second.add(first.bytes());
        assertThat(report(CUBE, second)).isEqualTo(anew);
        assertThat(second.bytes()).isEqualTo(first.bytes());
    }

    /** Were they computed again, the report would be that of its own counts. */
    @Test
    void settledMonthsAreLookedUpAndNothingElse() {
        EffortCube other = StatisticsBenchmark.cube(7_000);
        SettledStatistics settled = new SettledStatistics(MONTHS);
        List<Association> ofCube = report(CUBE, settled).associations();
        List<Association> ofOther =
                report(other, new SettledStatistics(Set.of())).associations();

        List<Association> mixed = report(other, settled).associations();

        Predicate<Association> settledMonth = row -> row.cut().equals(Cut.MONTH) && MONTHS.contains(row.value());
        assertThat(estimates(mixed, settledMonth))
                .isEqualTo(estimates(ofCube, settledMonth))
                .isNotEqualTo(estimates(ofOther, settledMonth));
        assertThat(estimates(mixed, settledMonth.negate())).isEqualTo(estimates(ofOther, settledMonth.negate()));
    }

    /** Whether a slice is withheld depends on others, and what is kept must not; also of months with hardly an answer. */
    @ParameterizedTest
    @ValueSource(ints = {40, 6_000})
    void whatIsKeptDoesNotDependOnWhatIsWithheld(int answers) {
        EffortCube cube = StatisticsBenchmark.cube(answers);
        SettledStatistics shown = new SettledStatistics(MONTHS);
        SettledStatistics withheld = new SettledStatistics(MONTHS);

        Analysis.report(cube, StatisticsBenchmark.settings(1), shown);
        Report report = Analysis.report(cube, StatisticsBenchmark.settings(65), withheld);

        assertThat(report.associations()).isNotEmpty().allMatch(row -> row.estimate() == null);
        assertThat(withheld.bytes()).isEqualTo(shown.bytes());
    }

    @Test
    void aSliceIsSettledByItsMonthAlone() {
        SettledStatistics settled = new SettledStatistics(MONTHS);

        assertThat(settled.holds(Cut.parse("month"), slice("2025-03"))).isTrue();
        assertThat(settled.holds(Cut.parse("month"), slice("2025-04"))).isFalse();
        assertThat(settled.holds(Cut.parse("touchpoint*month"), slice("a\\|b|2025-03")))
                .isTrue();
        assertThat(settled.holds(Cut.parse("month*touchpoint"), slice("2025-04|2025-03")))
                .isFalse();
        assertThat(settled.holds(Cut.parse("touchpoint"), slice("2025-03"))).isFalse();
        assertThat(settled.holds(Cut.parse("week"), slice("2025-03"))).isFalse();
        assertThat(settled.holds(Cut.OVERALL, slice(""))).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void everyStatisticComesBackToTheLastBit(Estimated estimated) {
        SettledStatistics written = new SettledStatistics(MONTHS);
        written.of(slice("2025-03"), 2, () -> new SliceStatistics(7, false, List.of(estimated)));
        SettledStatistics read = new SettledStatistics(MONTHS);

        read.add(written.bytes());

        SliceStatistics known = read.of(slice("2025-03"), 2, () -> {
            throw new AssertionError("It was known");
        });
        assertThat(known).isEqualTo(new SliceStatistics(7, false, List.of(estimated)));
    }

    static Stream<Estimated> everyStatisticComesBackToTheLastBit() {
        Interval interval = new Interval(-0.1, 1.0 / 3);
        RobustEstimate whole = new RobustEstimate(
                Estimate.of(Math.nextUp(0.1)), Double.MIN_VALUE, interval, 1e-300, 64, 63, Reliability.FLAGGED);
        return Stream.concat(
                Stream.of(
                        new Estimated("a", whole, new Independent(0.2, interval)),
                        new Estimated("b", whole, null)
                                .adjusted("c", new Estimated.Ground(Estimated.Answers.CLOSED, 1L << 40, null)),
                        new Estimated("b", whole, null)
                                .adjusted("c", new Estimated.Ground(Estimated.Answers.FOLLOWED, 5L, 3L))),
                Stream.of(Estimate.Reason.values())
                        .map(reason -> Estimated.alone("d", Estimate.undefined(reason), null, 0, Reliability.OK)));
    }

    @Test
    void aSliceMayHaveAnyName() {
        SettledStatistics written = new SettledStatistics(MONTHS);
        SettledStatistics read = new SettledStatistics(MONTHS);
        String name = "名\uD83D\uDE00|".repeat(20_000) + "2025-03";
        SliceStatistics statistics = new SliceStatistics(3, true, List.of());
        written.of(slice(name), 1, () -> statistics);

        read.add(written.bytes());

        SliceStatistics known = read.of(slice(name), 1, () -> {
            throw new AssertionError("It was not found");
        });
        assertThat(known).isEqualTo(statistics);
    }

    private static Report report(EffortCube cube, SettledStatistics settled) {
        return Analysis.report(cube, StatisticsBenchmark.settings(), settled);
    }

    private static SliceKey slice(String value) {
        return new SliceKey(0, 1, value);
    }

    private static List<String> estimates(List<Association> rows, Predicate<Association> which) {
        return rows.stream()
                .filter(which)
                .map(row -> "%s %s %s %s %s %s %s %s"
                        .formatted(
                                row.outcome(),
                                row.cut(),
                                row.value(),
                                row.statistic(),
                                row.adjustment(),
                                row.estimate(),
                                row.confLow(),
                                row.customers()))
                .toList();
    }
}
