package dev.effortlens.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tidy tables of a report, one row per estimate. Columns are only ever added, never renamed or removed. */
public final class Tables {

    private static final List<String> ASSOCIATIONS = List.of(
            "instrument",
            "outcome",
            "cut",
            "value",
            "statistic",
            "estimate",
            "std_error",
            "conf_low",
            "conf_high",
            "p_value",
            "q_value",
            "responses",
            "customers",
            "events",
            "note",
            "x_kind",
            "outcome_kind",
            "adjustment",
            "conf_low_independent",
            "conf_high_independent",
            "groups",
            "df",
            "design_effect",
            "status",
            "family",
            "customers_exact",
            "as_of",
            "period_start",
            "period_end");

    private static final List<String> EFFORT_CURVE = List.of(
            "instrument",
            "outcome",
            "cut",
            "value",
            "level",
            "score",
            "responses",
            "events",
            "rate",
            "conf_low",
            "conf_high",
            "note",
            "groups",
            "status");

    private static final List<String> SCORECARD = List.of(
            "instrument", "cut", "value", "statistic", "estimate", "conf_low", "conf_high", "responses", "note");

    private static final List<String> DATA_QUALITY = List.of("input", "read", "used", "reason", "rows");

    private Tables() {}

    /** Returns the tables in the order in which they are documented; rows keep the report's order. */
    public static List<Table> of(Report report) {
        return List.of(
                table("associations", ASSOCIATIONS, report.associations(), Tables::association),
                table("effort_curve", EFFORT_CURVE, report.effortCurve(), Tables::curvePoint),
                table("scorecard", SCORECARD, report.scorecard(), Tables::score),
                table("data_quality", DATA_QUALITY, report.quality(), Tables::quality));
    }

    private static <T> Table table(
            String name, List<String> columns, List<T> things, Function<T, List<@Nullable Object>> row) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        things.forEach(thing -> rows.add(row.apply(thing)));
        return new Table(name, columns, Collections.unmodifiableList(rows));
    }

    private static List<@Nullable Object> association(Association a) {
        return cells(
                a.instrument(),
                a.outcome(),
                a.cut(),
                a.value(),
                a.statistic(),
                a.estimate(),
                a.stdError(),
                a.confLow(),
                a.confHigh(),
                a.pValue(),
                a.qValue(),
                a.responses(),
                a.customers(),
                a.events(),
                a.note(),
                a.xKind(),
                a.outcomeKind(),
                a.adjustment(),
                a.confLowIndependent(),
                a.confHighIndependent(),
                a.groups(),
                a.df(),
                a.designEffect(),
                a.status().word(),
                a.family(),
                a.customersExact(),
                a.asOf(),
                a.periodStart(),
                a.periodEnd());
    }

    private static List<@Nullable Object> curvePoint(CurvePoint p) {
        Rate rate = p.rate();
        return cells(
                p.instrument(),
                p.outcome(),
                p.cut(),
                p.value(),
                p.level(),
                p.score(),
                rate.responses(),
                rate.events(),
                rate.value(),
                rate.confLow(),
                rate.confHigh(),
                rate.note(),
                rate.groups(),
                rate.status().word());
    }

    private static List<@Nullable Object> score(Score s) {
        return cells(
                s.instrument(),
                s.cut(),
                s.value(),
                s.statistic(),
                s.estimate(),
                s.confLow(),
                s.confHigh(),
                s.responses(),
                s.note());
    }

    private static List<@Nullable Object> quality(QualityRow q) {
        return cells(q.input(), q.read(), q.used(), q.reason(), q.rows());
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
