package dev.effortlens.analysis;

import dev.effortlens.measure.Cut;
import dev.effortlens.report.Association;
import dev.effortlens.report.Finding;
import dev.effortlens.report.Finding.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Decides what may be said in words: what the corrected test of each x and outcome, overall, shows at 5 %. */
final class Findings {

    private static final double LEVEL = 0.05;

    private Findings() {}

    /** Returns one finding per x × outcome, in the order of the rows. */
    static List<Finding> of(List<Association> rows) {
        List<Finding> findings = new ArrayList<>();
        for (Association row : rows) {
            if (row.cut().equals(Cut.OVERALL.name()) && !row.family().isEmpty()) {
                findings.add(new Finding(row.instrument(), row.outcome(), verdict(row)));
            }
        }
        return findings;
    }

    private static Verdict verdict(Association row) {
        return switch (row.status()) {
            case SUPPRESSED -> Verdict.SUPPRESSED;
            case UNDEFINED -> Verdict.UNDEFINED;
            case FEW -> Verdict.FEW;
            case OK, FLAGGED -> claim(row);
        };
    }

    private static Verdict claim(Association row) {
        Double p = row.family().equals(Multiplicity.PRIMARY) ? row.pValue() : row.qValue();
        Double estimate = row.estimate();
        if (p == null || estimate == null) {
            return Verdict.UNDEFINED;
        }
        if (p > LEVEL || estimate == 0) {
            return Verdict.NOT_SHOWN;
        }
        return estimate > 0 ? Verdict.MORE : Verdict.LESS;
    }
}
