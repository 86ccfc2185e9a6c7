package dev.effortlens.report;

import dev.effortlens.measure.Cut;
import java.util.List;

/**
 * What a report says of all answers together: of its thousands of rows the few that another edition is held against.
 *
 * @param associations the overall ones
 * @param scorecard the overall scores
 */
public record Overall(List<Association> associations, List<Score> scorecard) {

    /** Keeps what is overall. */
    public Overall {
        associations = associations.stream().filter(row -> isOverall(row.cut())).toList();
        scorecard = scorecard.stream().filter(row -> isOverall(row.cut())).toList();
    }

    /** Returns what a report says of all answers together. */
    public static Overall of(Report report) {
        return new Overall(report.associations(), report.scorecard());
    }

    /** Returns whether rows of a cut are about all answers. */
    public static boolean isOverall(String cut) {
        return cut.equals(Cut.OVERALL.name());
    }
}
