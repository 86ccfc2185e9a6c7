package dev.effortlens.job.independent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds the published response rates against the invitations they were made from. */
final class ResponseRateCheck {

    private final InvitationTruth truth;
    private final int minimumCell;
    private final Mismatches mismatches;

    ResponseRateCheck(InvitationTruth truth, int minimumCell, Mismatches mismatches) {
        this.truth = truth;
        this.minimumCell = minimumCell;
        this.mismatches = mismatches;
    }

    /** Compares the rows of the cuts, which must all be there and no others. */
    void rates(List<Map<String, String>> scorecard, Collection<String> cuts) {
        Set<String> expected = new TreeSet<>();
        cuts.forEach(cut -> truth.slices(cut).forEach(slice -> expected.add(cut + " " + slice)));
        Set<String> published = new TreeSet<>();
        for (Map<String, String> row : scorecard) {
            if (Rows.cell(row, "statistic").equals("response_rate")) {
                published.add(Rows.cell(row, "cut") + " " + Rows.cell(row, "value"));
                mismatches.same("response rate", row, "instrument", "invitations");
                rate(row);
            }
        }
        mismatches.text("slices of the response rate", published.toString(), expected.toString());
    }

    /** A slice is withheld for few customer groups on either side, or to hide one that is. */
    private void withheld(String place, Map<String, String> row) {
        for (String column : List.of("estimate", "conf_low", "conf_high", "responses")) {
            mismatches.same(place, row, column, "");
        }
        String cut = Rows.cell(row, "cut");
        int fewest = truth.slices(cut).stream()
                .mapToInt(slice -> truth.sample(cut, slice).fewestGroups())
                .min()
                .orElse(0);
        if (fewest >= minimumCell) {
            mismatches.add("%s: withheld, though every slice has at least %d groups".formatted(place, fewest));
        }
    }

    private void rate(Map<String, String> row) {
        String place = "response rate " + Rows.cell(row, "cut") + " " + Rows.cell(row, "value");
        Sample sample = truth.sample(Rows.cell(row, "cut"), Rows.cell(row, "value"));
        if (Rows.cell(row, "note").equals("suppressed")) {
            withheld(place, row);
            return;
        }
        mismatches.same(place, row, "responses", sample.size());
        mismatches.close(place, row, "estimate", RowStatistics.mean(sample), 1e-9);
        boolean few = StrictMath.min(sample.groupsWith(1), sample.groupsWith(0)) < 10;
        double[] wilson = few ? new double[] {Double.NaN, Double.NaN} : Jackknife.wilson(sample);
        mismatches.close(place, row, "conf_low", wilson[0], 1e-9);
        mismatches.close(place, row, "conf_high", wilson[1], 1e-9);
    }
}
