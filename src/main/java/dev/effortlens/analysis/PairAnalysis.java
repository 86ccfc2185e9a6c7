package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.CustomerSketch;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.Slice;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Outcome;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.CurvePoint;
import dev.effortlens.report.Ranking;
import dev.effortlens.report.Rate;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.GroupedMoments;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.MomentTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything about one x and one outcome in the slices of one cut. */
final class PairAnalysis {

    private final EffortCube cube;
    private final CubePlan plan;
    private final AnalysisPlan settings;
    private final SettledStatistics settled;
    private final Disclosure disclosure;
    private final int variable;
    private final int outcome;
    private final int cut;
    private final long unitsPerMain;

    PairAnalysis(
            EffortCube cube,
            AnalysisPlan settings,
            SettledStatistics settled,
            Disclosure disclosure,
            int variable,
            int outcome,
            int cut) {
        this.cube = cube;
        this.plan = cube.plan();
        this.settings = settings;
        this.settled = settled;
        this.disclosure = disclosure;
        this.variable = variable;
        this.outcome = outcome;
        this.cut = cut;
        this.unitsPerMain = settings.unitsPerMain();
    }

    /**
     * Returns one result per slice that holds answers to x, whether or not an outcome is known.
     *
     * @param adjustment of this x and outcome; its cuts share one
     */
    List<SliceResult> slices(Adjustment adjustment) {
        return cube.slices(variable, cut).stream()
                .map(key -> result(key, counts(key), adjustment))
                .toList();
    }

    /**
     * The counts of a slice in the forms that are needed.
     *
     * @param known level × state, one table per customer group; for amounts one column that counts known amounts
     * @param amounts for amounts, sums by level; empty otherwise
     */
    private record SliceCounts(List<ContingencyTable> known, List<MomentTable> amounts) {}

    private SliceCounts counts(SliceKey key) {
        Slice slice = cube.slice(key);
        return new SliceCounts(slice.outcome(outcome), isAmount() ? slice.amounts(outcome, unitsPerMain) : List.of());
    }

    private SliceResult result(SliceKey key, SliceCounts counts, Adjustment adjustment) {
        boolean withheld = disclosure.comparison(cut, key.value());
        long responses =
                counts.known().stream().mapToLong(ContingencyTable::total).sum();
        SliceStatistics statistics = statistics(key, counts, adjustment, withheld);
        return new SliceResult(
                key,
                withheld,
                responses,
                statistics.customers(),
                statistics.customersExact(),
                plan.binary(outcome) ? events(counts) : null,
                statistics.statistics(),
                comparison(key, counts),
                curve(key, counts));
    }

    private static long events(SliceCounts counts) {
        return counts.known().stream().mapToLong(table -> table.columnTotal(1)).sum();
    }

    int outcome() {
        return outcome;
    }

    /** Returns the ranking of the slices, where the cut is ranked. */
    Optional<Ranking> ranking(List<SliceResult> slices) {
        return new Rankings(plan).of(variable, outcome, cut, slices);
    }

    /** Names of the statistics of this kind of outcome, in the order of the tables. */
    List<String> statisticNames() {
        if (isAmount()) {
            return List.of(Battery.PEARSON, Battery.MEAN_DIFFERENCE);
        }
        List<String> names =
                new ArrayList<>(battery().stream().map(Battery::name).toList());
        if (plan.binary(outcome)) {
            names.addAll(List.of(ShapeStatistics.CRAMERS_V, ShapeStatistics.TREND_Z));
        }
        return names;
    }

    private List<Battery> battery() {
        return plan.binary(outcome) ? Battery.binary() : Battery.ordered();
    }

    /** What is kept of a settled month holds its statistics even where it is withheld: other slices decide that. */
    private SliceStatistics statistics(SliceKey key, SliceCounts counts, Adjustment adjustment, boolean withheld) {
        if (settled.holds(plan.cuts().get(cut), key)) {
            SliceStatistics known = settled.of(key, outcome, () -> compute(key, counts, adjustment, false));
            return withheld ? known.withheld() : known;
        }
        return compute(key, counts, adjustment, withheld);
    }

    private SliceStatistics compute(SliceKey key, SliceCounts counts, Adjustment adjustment, boolean withheld) {
        CustomerSketch customers = cube.customers(key, outcome);
        return new SliceStatistics(
                customers == null ? 0 : customers.count(),
                customers == null || customers.exact(),
                withheld ? List.of() : statistics(key, counts, adjustment));
    }

    /** The crude statistics first, then what adjusts them, then what tests how far they may be believed. */
    private List<Estimated> statistics(SliceKey key, SliceCounts counts, Adjustment adjustment) {
        if (counts.known().isEmpty()) {
            return List.of();
        }
        List<Estimated> statistics = new ArrayList<>(crude(key, counts));
        statistics.addAll(adjustment.of(key));
        if (plan.cuts().get(cut).equals(Cut.OVERALL)) {
            statistics.addAll(new FirstInWindow(cube, settings).of(variable, outcome));
            if (plan.outcomes().get(outcome) instanceof Outcome.Event) {
                statistics.addAll(new TimeToEvent(cube, variable, outcome).statistics());
            }
        }
        return statistics;
    }

    private List<Estimated> crude(SliceKey key, SliceCounts counts) {
        if (isAmount()) {
            GroupedMoments amounts = GroupedMoments.of(counts.amounts());
            return AmountStatistics.of(
                    amounts,
                    amounts.map(table -> table.collapse(Pairing.of(x()), 2)),
                    cube.rankedAmounts(key, outcome));
        }
        GroupedTable levels = GroupedTable.of(counts.known());
        GroupedTable pair = levels.map(table -> table.collapse(Pairing.of(x()), 2));
        List<Estimated> statistics = new ArrayList<>();
        for (Battery b : battery()) {
            statistics.add(b.estimate(b.grouped() ? pair : levels, plan.binary(outcome)));
        }
        if (plan.binary(outcome)) {
            ShapeStatistics shape = new ShapeStatistics(x(), levels, pair, List.copyOf(statistics));
            statistics.addAll(shape.ofSlice());
            if (plan.cuts().get(cut).equals(Cut.OVERALL)) {
                statistics.addAll(shape.ofAll());
            }
        }
        return statistics;
    }

    private Comparison comparison(SliceKey key, SliceCounts counts) {
        return new Comparison(
                x().id(),
                plan.outcomes().get(outcome).id(),
                plan.cuts().get(cut).name(),
                key.value(),
                groupRate(key, counts, Contrast.EXPOSED),
                groupRate(key, counts, Contrast.REFERENCE),
                disclosure.slice(cut, key.value()) ? Rates.withheld() : rate(counts, allLevels()));
    }

    private Rate groupRate(SliceKey key, SliceCounts counts, Contrast contrast) {
        if (disclosure.group(cut, key.value(), contrast)) {
            return Rates.withheld();
        }
        return rate(
                counts,
                allLevels().stream().filter(l -> x().contrast(l) == contrast).toList());
    }

    private List<CurvePoint> curve(SliceKey key, SliceCounts counts) {
        List<Rate> rates = new ArrayList<>();
        for (int level = 0; level < x().levels(); level++) {
            boolean withheld = disclosure.level(cut, key.value(), level);
            rates.add(withheld ? Rates.withheld() : rate(counts, List.of(level)));
        }
        List<@Nullable Double> isotonic = Monotone.of(rates);
        List<CurvePoint> points = new ArrayList<>();
        for (int level = 0; level < x().levels(); level++) {
            points.add(new CurvePoint(
                    x().id(),
                    plan.outcomes().get(outcome).id(),
                    plan.cuts().get(cut).name(),
                    key.value(),
                    x().x(level),
                    score(level),
                    rates.get(level),
                    isotonic.get(level)));
        }
        return points;
    }

    private Rate rate(SliceCounts counts, List<Integer> levels) {
        if (isAmount()) {
            return Rates.amount(counts.amounts(), levels);
        }
        List<ContingencyTable> restricted = Rates.levels(counts.known(), levels);
        return plan.binary(outcome) ? Rates.share(restricted) : Rates.mean(restricted);
    }

    private long score(int level) {
        return Variables.score(x(), level);
    }

    private List<Integer> allLevels() {
        List<Integer> levels = new ArrayList<>();
        for (int level = 0; level < x().levels(); level++) {
            levels.add(level);
        }
        return levels;
    }

    private Explanatory x() {
        return plan.variables().get(variable);
    }

    private boolean isAmount() {
        return plan.outcomes().get(outcome) instanceof Outcome.Amount;
    }
}
