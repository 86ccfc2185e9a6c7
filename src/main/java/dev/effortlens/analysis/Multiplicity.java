package dev.effortlens.analysis;

import dev.effortlens.measure.Cut;
import dev.effortlens.report.Association;
import dev.effortlens.report.Primary;
import dev.effortlens.stats.BenjaminiHochberg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the share of false discoveries among the claims below 5 %.
 *
 * <p>The declared primary finding is not corrected. Everywhere else one robust test per x × outcome × slice (Kendall's
 * tau-b; the difference of means for amounts) enters Benjamini–Hochberg in one of three families: single cuts,
 * crossings of two, stated outcomes.
 */
final class Multiplicity {

    static final String PRIMARY = "primary";
    private static final String SINGLE = "single";
    private static final String CROSSING = "crossing";
    private static final String STATED = "stated";

    private final Primary primary;

    Multiplicity(Primary primary) {
        this.primary = primary;
    }

    /** Returns the rows with family and q-value filled in; the order is kept. */
    List<Association> correct(List<Association> rows) {
        Map<String, List<Integer>> families = new TreeMap<>();
        List<Association> result = new ArrayList<>(rows);
        for (int i = 0; i < rows.size(); i++) {
            String family = family(rows.get(i));
            if (!family.isEmpty()) {
                result.set(i, with(rows.get(i), family, null));
                if (!family.equals(PRIMARY) && rows.get(i).pValue() != null) {
                    families.computeIfAbsent(family, key -> new ArrayList<>()).add(i);
                }
            }
        }
        for (Map.Entry<String, List<Integer>> family : families.entrySet()) {
            correct(result, family.getKey(), family.getValue());
        }
        return result;
    }

    private static void correct(List<Association> rows, String family, List<Integer> members) {
        double[] p = members.stream()
                .mapToDouble(i -> Objects.requireNonNull(rows.get(i).pValue()))
                .toArray();
        double[] q = BenjaminiHochberg.adjust(p);
        for (int k = 0; k < q.length; k++) {
            int row = members.get(k);
            rows.set(row, with(rows.get(row), family, q[k]));
        }
    }

    /** Sensitivity and adjusted estimates are no tests of their own. */
    private String family(Association row) {
        if (!row.adjustment().isEmpty()) {
            return "";
        }
        if (isPrimaryPair(row)) {
            return row.statistic().equals(primary.statistic()) ? PRIMARY : "";
        }
        String test = row.outcomeKind().equals("amount") ? Battery.MEAN_DIFFERENCE : Battery.TAU_B;
        if (!row.statistic().equals(test)) {
            return "";
        }
        if (row.outcomeKind().equals("stated")) {
            return STATED;
        }
        return row.cut().contains("*") ? CROSSING : SINGLE;
    }

    private boolean isPrimaryPair(Association row) {
        return row.instrument().equals(primary.instrument())
                && row.outcome().equals(primary.outcome())
                && row.cut().equals(Cut.OVERALL.name());
    }

    private static Association with(Association row, String family, @Nullable Double q) {
        return new Association(
                row.instrument(),
                row.outcome(),
                row.cut(),
                row.value(),
                row.statistic(),
                row.estimate(),
                row.stdError(),
                row.confLow(),
                row.confHigh(),
                row.pValue(),
                q,
                row.responses(),
                row.customers(),
                row.events(),
                row.note(),
                row.xKind(),
                row.outcomeKind(),
                row.adjustment(),
                row.confLowIndependent(),
                row.confHighIndependent(),
                row.groups(),
                row.df(),
                row.designEffect(),
                row.status(),
                family,
                row.customersExact(),
                row.asOf(),
                row.periodStart(),
                row.periodEnd());
    }
}
