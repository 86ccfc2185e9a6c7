package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.CustomerSketch;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.Slice;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Signal;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.CurvePoint;
import dev.effortlens.report.Rate;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.MomentTable;
import dev.effortlens.stats.Reliability;
import java.util.ArrayList;
import java.util.List;

/** Everything about one x and one outcome in the slices of one cut. */
final class PairAnalysis {

    private final EffortCube cube;
    private final CubePlan plan;
    private final AnalysisPlan settings;
    private final int variable;
    private final int outcome;
    private final int cut;
    private final double unitsPerMain;

    PairAnalysis(EffortCube cube, AnalysisPlan settings, int variable, int outcome, int cut) {
        this.cube = cube;
        this.plan = cube.plan();
        this.settings = settings;
        this.variable = variable;
        this.outcome = outcome;
        this.cut = cut;
        this.unitsPerMain = StrictMath.pow(10, settings.fractionDigits());
    }

    /** Returns one result per slice that holds answers to x, whether or not an outcome is known. */
    List<SliceResult> slices() {
        List<SliceKey> keys = new ArrayList<>(cube.slices(variable, cut));
        List<SliceCounts> counts = keys.stream().map(this::counts).toList();
        Disclosure disclosure =
                new Disclosure(x(), counts.stream().map(SliceCounts::known).toList(), settings.minimumCell());
        List<SliceResult> results = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            results.add(result(keys.get(i), counts.get(i), disclosure, i));
        }
        return results;
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
        return new SliceCounts(slice.outcome(outcome), isAmount() ? slice.amounts(outcome) : List.of());
    }

    private SliceResult result(SliceKey key, SliceCounts counts, Disclosure disclosure, int index) {
        boolean withheld = disclosure.slice(index);
        long responses =
                counts.known().stream().mapToLong(ContingencyTable::total).sum();
        CustomerSketch customers = cube.customers(key, outcome);
        return new SliceResult(
                key,
                withheld,
                responses,
                customers == null ? 0 : customers.count(),
                customers == null || customers.exact(),
                plan.binary(outcome) ? events(counts) : null,
                withheld ? List.of() : statistics(counts),
                comparison(key, counts, disclosure, index),
                curve(key, counts, disclosure, index));
    }

    private static long events(SliceCounts counts) {
        return counts.known().stream().mapToLong(table -> table.columnTotal(1)).sum();
    }

    /** Names of the statistics of this kind of outcome, in the order of the tables. */
    List<String> statisticNames() {
        if (isAmount()) {
            return List.of(Battery.PEARSON, Battery.MEAN_DIFFERENCE);
        }
        return battery().stream().map(Battery::name).toList();
    }

    private List<Battery> battery() {
        return plan.binary(outcome) ? Battery.binary() : Battery.ordered();
    }

    private List<Estimated> statistics(SliceCounts counts) {
        if (counts.known().isEmpty()) {
            return List.of();
        }
        if (isAmount()) {
            return new AmountStatistics(x(), unitsPerMain).of(counts.amounts());
        }
        GroupedTable levels = GroupedTable.of(counts.known());
        GroupedTable pair = levels.map(table -> table.collapse(pairing(), 2));
        return battery().stream()
                .map(b -> estimated(b, b.grouped() ? pair : levels))
                .toList();
    }

    private Estimated estimated(Battery battery, GroupedTable table) {
        Reliability reliability = plan.binary(outcome)
                ? Reliability.ofBinary(table.groupsWithColumn(1), table.groupsWithColumn(0))
                : Reliability.ofOther(table.groups());
        return new Estimated(
                battery.name(),
                Jackknife.of(table, battery.statistic(), battery.transform(), battery.nullValue(), reliability),
                battery.independent().apply(table.total()));
    }

    /** Row 0 takes the reference levels, row 1 the exposed ones. */
    private int[] pairing() {
        int[] target = new int[x().levels()];
        for (int level = 0; level < target.length; level++) {
            target[level] = switch (x().contrast(level)) {
                case REFERENCE -> 0;
                case EXPOSED -> 1;
                case NEITHER -> -1;
            };
        }
        return target;
    }

    private Comparison comparison(SliceKey key, SliceCounts counts, Disclosure disclosure, int index) {
        return new Comparison(
                x().id(),
                plan.outcomes().get(outcome).id(),
                plan.cuts().get(cut).name(),
                key.value(),
                groupRate(counts, Contrast.EXPOSED, disclosure, index),
                groupRate(counts, Contrast.REFERENCE, disclosure, index),
                disclosure.slice(index) ? Rates.withheld() : rate(counts, allLevels()));
    }

    private Rate groupRate(SliceCounts counts, Contrast contrast, Disclosure disclosure, int index) {
        if (disclosure.group(index, contrast)) {
            return Rates.withheld();
        }
        return rate(
                counts,
                allLevels().stream().filter(l -> x().contrast(l) == contrast).toList());
    }

    private List<CurvePoint> curve(SliceKey key, SliceCounts counts, Disclosure disclosure, int index) {
        List<CurvePoint> points = new ArrayList<>();
        for (int level = 0; level < x().levels(); level++) {
            Rate rate = disclosure.level(index, level) ? Rates.withheld() : rate(counts, List.of(level));
            points.add(new CurvePoint(
                    x().id(),
                    plan.outcomes().get(outcome).id(),
                    plan.cuts().get(cut).name(),
                    key.value(),
                    x().x(level),
                    score(level),
                    rate));
        }
        return points;
    }

    private Rate rate(SliceCounts counts, List<Integer> levels) {
        if (isAmount()) {
            List<MomentTable> restricted =
                    counts.amounts().stream().map(table -> table.levels(levels)).toList();
            return Rates.amount(restricted, unitsPerMain);
        }
        List<ContingencyTable> restricted = Rates.levels(counts.known(), levels);
        return plan.binary(outcome) ? Rates.share(restricted) : Rates.mean(restricted);
    }

    private long score(int level) {
        return x() instanceof Instrument instrument
                ? instrument.score(level)
                : ((Signal) x()).bands().get(level);
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
