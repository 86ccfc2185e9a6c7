package dev.effortlens.job.independent;

import dev.effortlens.measure.Outcome;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the published tables of an edition against the rows they were made from. */
final class EditionCheck {

    private final TruthPlan plan;
    private final TruthSamples samples;
    private final Set<String> cuts;
    private final int minimumCell;
    private final Mismatches mismatches;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> suppressed = new HashSet<>();

    /**
     * Prepares a comparison.
     *
     * @param cuts which cuts are compared, and must be there
     */
    EditionCheck(TruthPlan plan, TruthSamples samples, Set<String> cuts, int minimumCell, Mismatches mismatches) {
        this.plan = plan;
        this.samples = samples;
        this.cuts = Set.copyOf(cuts);
        this.minimumCell = minimumCell;
        this.mismatches = mismatches;
    }

    /** Compares every crude estimate of the cuts, and looks for rows that are missing. */
    void associations(List<Map<String, String>> table) {
        for (Map<String, String> row : table) {
            if (cuts.contains(Rows.cell(row, "cut"))
                    && Rows.cell(row, "adjustment").isEmpty()) {
                Named.find(Rows.cell(row, "statistic")).ifPresent(statistic -> association(row, statistic));
            }
        }
        for (String x : samples.variables()) {
            for (Outcome outcome : samples.outcomes(x)) {
                for (String cut : cuts) {
                    samples.slices(x, cut).forEach(value -> requireAll(x, outcome, cut, value));
                }
            }
        }
    }

    private void requireAll(String x, Outcome outcome, String cut, String value) {
        for (Named statistic : expected(outcome, cut)) {
            String place = String.join(" ", x, outcome.id(), cut, value, statistic.word());
            boolean withheld = suppressed.contains(String.join(" ", x, outcome.id(), cut, value));
            boolean needed = samples.sample(x, outcome.id(), cut, value).size() > 0 && !withheld;
            if (needed && !seen.contains(place)) {
                mismatches.add(place + ": not published");
            }
        }
    }

    private static List<Named> expected(Outcome outcome, String cut) {
        if (Rows.isBinary(outcome)) {
            return Arrays.stream(Named.values())
                    .filter(each -> each != Named.MEAN_DIFFERENCE)
                    .toList();
        }
        boolean ranks = cut.equals("overall") || cut.equals("month");
        if (outcome instanceof Outcome.Amount) {
            return ranks
                    ? List.of(Named.PEARSON, Named.SPEARMAN, Named.KENDALL_TAU_B, Named.MEAN_DIFFERENCE)
                    : List.of(Named.PEARSON, Named.MEAN_DIFFERENCE);
        }
        return List.of(
                Named.PEARSON, Named.SPEARMAN, Named.KENDALL_TAU_B, Named.GAMMA, Named.SOMERS_D, Named.MEAN_DIFFERENCE);
    }

    private void association(Map<String, String> row, Named statistic) {
        String x = Rows.cell(row, "instrument");
        Outcome outcome = outcome(Rows.cell(row, "outcome"));
        String cut = Rows.cell(row, "cut");
        String value = Rows.cell(row, "value");
        String place = String.join(" ", x, outcome.id(), cut, value, statistic.word());
        seen.add(place);
        Sample all = samples.sample(x, outcome.id(), cut, value);
        if (Rows.isSuppressed(row)) {
            suppressed.add(String.join(" ", x, outcome.id(), cut, value));
            suppressed(place, row, all.groups().length, smallestSide(x, outcome, cut));
            return;
        }
        if (all.size() > 0 && all.fewestOnASide() < minimumCell) {
            mismatches.add(place + ": shown, though one of its sides has too few groups");
        }
        // Answers and events are those of the whole slice; the groups are those whose answers are compared.
        Sample compared = statistic.comparesTwoGroups() ? all.compared() : all;
        counts(place, row, outcome, all, compared.groups().length);
        if (Rows.cell(row, "customers_exact").equals("true")) {
            mismatches.same(place, row, "customers", all.customers());
        }
        Sample ranked = samples.ranked(x, outcome.id(), cut, value);
        Jackknife truth = statistic.of(statistic == Named.PEARSON || compared != all ? compared : ranked);
        Rows.figure(mismatches, place, row, truth, statistic.trust(outcome, compared), statistic.tolerance());
    }

    private void counts(String place, Map<String, String> row, Outcome outcome, Sample sample, int groups) {
        mismatches.same(place, row, "responses", sample.size());
        mismatches.same(place, row, "events", Rows.isBinary(outcome) ? sample.rowsWith(1) : "");
        mismatches.same(place, row, "groups", groups);
    }

    /** A withheld cell has too few customer groups, or stands beside one that has. */
    private void suppressed(String place, Map<String, String> row, int groups, int fewestGroupsBeside) {
        if (StrictMath.min(groups, fewestGroupsBeside) >= minimumCell) {
            mismatches.add("%s: withheld with %d groups, and %d in the smallest cell beside it"
                    .formatted(place, groups, fewestGroupsBeside));
        }
        for (String column : List.of("responses", "events")) {
            mismatches.same(place, row, column, "");
        }
    }

    private int smallestSide(String x, Outcome outcome, String cut) {
        return samples.slices(x, cut).stream()
                .map(value -> samples.sample(x, outcome.id(), cut, value))
                .filter(slice -> slice.size() > 0)
                .mapToInt(Sample::fewestGroups)
                .min()
                .orElse(0);
    }

    private int smallestLevel(String x, Outcome outcome, String cut) {
        return samples.slices(x, cut).stream()
                .map(value -> samples.sample(x, outcome.id(), cut, value))
                .flatMapToInt(slice -> Arrays.stream(slice.x())
                        .distinct()
                        .mapToInt(level -> slice.at(level).groups().length))
                .min()
                .orElse(0);
    }

    /** Compares every level of the curves. */
    void curves(List<Map<String, String>> table) {
        for (Map<String, String> row : table) {
            if (cuts.contains(Rows.cell(row, "cut"))) {
                curve(row);
            }
        }
    }

    private void curve(Map<String, String> row) {
        String x = Rows.cell(row, "instrument");
        Outcome outcome = outcome(Rows.cell(row, "outcome"));
        String cut = Rows.cell(row, "cut");
        String value = Rows.cell(row, "value");
        String level = Rows.cell(row, "level");
        String place = String.join(" ", "curve", x, outcome.id(), cut, value, level);
        Sample all = samples.sample(x, outcome.id(), cut, value);
        Sample at = all.at(Double.parseDouble(level));
        if (Rows.isSuppressed(row)) {
            suppressed(place, row, at.groups().length, smallestLevel(x, outcome, cut));
            return;
        }
        counts(place, row, outcome, at, at.groups().length);
        mismatches.close(place, row, "rate", RowStatistics.mean(at), 1e-9);
        String trust = Rows.trust(outcome, at);
        mismatches.same(place, row, "status", at.size() == 0 ? "undefined" : trust);
        if (trust.equals("few")) {
            mismatches.same(place, row, "conf_low", "");
            mismatches.same(place, row, "conf_high", "");
        } else if (Rows.isBinary(outcome)) {
            double[] wilson = Jackknife.wilson(at);
            mismatches.close(place, row, "conf_low", wilson[0], 1e-9);
            mismatches.close(place, row, "conf_high", wilson[1], 1e-9);
        } else {
            Jackknife mean = Jackknife.of(at, RowStatistics::mean, Jackknife.Scale.IDENTITY);
            mismatches.close(place, row, "conf_low", mean.low(), 1e-9);
            mismatches.close(place, row, "conf_high", mean.high(), 1e-9);
        }
    }

    private Outcome outcome(String id) {
        return plan.outcomes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
