package dev.effortlens.analysis;

import dev.effortlens.counts.Support;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.report.Figure;
import dev.effortlens.report.Status;
import dev.effortlens.report.SurvivalPoint;
import dev.effortlens.report.SurvivalSummary;
import dev.effortlens.stats.CompetingRisksTable;
import dev.effortlens.stats.CumulativeIncidence;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.SurvivalTable;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The curves of one x and one event, by level and for the two compared groups.
 *
 * <p>A row ends a run of days whose endings fall into enough customer groups, so that no single customer's day can be
 * read off; the curve's value at that day is that of the daily curve.
 */
final class SurvivalCurves {

    private final Explanatory x;
    private final String outcome;
    private final List<CompetingRisksTable> groups;
    private final int minimumCell;
    private final Disclosure disclosure;
    private final List<SurvivalPoint> points = new ArrayList<>();
    private final List<SurvivalSummary> summaries = new ArrayList<>();

    /**
     * Makes the curves.
     *
     * @param groups one table per customer group, all with the same days
     */
    SurvivalCurves(Explanatory x, String outcome, List<CompetingRisksTable> groups, int minimumCell) {
        this.x = x;
        this.outcome = outcome;
        this.groups = groups;
        this.minimumCell = minimumCell;
        this.disclosure = disclosure();
        if (!groups.isEmpty()) {
            int[] pairing = Pairing.of(x);
            addCurve(Contrast.REFERENCE, rows(pairing, 0));
            addCurve(Contrast.EXPOSED, rows(pairing, 1));
            for (int level = 0; level < x.levels(); level++) {
                int[] only = new int[x.levels()];
                Arrays.fill(only, -1);
                only[level] = 0;
                addCurve(Integer.toString(x.x(level)), only, disclosure.level(0, "", level));
            }
        }
    }

    /** All followed answers are those of no cut: they rest on more than the answers whose window is over. */
    private Disclosure disclosure() {
        Support support = new Support(x.levels());
        for (int group = 0; group < groups.size(); group++) {
            SurvivalTable cause = groups.get(group).cause();
            for (int level = 0; level < x.levels(); level++) {
                support.count(level, group, cause.only(level).total());
            }
        }
        SortedMap<String, Support> overall = new TreeMap<>(Map.of("", support));
        return Disclosure.of(
                new DisclosedCells(x.levels(), x::contrast, List.of(Cut.OVERALL), List.of(overall)), minimumCell);
    }

    /** Returns the rows of the curves. */
    List<SurvivalPoint> points() {
        return points;
    }

    /** Returns what the curves come to. */
    List<SurvivalSummary> summaries() {
        return summaries;
    }

    /** Row 0 takes the levels of one side; the others are dropped. */
    private static int[] rows(int[] pairing, int side) {
        return Arrays.stream(pairing).map(row -> row == side ? 0 : -1).toArray();
    }

    private void addCurve(Contrast side, int[] target) {
        addCurve(side.name().toLowerCase(Locale.ROOT), target, disclosure.group(0, "", side));
    }

    private void addCurve(String level, int[] target, boolean withheld) {
        List<CompetingRisksTable> parts = groups.stream()
                .map(group -> group.collapse(target, 1))
                .filter(part -> part.cause().total() > 0)
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        if (withheld) {
            List.of("median_days", "restricted_mean_days", "share_by_end")
                    .forEach(statistic -> summarise(level, statistic, Figures.withheld()));
            return;
        }
        Replicates<CompetingRisksTable> tables =
                Replicates.of(parts, CompetingRisksTable::plus, CompetingRisksTable::minus);
        Reliability reliability = reliability(parts);
        RobustCurve curve = RobustCurve.kaplanMeier(tables, reliability);
        addPoints(level, curve, tables.total(), parts);
        addSummaries(level, tables, reliability);
    }

    private static Reliability reliability(List<CompetingRisksTable> parts) {
        List<SurvivalTable> causes =
                parts.stream().map(CompetingRisksTable::cause).toList();
        return Reliability.ofBinary(
                (int) causes.stream().filter(part -> part.events() > 0).count(), (int) causes.stream()
                        .filter(part -> part.events() < part.total())
                        .count());
    }

    private void addPoints(
            String level, RobustCurve curve, CompetingRisksTable table, List<CompetingRisksTable> parts) {
        SurvivalTable total = table.cause();
        CumulativeIncidence incidence = CumulativeIncidence.of(table);
        long followed = total.total();
        for (int[] run : runs(parts.stream().map(CompetingRisksTable::cause).toList(), total)) {
            long events = 0;
            long censored = 0;
            for (int day = run[0]; day <= run[1]; day++) {
                events += total.events(0, day);
                censored += total.censored(0, day);
            }
            long last = total.day(run[1]);
            Interval interval = curve.interval(run[1]);
            points.add(new SurvivalPoint(
                    x.id(),
                    outcome,
                    Cut.OVERALL.name(),
                    "",
                    level,
                    last,
                    followed,
                    events,
                    censored,
                    curve.survival(run[1]),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high(),
                    incidence.at(last) instanceof Estimate.Defined share ? share.value() : null));
            followed -= events + censored;
        }
    }

    /** First and last position of runs of days whose endings come from enough customer groups; what is left joins the last. */
    private List<int[]> runs(List<SurvivalTable> parts, SurvivalTable total) {
        List<int[]> runs = new ArrayList<>();
        boolean[] seen = new boolean[parts.size()];
        int start = 0;
        for (int day = 0; day < total.days(); day++) {
            for (int group = 0; group < seen.length; group++) {
                SurvivalTable part = parts.get(group);
                seen[group] |= part.events(0, day) + part.censored(0, day) > 0;
            }
            int groupsSeen = 0;
            for (boolean each : seen) {
                groupsSeen += each ? 1 : 0;
            }
            if (groupsSeen >= minimumCell) {
                runs.add(new int[] {start, day});
                start = day + 1;
                Arrays.fill(seen, false);
            }
        }
        if (start < total.days() && !runs.isEmpty()) {
            runs.get(runs.size() - 1)[1] = total.days() - 1;
        }
        return runs;
    }

    private void addSummaries(String level, Replicates<CompetingRisksTable> tables, Reliability reliability) {
        SurvivalTable total = tables.total().cause();
        long horizon = total.day(total.days() - 1);
        RobustEstimate mean = tables.estimate(
                table -> CumulativeIncidence.of(table).restrictedMean(horizon), Transform.IDENTITY, 0, reliability);
        RobustEstimate share =
                tables.estimate(table -> CumulativeIncidence.of(table).at(horizon), Transform.LOGIT, 0.5, reliability);
        summarise(
                level,
                "median_days",
                median(RobustCurve.withoutEvent(tables, reliability), total, mean.groups(), reliability));
        summarise(level, "restricted_mean_days", Figures.untested(Figures.of(mean, total.total(), total.events())));
        summarise(level, "share_by_end", Figures.untested(Figures.of(share, total.total(), total.events())));
    }

    private static Figure median(RobustCurve curve, SurvivalTable total, int groups, Reliability reliability) {
        Double median = curve.median();
        String note = reliability == Reliability.FEW ? Notes.FEW_GROUPS : "";
        return new Figure(
                median,
                null,
                median == null ? null : curve.medianLow(),
                median == null ? null : curve.medianHigh(),
                null,
                total.total(),
                total.events(),
                groups,
                median == null ? Status.UNDEFINED : Rates.status(reliability),
                median == null ? Notes.MEDIAN_NOT_REACHED : note);
    }

    private void summarise(String level, String statistic, Figure figure) {
        summaries.add(new SurvivalSummary(x.id(), outcome, Cut.OVERALL.name(), "", level, statistic, figure));
    }
}
