package dev.effortlens.job.independent;

import dev.effortlens.measure.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the comparisons of all tables have in common. */
final class Rows {

    private Rows() {}

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    static String key(Map<String, String> row, List<String> columns) {
        return String.join(
                " ", columns.stream().map(column -> cell(row, column)).toList());
    }

    static boolean isSuppressed(Map<String, String> row) {
        return cell(row, "status").equals("suppressed");
    }

    static boolean isBinary(Outcome outcome) {
        return outcome instanceof Outcome.Event
                || (outcome instanceof Outcome.Stated stated && stated.atLeast() != null);
    }

    /** How far the interval of a rate or mean can be trusted: by the rarer of two outcomes, else by all groups. */
    static String trust(Outcome outcome, Sample sample) {
        return isBinary(outcome)
                ? trust(sample.groupsWith(1), sample.groupsWith(0))
                : sample.groups().length < 20 ? "few" : "ok";
    }

    /** How far the interval of a comparison of two sides can be trusted: by the rarer side too. */
    static String trustOfSides(Outcome outcome, Sample sample) {
        return trust(outcome, sample, sample.groupsOnRarerSide());
    }

    /** How far the interval of a relation over all levels can be trusted: by how many groups let x vary, too. */
    static String trustOfLevels(Outcome outcome, Sample sample) {
        return trust(outcome, sample, sample.groupsWithOtherX());
    }

    private static String trust(Outcome outcome, Sample sample, long groupsApart) {
        return isBinary(outcome)
                ? trust(StrictMath.min(sample.groupsWith(1), groupsApart), sample.groupsWith(0))
                : groupsApart < 20 ? "few" : "ok";
    }

    static String trust(long groupsWith, long groupsWithout) {
        long fewest = StrictMath.min(groupsWith, groupsWithout);
        return fewest < 10 ? "few" : fewest < 20 ? "flagged" : "ok";
    }

    /** Compares estimate, standard error, interval, test and status; with too few groups there is the estimate alone. */
    static void figure(
            Mismatches mismatches,
            String place,
            Map<String, String> row,
            Jackknife truth,
            String trust,
            double tolerance) {
        Jackknife shown = trust.equals("few") ? truth.alone() : truth;
        mismatches.close(place, row, "estimate", shown.estimate(), tolerance);
        mismatches.close(place, row, "std_error", shown.stdError(), tolerance);
        mismatches.close(place, row, "conf_low", shown.low(), tolerance);
        mismatches.close(place, row, "conf_high", shown.high(), tolerance);
        mismatches.close(place, row, "p_value", shown.pValue(), tolerance);
        mismatches.same(place, row, "status", Double.isNaN(truth.estimate()) ? "undefined" : trust);
    }

    /** A figure that is withheld says nothing. */
    static void withheld(Mismatches mismatches, String place, Map<String, String> row) {
        for (String column :
                List.of("estimate", "std_error", "conf_low", "conf_high", "p_value", "responses", "events")) {
            mismatches.same(place, row, column, "");
        }
    }
}
