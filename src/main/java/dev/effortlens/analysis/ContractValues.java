package dev.effortlens.analysis;

import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.report.Figure;
import dev.effortlens.report.ValueRow;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.ContractValue;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a customer under contract is worth over the horizon, by margin and retention: the share that stays from one period
 * to the next follows from the share that left within the window. It says what the margins of customers are worth who
 * stay as long as those did; nothing says that effort made them.
 */
final class ContractValues {

    private final EffortCube cube;
    private final AnalysisPlan settings;
    private final ContractPlan contract;
    private final Disclosures disclosures;

    ContractValues(EffortCube cube, AnalysisPlan settings, ContractPlan contract, Disclosures disclosures) {
        this.cube = cube;
        this.settings = settings;
        this.contract = contract;
        this.disclosures = disclosures;
    }

    /** Returns rows for all answers, the easy and the hard ones, for each effort score and each departure. */
    List<ValueRow> all() {
        List<ValueRow> rows = new ArrayList<>();
        for (int variable = 0; variable < cube.plan().instruments().size(); variable++) {
            for (int outcome = 0; outcome < cube.plan().outcomes().size(); outcome++) {
                if (cube.plan().instruments().get(variable).measure() == Measure.CES
                        && cube.plan().outcomes().get(outcome) instanceof Outcome.Event event
                        && settings.churnFeeds().contains(event.feed())) {
                    rows.addAll(rows(variable, outcome, event));
                }
            }
        }
        return rows;
    }

    private List<ValueRow> rows(int variable, int outcome, Outcome.Event departure) {
        Instrument x = cube.plan().instruments().get(variable);
        List<ContingencyTable> known = cube.slice(new SliceKey(variable, 0, "")).outcome(outcome);
        Disclosure disclosure = disclosures.of(variable, outcome);
        List<Integer> all = IntStream.range(0, x.levels()).boxed().toList();
        List<ValueRow> rows = new ArrayList<>();
        rows.add(row(x, departure, "all", Rates.levels(known, all), disclosure.slice(0, "")));
        for (Contrast side : List.of(Contrast.REFERENCE, Contrast.EXPOSED)) {
            List<Integer> levels =
                    all.stream().filter(level -> x.contrast(level) == side).toList();
            String name = side.name().toLowerCase(Locale.ROOT);
            rows.add(row(x, departure, name, Rates.levels(known, levels), disclosure.group(0, "", side)));
        }
        return rows;
    }

    private ValueRow row(
            Instrument x, Outcome.Event departure, String part, List<ContingencyTable> known, boolean withheld) {
        List<ContingencyTable> groups =
                known.stream().filter(table -> table.total() > 0).toList();
        Figure figure = groups.isEmpty() ? Figures.unknown() : figure(departure, groups);
        return new ValueRow(x.id(), departure.id(), part, "contract_value", withheld ? Figures.withheld() : figure);
    }

    private Figure figure(Outcome.Event departure, List<ContingencyTable> groups) {
        GroupedTable table = GroupedTable.of(groups);
        Reliability reliability = Reliability.ofBinary(table.groupsWithColumn(1), table.groupsWithColumn(0));
        RobustEstimate value =
                Jackknife.of(table, t -> value(t, departure.withinDays()), Transform.LOG, 1, reliability);
        return Figures.untested(
                Figures.of(value, table.total().total(), table.total().columnTotal(1)));
    }

    private Estimate value(ContingencyTable table, int days) {
        double stayed = (double) table.columnTotal(0) / table.total();
        double retention = StrictMath.pow(stayed, (double) contract.periodDays() / days);
        return ContractValue.within(contract.periods(), contract.margin(), retention, contract.discount());
    }
}
