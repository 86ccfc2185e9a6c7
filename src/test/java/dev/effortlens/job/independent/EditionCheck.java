package dev.effortlens.job.independent;

import dev.effortlens.measure.Outcome;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Holds the published tables of an edition against the rows they were made from. */
final class EditionCheck {

    private final TruthPlan plan;
    private final TruthSamples samples;
    private final Set<String> cuts;
    private final int minimumCell;
    private final Mismatches mismatches;
    private final Set<String> seen = new HashSet<>();

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
            if (cuts.contains(cell(row, "cut")) && cell(row, "adjustment").isEmpty()) {
                Named.find(cell(row, "statistic")).ifPresent(statistic -> association(row, statistic));
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
        for (Named statistic : expected(outcome)) {
            String place = String.join(" ", x, outcome.id(), cut, value, statistic.word());
            if (samples.sample(x, outcome.id(), cut, value).size() > 0 && !seen.contains(place)) {
                mismatches.add(place + ": not published");
            }
        }
    }

    private static List<Named> expected(Outcome outcome) {
        if (binary(outcome)) {
            return List.of(
                    Named.PEARSON,
                    Named.SPEARMAN,
                    Named.KENDALL_TAU_B,
                    Named.RISK_DIFFERENCE,
                    Named.ODDS_RATIO_PER_POINT);
        }
        boolean ranks = outcome instanceof Outcome.Stated;
        return ranks
                ? List.of(Named.PEARSON, Named.SPEARMAN, Named.KENDALL_TAU_B, Named.MEAN_DIFFERENCE)
                : List.of(Named.PEARSON, Named.MEAN_DIFFERENCE);
    }

    private void association(Map<String, String> row, Named statistic) {
        String x = cell(row, "instrument");
        Outcome outcome = outcome(cell(row, "outcome"));
        String cut = cell(row, "cut");
        String value = cell(row, "value");
        String place = String.join(" ", x, outcome.id(), cut, value, statistic.word());
        seen.add(place);
        Sample all = samples.sample(x, outcome.id(), cut, value);
        if (status(row).equals("suppressed")) {
            suppressed(place, row, all.groups().length, smallestSlice(x, outcome, cut));
            return;
        }
        // Answers and events are those of the whole slice; the groups are those whose answers are compared.
        Sample compared = statistic.comparesTwoGroups() ? all.compared() : all;
        counts(place, row, outcome, all, compared.groups().length);
        if (cell(row, "customers_exact").equals("true")) {
            mismatches.same(place, row, "customers", all.customers());
        }
        Sample ranked = samples.ranked(x, outcome.id(), cut, value);
        Jackknife truth = statistic.of(statistic == Named.PEARSON || compared != all ? compared : ranked);
        String trust = trust(outcome, compared);
        boolean alone = trust.equals("few");
        double tolerance = statistic.tolerance();
        mismatches.close(place, row, "estimate", truth.estimate(), tolerance);
        mismatches.close(place, row, "conf_low", alone ? Double.NaN : truth.low(), tolerance);
        mismatches.close(place, row, "conf_high", alone ? Double.NaN : truth.high(), tolerance);
        mismatches.same(place, row, "status", Double.isNaN(truth.estimate()) ? "undefined" : trust);
    }

    private void counts(String place, Map<String, String> row, Outcome outcome, Sample sample, int groups) {
        mismatches.same(place, row, "responses", sample.size());
        mismatches.same(place, row, "events", binary(outcome) ? sample.rowsWith(1) : "");
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

    private int smallestSlice(String x, Outcome outcome, String cut) {
        return samples.slices(x, cut).stream()
                .mapToInt(value -> samples.sample(x, outcome.id(), cut, value).groups().length)
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

    private String trust(Outcome outcome, Sample sample) {
        if (!binary(outcome)) {
            return sample.groups().length < 20 ? "few" : "ok";
        }
        long fewest = StrictMath.min(sample.groupsWith(1), sample.groupsWith(0));
        return fewest < 10 ? "few" : fewest < 20 ? "flagged" : "ok";
    }

    /** Compares every level of the curves. */
    void curves(List<Map<String, String>> table) {
        for (Map<String, String> row : table) {
            if (cuts.contains(cell(row, "cut"))) {
                curve(row);
            }
        }
    }

    private void curve(Map<String, String> row) {
        String x = cell(row, "instrument");
        Outcome outcome = outcome(cell(row, "outcome"));
        String cut = cell(row, "cut");
        String value = cell(row, "value");
        String level = cell(row, "level");
        String place = String.join(" ", "curve", x, outcome.id(), cut, value, level);
        Sample all = samples.sample(x, outcome.id(), cut, value);
        Sample at = all.at(Double.parseDouble(level));
        if (status(row).equals("suppressed")) {
            suppressed(place, row, at.groups().length, smallestLevel(x, outcome, cut));
            return;
        }
        counts(place, row, outcome, at, at.groups().length);
        mismatches.close(place, row, "rate", RowStatistics.mean(at), 1e-9);
        String trust = trust(outcome, at);
        mismatches.same(place, row, "status", at.size() == 0 ? "undefined" : trust);
        if (trust.equals("few")) {
            mismatches.same(place, row, "conf_low", "");
            mismatches.same(place, row, "conf_high", "");
        } else if (binary(outcome)) {
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

    private static boolean binary(Outcome outcome) {
        return outcome instanceof Outcome.Event
                || (outcome instanceof Outcome.Stated stated && stated.atLeast() != null);
    }

    private static String status(Map<String, String> row) {
        return cell(row, "status");
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
