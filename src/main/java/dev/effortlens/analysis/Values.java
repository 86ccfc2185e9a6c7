package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SideTable;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.report.Figure;
import dev.effortlens.report.Rate;
import dev.effortlens.report.ValueRow;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.GroupedMoments;
import dev.effortlens.stats.GroupedRanks;
import dev.effortlens.stats.MomentTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Money by effort: what was spent before the answer, and what in the window after it. */
final class Values {

    private final EffortCube cube;
    private final CubePlan plan;
    private final AnalysisPlan settings;
    private final Disclosures disclosures;

    Values(EffortCube cube, AnalysisPlan settings, Disclosures disclosures) {
        this.cube = cube;
        this.plan = cube.plan();
        this.settings = settings;
        this.disclosures = disclosures;
    }

    /** Returns the rows of every effort score and amount, then what the expectation was computed with. */
    List<ValueRow> all() {
        List<ValueRow> rows = new ArrayList<>();
        for (int variable = 0; variable < plan.instruments().size(); variable++) {
            for (int outcome = 0; outcome < plan.outcomes().size(); outcome++) {
                if (plan.instruments().get(variable).measure() == Measure.CES
                        && plan.outcomes().get(outcome) instanceof Outcome.Amount amount) {
                    rows.addAll(rows(variable, outcome, amount));
                }
            }
        }
        rows.addAll(model());
        return rows;
    }

    /** The parameters of the expectation; a row that says so where it was asked for and has no fit. */
    private List<ValueRow> model() {
        SortedMap<String, Double> parameters = settings.valueModel();
        if (parameters == null) {
            return List.of();
        }
        if (parameters.isEmpty()) {
            Estimate none = Estimate.undefined(Estimate.Reason.NO_MAXIMUM);
            return List.of(new ValueRow("", "", "all", "expected_mean", Figures.alone(none, null, 0, null, 0)));
        }
        return parameters.entrySet().stream()
                .map(entry -> new ValueRow(
                        "", "", "all", entry.getKey(), Figures.alone(Estimate.of(entry.getValue()), null, 0, null, 0)))
                .toList();
    }

    private List<ValueRow> rows(int variable, int outcome, Outcome.Amount amount) {
        Instrument x = plan.instruments().get(variable);
        List<MomentTable> before = cube.slice(new SliceKey(variable, plan.number(SideTable.SPENT_BEFORE), ""))
                .amounts(outcome, settings.unitsPerMain());
        List<MomentTable> after = cube.slice(new SliceKey(variable, 0, "")).amounts(outcome, settings.unitsPerMain());
        List<MomentTable> expected = cube.slice(new SliceKey(variable, plan.number(SideTable.EXPECTED), ""))
                .amounts(outcome, settings.unitsPerMain());
        GroupedRanks ranks = cube.rankedAmounts(new SliceKey(variable, 0, ""), outcome);
        List<ContingencyTable> ranked = ranks == null ? List.of() : ranks.tables();
        int buying = buying(amount);
        Disclosure disclosure = disclosures.of(variable, outcome);
        List<ValueRow> rows = new ArrayList<>();
        for (Part part : parts(x, disclosure)) {
            if (!before.isEmpty()) {
                rows.add(row(x, amount, part, "historic_mean", Rates.amount(before, part.levels())));
            }
            rows.add(row(x, amount, part, "realised_mean", Rates.amount(after, part.levels())));
            rows.add(new ValueRow(x.id(), amount.id(), part.name(), "mean_per_buyer", perBuyer(after, ranked, part)));
            if (!expected.isEmpty()) {
                rows.add(row(x, amount, part, "expected_mean", Rates.amount(expected, part.levels())));
            }
            if (buying >= 0) {
                List<ContingencyTable> buyers =
                        cube.slice(new SliceKey(variable, 0, "")).outcome(buying);
                rows.add(row(x, amount, part, "buyers", Rates.share(Rates.levels(buyers, part.levels()))));
            }
        }
        rows.add(ifCausal(x, amount, after, disclosure));
        return rows;
    }

    private Figure perBuyer(List<MomentTable> after, List<ContingencyTable> ranked, Part part) {
        if (part.withheld()) {
            return Figures.withheld();
        }
        List<MomentTable> amounts = after.stream()
                .map(table -> table.collapse(Rates.only(part.levels(), table.rows()), 1))
                .filter(table -> table.total().n() > 0)
                .toList();
        List<ContingencyTable> byAmount = Rates.levels(ranked, part.levels()).stream()
                .filter(table -> table.total() > 0)
                .toList();
        if (amounts.isEmpty()) {
            return Figures.unknown();
        }
        List<SpendPerBuyer> groups = SpendPerBuyer.of(amounts, byAmount);
        long buyers = groups.stream().mapToLong(SpendPerBuyer::buyers).sum();
        return Figures.untested(Figures.of(SpendPerBuyer.mean(groups, settings.unitsPerMain()), buyers, null));
    }

    /** The whole difference times the hard answers: an upper end of what effort may have cost, not a finding. */
    private ValueRow ifCausal(Instrument x, Outcome.Amount amount, List<MomentTable> after, Disclosure disclosure) {
        boolean withheld = disclosure.comparison(0, "");
        Figure figure = after.isEmpty() ? Figures.unknown() : times(difference(x, after));
        return new ValueRow(x.id(), amount.id(), "exposed", "if_causal", withheld ? Figures.withheld() : figure);
    }

    private static Figure difference(Instrument x, List<MomentTable> after) {
        GroupedMoments pair = GroupedMoments.of(after).map(table -> table.collapse(Pairing.of(x), 2));
        return Figures.of(
                AmountStatistics.difference(pair).robust(),
                pair.total().level(1).n(),
                null);
    }

    /** The number of hard answers is known, so that only the difference is uncertain. */
    private static Figure times(Figure f) {
        double answers = Objects.requireNonNullElse(f.responses(), 0L);
        return new Figure(
                product(f.estimate(), answers),
                product(f.stdError(), answers),
                product(f.confLow(), answers),
                product(f.confHigh(), answers),
                f.pValue(),
                f.responses(),
                f.events(),
                f.groups(),
                f.status(),
                f.note());
    }

    private static @Nullable Double product(@Nullable Double value, double factor) {
        return value == null ? null : Double.valueOf(value * factor);
    }

    /** The event outcome of the same feed and window, which says who bought at all; −1 if there is none. */
    private int buying(Outcome.Amount amount) {
        return IntStream.range(0, plan.outcomes().size())
                .filter(i -> plan.outcomes().get(i) instanceof Outcome.Event event
                        && event.feed().equals(amount.feed())
                        && event.withinDays() == amount.withinDays())
                .findFirst()
                .orElse(-1);
    }

    /** Some levels under one name. */
    private record Part(String name, List<Integer> levels, boolean withheld) {}

    private static List<Part> parts(Explanatory x, Disclosure disclosure) {
        List<Part> parts = new ArrayList<>();
        List<Integer> all = IntStream.range(0, x.levels()).boxed().toList();
        parts.add(new Part("all", all, disclosure.slice(0, "")));
        for (Contrast side : List.of(Contrast.REFERENCE, Contrast.EXPOSED)) {
            parts.add(new Part(
                    side.name().toLowerCase(Locale.ROOT),
                    all.stream().filter(level -> x.contrast(level) == side).toList(),
                    disclosure.group(0, "", side)));
        }
        for (int level : all) {
            parts.add(new Part(Integer.toString(x.x(level)), List.of(level), disclosure.level(0, "", level)));
        }
        return parts;
    }

    private static ValueRow row(Instrument x, Outcome.Amount amount, Part part, String statistic, Rate rate) {
        Figure figure = part.withheld() ? Figures.withheld() : figure(rate);
        return new ValueRow(x.id(), amount.id(), part.name(), statistic, figure);
    }

    private static Figure figure(Rate rate) {
        @Nullable Double none = null;
        return new Figure(
                rate.value(),
                none,
                rate.confLow(),
                rate.confHigh(),
                none,
                rate.responses(),
                rate.events(),
                rate.groups(),
                rate.status(),
                rate.note());
    }
}
