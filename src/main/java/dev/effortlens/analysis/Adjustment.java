package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SideTable;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Outcome;
import dev.effortlens.stats.ChiSquared;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.IndependentInterval;
import dev.effortlens.stats.MantelHaenszel;
import dev.effortlens.stats.MomentTable;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.StandardisedMeanDifference;
import dev.effortlens.stats.StandardisedRiskDifference;
import dev.effortlens.stats.TaroneTest;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Like compared with like: hard against easy within the strata of the configured {@code adjust} dimensions. Overall, and
 * in the slices of a cut whose dimension is one of them, within the strata that remain. The cuts of an x and an outcome
 * share the strata; not safe for use by several threads.
 */
final class Adjustment {

    static final String MANTEL_HAENSZEL = "mantel_haenszel";
    static final String STANDARDISED = "standardised";
    static final String TARONE = "tarone_chi_squared";

    private final EffortCube cube;
    private final CubePlan plan;
    private final int outcome;
    private final long unitsPerMain;
    private final AdjustedGround ground;
    /** All strata of x. */
    private final List<SliceKey> all;

    /** By place of a dimension among those that are adjusted for, and its value: the strata. */
    private final List<Map<String, List<SliceKey>>> byValue = new ArrayList<>();

    private final Map<SliceKey, @Nullable Part<ContingencyTable>> tables = new HashMap<>();
    private final Map<SliceKey, @Nullable Part<MomentTable>> moments = new HashMap<>();

    Adjustment(EffortCube cube, int variable, int outcome, AnalysisPlan settings) {
        this.cube = cube;
        this.plan = cube.plan();
        this.outcome = outcome;
        this.unitsPerMain = settings.unitsPerMain();
        this.ground = new AdjustedGround(settings.minimumCell());
        this.all = List.copyOf(cube.slices(variable, plan.number(SideTable.STRATA)));
        for (int place = 0; place < plan.adjust().size(); place++) {
            int own = place;
            byValue.add(all.stream().collect(Collectors.groupingBy(stratum -> dimension(stratum.value(), own))));
        }
    }

    /** Returns the adjusted estimates of a slice; none where there is nothing to adjust for. */
    List<Estimated> of(SliceKey slice) {
        List<SliceKey> strata = strata(slice);
        if (strata.size() < 2) {
            return List.of();
        }
        if (plan.binary(outcome)) {
            return binary(strata, ground(slice, strata));
        }
        return plan.outcomes().get(outcome) instanceof Outcome.Amount
                ? amounts(strata, ground(slice, strata))
                : List.of();
    }

    /** Told overall only: in a slice it could be held against what other slices withhold. */
    private Estimated.Ground ground(SliceKey slice, List<SliceKey> strata) {
        if (!plan.cuts().get(slice.cut()).equals(Cut.OVERALL)) {
            return Estimated.Ground.untold();
        }
        return ground.of(answers(slice), strata.stream().map(this::answers).toList());
    }

    private SortedMap<Integer, ContingencyTable> answers(SliceKey key) {
        return cube.slice(key).outcomeByGroup(outcome);
    }

    /** The strata that a slice consists of; none where its cut is no dimension that is adjusted for. */
    private List<SliceKey> strata(SliceKey slice) {
        Cut cut = plan.cuts().get(slice.cut());
        boolean overall = cut.equals(Cut.OVERALL);
        int place = overall ? -1 : plan.adjust().indexOf(cut.name());
        if (!overall && place < 0) {
            return List.of();
        }
        return overall ? all : byValue.get(place).getOrDefault(slice.value(), List.of());
    }

    private String dimension(String stratum, int place) {
        return Cut.values(stratum, plan.adjust().size()).get(place);
    }

    private List<Estimated> binary(List<SliceKey> strata, Estimated.Ground on) {
        List<Part<ContingencyTable>> parts =
                strata.stream().map(this::table).filter(Objects::nonNull).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        Replicates<List<ContingencyTable>> tables = Replicates.ofParts(parts);
        Reliability reliability = reliability(parts);
        RobustEstimate ratio = tables.estimate(MantelHaenszel::of, Transform.LOG, 1, reliability);
        Estimated mantelHaenszel =
                new Estimated("odds_ratio", ratio, IndependentInterval.mantelHaenszel(tables.total()));
        RobustEstimate difference = tables.estimate(StandardisedRiskDifference::of, Transform.IDENTITY, 0, reliability);
        List<Estimated> estimates = new ArrayList<>();
        estimates.add(mantelHaenszel.adjusted(MANTEL_HAENSZEL, on));
        estimates.add(new Estimated(Battery.RISK_DIFFERENCE, difference, null).adjusted(STANDARDISED, on));
        ChiSquared tarone = TaroneTest.of(tables.total());
        if (tarone != null) {
            estimates.add(Estimated.test(TARONE, tarone, mantelHaenszel.designEffect(), ratio.groups(), reliability)
                    .adjusted(MANTEL_HAENSZEL, on));
        }
        return estimates;
    }

    private @Nullable Part<ContingencyTable> table(SliceKey stratum) {
        return tables.computeIfAbsent(
                stratum, key -> Part.of(answers(key), ContingencyTable::plus, ContingencyTable::minus));
    }

    private @Nullable Part<MomentTable> moments(SliceKey stratum) {
        return moments.computeIfAbsent(
                stratum,
                key -> Part.of(
                        cube.slice(key).amountsByGroup(outcome, unitsPerMain), MomentTable::plus, MomentTable::minus));
    }

    /** Strata in which one side is empty add nothing, so that their groups carry nothing. */
    private static Reliability reliability(List<Part<ContingencyTable>> parts) {
        List<Part<ContingencyTable>> comparable = parts.stream()
                .filter(part -> part.total().rowTotal(0) > 0 && part.total().rowTotal(1) > 0)
                .toList();
        return Reliability.ofBinary(
                groups(comparable, table -> table.columnTotal(1) > 0),
                groups(comparable, table -> table.columnTotal(0) > 0),
                Math.min(
                        groups(comparable, table -> table.rowTotal(0) > 0),
                        groups(comparable, table -> table.rowTotal(1) > 0)));
    }

    private static Reliability reliabilityOfAmounts(List<Part<MomentTable>> parts) {
        List<Part<MomentTable>> comparable = parts.stream()
                .filter(part ->
                        part.total().level(0).n() > 0 && part.total().level(1).n() > 0)
                .toList();
        return Reliability.ofOther(Math.min(
                groups(comparable, table -> table.level(0).n() > 0),
                groups(comparable, table -> table.level(1).n() > 0)));
    }

    private static <T> int groups(List<Part<T>> parts, Predicate<T> such) {
        return Part.groupsWith(parts, such).cardinality();
    }

    private List<Estimated> amounts(List<SliceKey> strata, Estimated.Ground on) {
        List<Part<MomentTable>> parts =
                strata.stream().map(this::moments).filter(Objects::nonNull).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        Replicates<List<MomentTable>> tables = Replicates.ofParts(parts);
        RobustEstimate difference =
                tables.estimate(StandardisedMeanDifference::of, Transform.IDENTITY, 0, reliabilityOfAmounts(parts));
        return List.of(new Estimated(Battery.MEAN_DIFFERENCE, difference, null).adjusted(STANDARDISED, on));
    }
}
