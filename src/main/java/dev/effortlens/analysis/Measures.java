package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.JointCounts;
import dev.effortlens.counts.JointCounts.JointCell;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.report.Figure;
import dev.effortlens.report.MeasureComparison;
import dev.effortlens.stats.AreaUnderCurve;
import dev.effortlens.stats.ChiSquared;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.Gini;
import dev.effortlens.stats.GroupsApart;
import dev.effortlens.stats.JointTable;
import dev.effortlens.stats.NestedModels;
import dev.effortlens.stats.RelativeImportance;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.TopDecileLift;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which measure tells best who will act: CES, NPS and CSAT on the same responses, alone and together.
 *
 * <p>Compared are the first configured instruments of each measure, on the responses that hold them all. Each is turned so
 * that more of it should come with more of the event: effort for adverse outcomes as it is, the others turned round; for
 * the others the reverse.
 */
final class Measures {

    private final EffortCube cube;
    private final AnalysisPlan settings;
    private final List<Integer> compared;

    Measures(EffortCube cube, AnalysisPlan settings) {
        this.cube = cube;
        this.settings = settings;
        this.compared = compared(cube.plan());
    }

    /** The first instrument of each measure, effort last: what it adds to the others is the question. */
    private static List<Integer> compared(CubePlan plan) {
        Set<Measure> seen = EnumSet.noneOf(Measure.class);
        List<Integer> first = new ArrayList<>();
        List<Integer> effort = new ArrayList<>();
        for (int i = 0; i < plan.instruments().size(); i++) {
            Measure measure = plan.instruments().get(i).measure();
            if (seen.add(measure)) {
                (measure == Measure.CES ? effort : first).add(i);
            }
        }
        first.addAll(effort);
        return first;
    }

    /** Returns the comparisons by each behavioural outcome; none where fewer than two measures are asked together. */
    List<MeasureComparison> all() {
        if (compared.size() < 2) {
            return List.of();
        }
        return IntStream.range(0, cube.plan().outcomes().size())
                .parallel()
                .mapToObj(this::of)
                .flatMap(List::stream)
                .toList();
    }

    private List<MeasureComparison> of(int outcome) {
        if (!(cube.plan().outcomes().get(outcome) instanceof Outcome.Event event)) {
            return List.of();
        }
        List<JointTable> groups = groups(outcome, event.adverse());
        return groups.size() < settings.minimumCell() ? List.of() : new OfOutcome(event.id(), groups).rows();
    }

    private List<JointTable> groups(int outcome, boolean adverse) {
        TreeMap<Integer, List<JointCell>> byGroup = new TreeMap<>();
        for (JointCell cell : cube.joint().of(outcome)) {
            if (compared.stream().allMatch(i -> cell.levels().get(i) != JointCounts.NO_ANSWER)) {
                byGroup.computeIfAbsent(cell.group(), g -> new ArrayList<>()).add(cell);
            }
        }
        return byGroup.values().stream().map(cells -> table(cells, adverse)).toList();
    }

    private JointTable table(List<JointCell> cells, boolean adverse) {
        double[][] values = cells.stream()
                .map(cell -> compared.stream()
                        .mapToDouble(i -> turned(i, cell.levels().get(i), adverse))
                        .toArray())
                .toArray(double[][]::new);
        return JointTable.of(
                compared.size(),
                values,
                cells.stream().mapToLong(JointCell::no).toArray(),
                cells.stream().mapToLong(JointCell::yes).toArray());
    }

    private double turned(int instrument, int level, boolean adverse) {
        Instrument x = cube.plan().instruments().get(instrument);
        boolean risesWithHarm = x.measure() == Measure.CES;
        return risesWithHarm == adverse ? x.x(level) : -x.x(level);
    }

    /** The rows of one outcome. */
    private final class OfOutcome {

        /** A share is no test; a model finds its own sign; and what is added to one fitted without it hardly lowers an area. */
        private static final Set<String> UNTESTED = Set.of("importance", "auc_model", "adds_auc");

        private final String outcome;
        private final Replicates<NestedModels> tables;
        private final JointTable answers;
        private final List<JointTable> groups;
        /** Of what rests on all measures. */
        private final Reliability together;

        private final List<MeasureComparison> rows = new ArrayList<>();

        OfOutcome(String outcome, List<JointTable> groups) {
            this.outcome = outcome;
            this.tables =
                    Replicates.of(groups, JointTable::plus, JointTable::minus).map(NestedModels::of);
            this.answers = tables.total().table();
            this.groups = groups;
            this.together = reliability(IntStream.range(0, compared.size()).toArray());
        }

        /** Of what rests on some of the measures, each of which must vary. */
        private Reliability reliability(int... measures) {
            int apart = IntStream.of(measures).map(this::groupsApart).min().orElseThrow();
            return Reliability.ofBinary(
                    count(group -> group.events() > 0), count(group -> group.events() < group.total()), apart);
        }

        private int groupsApart(int measure) {
            ContingencyTable all = answers.against(measure);
            return GroupsApart.of(
                    groups, all.rows(), (group, row) -> holdsOther(group.against(measure), all.rowScore(row)));
        }

        private static boolean holdsOther(ContingencyTable group, double value) {
            return group.rows() > 1 || group.rowScore(0) != value;
        }

        private int count(Predicate<JointTable> such) {
            return Math.toIntExact(groups.stream().filter(such).count());
        }

        List<MeasureComparison> rows() {
            for (int measure = 0; measure < compared.size(); measure++) {
                addWhatItTellsAlone(measure);
            }
            for (int measure = 0; measure < compared.size(); measure++) {
                addWhatItAdds(measure);
            }
            for (int measure = 0; measure < compared.size(); measure++) {
                int own = measure;
                add(
                        name(own),
                        "importance",
                        models -> share(RelativeImportance.of(models), own),
                        Transform.LOGIT,
                        0.5,
                        together);
            }
            return rows;
        }

        private void addWhatItTellsAlone(int own) {
            Function<NestedModels, ContingencyTable> table =
                    models -> models.table().against(own);
            Reliability alone = reliability(own);
            add(name(own), "auc", table.andThen(AreaUnderCurve::of), Transform.LOGIT, 0.5, alone);
            add(name(own), "gini", table.andThen(Gini::of), Transform.FISHER_Z, 0, alone);
            add(name(own), "lift_top_decile", table.andThen(TopDecileLift::of), Transform.LOG, 1, alone);
        }

        /** What a measure adds to all others together, after what those tell without it. */
        private void addWhatItAdds(int measure) {
            int[] all = IntStream.range(0, compared.size()).toArray();
            int[] others = IntStream.of(all).filter(i -> i != measure).toArray();
            int[] added = {measure};
            String name = names(others) + "+" + name(measure);
            if (others.length > 1) {
                add(
                        names(others),
                        "auc_model",
                        models -> models.area(others),
                        Transform.LOGIT,
                        0.5,
                        reliability(others));
            }
            add(name, "auc_model", models -> models.area(all), Transform.LOGIT, 0.5, together);
            add(name, "adds_auc", models -> models.gainInArea(others, added), Transform.IDENTITY, 0, together);
            ChiSquared ratio = tables.total().likelihoodRatio(others, added);
            if (ratio != null) {
                RobustEstimate slope = slope(measure);
                Estimated test = Estimated.alone(
                        "likelihood_ratio", Estimate.of(ratio.statistic()), slope.pValue(), slope.groups(), together);
                Figure figure = Figures.of(test.robust(), answers.total(), answers.events());
                rows.add(new MeasureComparison(outcome, name, test.statistic(), figure));
            }
        }

        /** The ratio's own p-value assumes independent answers; that of the slope respects repeat respondents. */
        private RobustEstimate slope(int measure) {
            return tables.estimate(models -> models.slope(measure), Transform.IDENTITY, 0, together);
        }

        /** The part of what all measures explain together. */
        private Estimate share(List<Estimate> parts, int measure) {
            double sum = 0;
            for (Estimate part : parts) {
                if (!(part instanceof Estimate.Defined defined)) {
                    return part;
                }
                sum += defined.value();
            }
            double own = ((Estimate.Defined) parts.get(measure)).value();
            return sum > 0 ? Estimate.of(own / sum) : Estimate.undefined(Estimate.Reason.NO_VARIANCE);
        }

        private void add(
                String measures,
                String statistic,
                Function<NestedModels, Estimate> estimate,
                Transform transform,
                double nullValue,
                Reliability reliability) {
            RobustEstimate robust = tables.estimate(estimate, transform, nullValue, reliability);
            Figure figure = Figures.of(robust, answers.total(), answers.events());
            rows.add(new MeasureComparison(
                    outcome, measures, statistic, UNTESTED.contains(statistic) ? Figures.untested(figure) : figure));
        }

        private String name(int measure) {
            return cube.plan().instruments().get(compared.get(measure)).id();
        }

        private String names(int[] measures) {
            return IntStream.of(measures).mapToObj(this::name).collect(Collectors.joining("+"));
        }
    }
}
