package dev.effortlens.job.independent;

import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what adjusts and doubts the crude estimates against the rows: strata, first answers, slopes, time to the event. */
final class AdjustedCheck {

    private static final double ITERATED = 1e-6;
    private static final double EXACT = 1e-9;

    private final TruthPlan plan;
    private final TruthSamples samples;
    private final Set<String> cuts;
    private final int minimumCell;
    private final Mismatches mismatches;
    private final Map<String, Map<String, String>> table = new HashMap<>();
    private final Set<String> compared = new TreeSet<>();

    AdjustedCheck(TruthPlan plan, TruthSamples samples, Set<String> cuts, int minimumCell, Mismatches mismatches) {
        this.plan = plan;
        this.samples = samples;
        this.cuts = Set.copyOf(cuts);
        this.minimumCell = minimumCell;
        this.mismatches = mismatches;
    }

    /** Compares, and looks for rows that are missing or should not be there. */
    void associations(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            table.put(place(row), row);
        }
        for (String x : samples.variables()) {
            for (Outcome outcome : samples.outcomes(x)) {
                slices(x, outcome);
                if (isShown(x, outcome, "overall", "")) {
                    overall(x, outcome);
                }
            }
        }
        for (Map<String, String> row : rows) {
            boolean ours = cuts.contains(Rows.cell(row, "cut"))
                    && !Rows.cell(row, "adjustment").isEmpty()
                    && !Rows.cell(row, "statistic").equals("tarone_chi_squared");
            if (ours && !compared.contains(place(row))) {
                mismatches.add(place(row) + ": published, not expected");
            }
        }
    }

    private static String place(Map<String, String> row) {
        return Rows.key(row, List.of("instrument", "outcome", "cut", "value", "statistic", "adjustment"));
    }

    private static String place(
            String x, Outcome outcome, String cut, String value, String statistic, String adjustment) {
        return String.join(" ", x, outcome.id(), cut, value, statistic, adjustment);
    }

    private boolean isShown(String x, Outcome outcome, String cut, String value) {
        Map<String, String> row = table.get(place(x, outcome, cut, value, "pearson", ""));
        return row != null
                && !Rows.isSuppressed(row)
                && samples.sample(x, outcome.id(), cut, value).size() > 0;
    }

    /**
     * Compares one row.
     *
     * @param all the answers that the row counts; null where it must not tell them
     * @param groups how many customer groups the estimate rests on
     */
    private void compare(
            String place,
            Outcome outcome,
            @Nullable Sample all,
            int groups,
            Jackknife truth,
            String trust,
            double tolerance) {
        Map<String, String> row = table.get(place);
        compared.add(place);
        if (row == null) {
            mismatches.add(place + ": not published");
            return;
        }
        mismatches.same(place, row, "responses", all == null ? "" : all.size());
        mismatches.same(place, row, "events", all == null || !Rows.isBinary(outcome) ? "" : all.rowsWith(1));
        mismatches.same(place, row, "groups", groups);
        if (!Rows.cell(row, "adjustment").isEmpty()) {
            mismatches.same(place, row, "customers", "");
            mismatches.same(place, row, "customers_exact", "");
        }
        Rows.figure(mismatches, place, row, truth, trust, tolerance);
    }

    // ---- like with like

    private void slices(String x, Outcome outcome) {
        for (String cut : cuts) {
            boolean applies = cut.equals("overall") || plan.adjust().contains(cut);
            for (String value : applies ? samples.slices(x, cut) : List.<String>of()) {
                Sample all = samples.stratified(x, outcome.id(), cut, value);
                boolean stratified = all.compared().strata().size() > 1;
                if (stratified && isShown(x, outcome, cut, value)) {
                    strata(x, outcome, cut, value, all);
                }
            }
        }
    }

    private void strata(String x, Outcome outcome, String cut, String value, Sample all) {
        Sample sides = all.compared();
        int groups = sides.groups().length;
        Sample comparable = sides.comparable();
        String trust = Rows.trustOfSides(outcome, comparable);
        boolean told = cut.equals("overall")
                && fewestGroups(comparable) >= minimumCell
                && !isRestNarrow(all, comparable)
                && !isRestNarrow(sides, comparable);
        Sample counted = told ? comparable : null;
        if (Rows.isBinary(outcome)) {
            compare(
                    place(x, outcome, cut, value, "odds_ratio", "mantel_haenszel"),
                    outcome,
                    counted,
                    groups,
                    Jackknife.of(sides, RowStatistics::mantelHaenszel, Jackknife.Scale.LOG),
                    trust,
                    EXACT);
        }
        if (Rows.isBinary(outcome) || outcome instanceof Outcome.Amount) {
            String statistic = Rows.isBinary(outcome) ? "risk_difference" : "mean_difference";
            compare(
                    place(x, outcome, cut, value, statistic, "standardised"),
                    outcome,
                    counted,
                    groups,
                    Jackknife.of(sides, RowStatistics::standardisedDifference, Jackknife.Scale.IDENTITY),
                    trust,
                    EXACT);
        }
    }

    // ---- what is given overall only

    private void overall(String x, Outcome outcome) {
        boolean instrument =
                plan.instruments().stream().anyMatch(each -> each.id().equals(x));
        if (instrument && outcome instanceof Outcome.Observed) {
            firstInWindow(x, outcome);
        }
        if (Rows.isBinary(outcome)) {
            eValue(x, outcome);
            if (instrument && plan.instrument(x).measure() == Measure.CES) {
                slopes(plan.instrument(x), outcome);
            }
        }
        if (outcome instanceof Outcome.Event event
                && samples.followed(x, event.id()).size() > 0) {
            followed(x, event, samples.followed(x, event.id()));
        }
    }

    /** Only a customer's first answer per window; shown where neither it nor what is left of all reveals anybody. */
    private void firstInWindow(String x, Outcome outcome) {
        Sample first = samples.first(x, outcome.id());
        Sample all = samples.sample(x, outcome.id(), "overall", "");
        if (fewestGroups(first) < minimumCell || isRestNarrow(all, first)) {
            return;
        }
        List<Named> statistics = Rows.isBinary(outcome)
                ? List.of(Named.KENDALL_TAU_B, Named.RISK_DIFFERENCE, Named.ODDS_RATIO_PER_POINT)
                : List.of(Named.MEAN_DIFFERENCE);
        for (Named statistic : statistics) {
            Sample rows = statistic.comparesTwoGroups() ? first.compared() : first;
            compare(
                    place(x, outcome, "overall", "", statistic.word(), "first_in_window"),
                    outcome,
                    first,
                    rows.groups().length,
                    statistic.of(rows),
                    statistic.trust(outcome, rows),
                    statistic.tolerance());
        }
    }

    private static int fewestGroups(Sample sample) {
        return Stream.of(Contrast.EXPOSED, Contrast.REFERENCE)
                .mapToInt(side -> sample.on(side).groups().length)
                .min()
                .orElseThrow();
    }

    /** Whether the answers that are left out fall into too few groups, but not into none. */
    private boolean isRestNarrow(Sample all, Sample part) {
        List<Integer> rest = new ArrayList<>();
        for (int group : all.groups()) {
            long whole = all.rows().stream().filter(row -> row.group() == group).count();
            long own = part.rows().stream().filter(row -> row.group() == group).count();
            if (own < whole) {
                rest.add(group);
            }
        }
        return !rest.isEmpty() && rest.size() < minimumCell;
    }

    private void slopes(Instrument instrument, Outcome outcome) {
        String x = instrument.id();
        Sample all = samples.sample(x, outcome.id(), "overall", "");
        double middle = (instrument.scale().maximum() - instrument.scale().minimum()) / 2.0;
        double[] slopes = RowStatistics.slopes(all, middle);
        double[][] replicates = all.replicates().stream()
                .map(sample -> RowStatistics.slopes(sample, middle))
                .toArray(double[][]::new);
        String trust = Rows.trustOfLevels(outcome, all);
        compareSlope(x, outcome, all, "slope_easy", slopes, replicates, 1, 0, trust);
        compareSlope(x, outcome, all, "slope_hard", slopes, replicates, 0, 1, trust);
        compareSlope(x, outcome, all, "slope_difference", slopes, replicates, -1, 1, trust);
    }

    private void compareSlope(
            String x,
            Outcome outcome,
            Sample all,
            String statistic,
            double[] slopes,
            double[][] replicates,
            double easy,
            double hard,
            String trust) {
        double[] combined = Stream.of(replicates)
                .mapToDouble(each -> easy * each[0] + hard * each[1])
                .toArray();
        compare(
                place(x, outcome, "overall", "", statistic, ""),
                outcome,
                all,
                replicates.length,
                Jackknife.of(easy * slopes[0] + hard * slopes[1], combined, Jackknife.Scale.IDENTITY),
                trust,
                ITERATED);
    }

    /** Of the risk ratio, and of that end of its interval that is nearest to no effect. */
    private void eValue(String x, Outcome outcome) {
        Sample all = samples.sample(x, outcome.id(), "overall", "");
        Sample sides = all.compared();
        int groups = sides.groups().length;
        Jackknife ratio = Jackknife.of(sides, RowStatistics::riskRatio, Jackknife.Scale.LOG);
        String place = place(x, outcome, "overall", "", "e_value", "");
        String trust = Rows.trustOfSides(outcome, sides);
        compare(place, outcome, all, groups, number(RowStatistics.eValue(ratio.estimate())), trust, EXACT);
        boolean alone = trust.equals("few") || Double.isNaN(ratio.low());
        String limit = place(x, outcome, "overall", "", "e_value_limit", "");
        if (alone) {
            if (table.containsKey(limit)) {
                mismatches.add(limit + ": published, not expected");
            }
            return;
        }
        double nearest = ratio.low() > 1 ? ratio.low() : ratio.high() < 1 ? ratio.high() : 1;
        compare(limit, outcome, all, groups, number(RowStatistics.eValue(nearest)), trust, EXACT);
    }

    private static Jackknife number(double value) {
        return Jackknife.of(value, new double[0], Jackknife.Scale.IDENTITY);
    }

    private void followed(String x, Outcome.Event event, FollowedSample followed) {
        String trust = Rows.trust(
                StrictMath.min(followed.groupsWith(FollowedSample.Row::event), followed.groupsWithOtherX()),
                followed.groupsWith(row -> !row.event()));
        followed(x, event, "hazard_ratio_per_point", followed, followed.hazardRatio(), trust, ITERATED);
        followed(x, event, "concordance", followed, followed.concordance(), trust, EXACT);
    }

    /** The answers of the days that a row names are followed, and no others. */
    private void period(String place, Map<String, String> row, Map<LocalDate, Boolean> followedByDay) {
        LocalDate from = LocalDate.parse(Rows.cell(row, "period_start"));
        LocalDate to = LocalDate.parse(Rows.cell(row, "period_end"));
        followedByDay.forEach((day, is) -> {
            boolean inside = !day.isBefore(from) && !day.isAfter(to);
            if (inside != is) {
                mismatches.add("%s: period to %s, but answers of %s %s followed"
                        .formatted(place, to, day, is ? "are" : "are not"));
            }
        });
    }

    private void followed(
            String x,
            Outcome.Event event,
            String statistic,
            FollowedSample followed,
            Jackknife truth,
            String trust,
            double tolerance) {
        String place = place(x, event, "overall", "", statistic, "");
        Map<String, String> row = table.get(place);
        if (row == null) {
            mismatches.add(place + ": not published");
            return;
        }
        mismatches.same(place, row, "responses", followed.size());
        mismatches.same(place, row, "events", followed.count(FollowedSample.Row::event));
        mismatches.same(place, row, "customers", "");
        mismatches.same(place, row, "customers_exact", "");
        period(place, row, samples.isFollowedByDay(event.id()));
        mismatches.same(place, row, "groups", followed.groups().length);
        Rows.figure(mismatches, place, row, truth, trust, tolerance);
    }
}
