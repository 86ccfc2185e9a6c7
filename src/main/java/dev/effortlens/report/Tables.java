package dev.effortlens.report;

import dev.effortlens.measure.CalendarPeriod;
import dev.effortlens.measure.CalendarPeriod.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
            "status",
            "isotonic");

    private static final List<String> SCORECARD = List.of(
            "instrument", "cut", "value", "statistic", "estimate", "conf_low", "conf_high", "responses", "note");

    /** The columns of a {@link Figure}. */
    private static final List<String> FIGURE = List.of(
            "estimate",
            "std_error",
            "conf_low",
            "conf_high",
            "p_value",
            "responses",
            "events",
            "groups",
            "status",
            "note");

    private static final List<String> SURVIVAL = List.of(
            "instrument",
            "outcome",
            "level",
            "day",
            "at_risk",
            "events",
            "censored",
            "survival",
            "conf_low",
            "conf_high",
            "cut",
            "value",
            "cumulative_incidence");

    private static final List<String> SURVIVAL_SUMMARY =
            withFigure("instrument", "outcome", "cut", "value", "level", "statistic");
    private static final List<String> COMPARISON = withFigure("outcome", "measures", "statistic");
    private static final List<String> VALUE = withFigure("instrument", "outcome", "level", "statistic");
    private static final List<String> NEGATIVE_CONTROL =
            withFigure("instrument", "outcome", "window", "statistic", "verdict");

    private static final List<String> RANKING = List.of(
            "instrument",
            "outcome",
            "cut",
            "value",
            "rank",
            "observed",
            "shrunken",
            "conf_low",
            "conf_high",
            "exposed",
            "priority",
            "q",
            "df",
            "p_value",
            "spread");

    private static final List<String> TREND = List.of(
            "instrument",
            "outcome",
            "cut",
            "value",
            "statistic",
            "month",
            "estimate",
            "conf_low",
            "conf_high",
            "responses",
            "centre",
            "limit_low",
            "limit_high",
            "complete",
            "flag",
            "new_level",
            "note",
            "period",
            "period_start",
            "period_end");

    private static final List<String> ALERTS = List.of(
            "rule",
            "instrument",
            "outcome",
            "cut",
            "value",
            "statistic",
            "month",
            "since",
            "estimate",
            "conf_low",
            "conf_high",
            "responses",
            "expected",
            "limit_low",
            "limit_high",
            "change",
            "change_low",
            "change_high",
            "verdict",
            "false_alarm_rate",
            "period",
            "period_start",
            "period_end");

    private static final List<String> FLAGS = List.of("flag", "instrument", "outcome", "cut", "value");

    private static final List<String> DATA_QUALITY = List.of("input", "read", "used", "reason", "rows");

    /** Their names, in the order in which they are documented. */
    public static final List<String> NAMES = List.of(
            "associations",
            "effort_curve",
            "scorecard",
            "negative_control",
            "ranking",
            "survival",
            "survival_summary",
            "comparison",
            "value",
            "flags",
            "trend",
            "alerts",
            "data_quality");

    private Tables() {}

    /** Returns the tables in the order in which they are documented; rows keep the report's order. */
    public static List<Table> of(Report report) {
        return List.of(
                table("associations", ASSOCIATIONS, report.associations(), each(Tables::association)),
                table("effort_curve", EFFORT_CURVE, report.effortCurve(), each(Tables::curvePoint)),
                table("scorecard", SCORECARD, report.scorecard(), each(Tables::score)),
                table("negative_control", NEGATIVE_CONTROL, report.controls(), Tables::controls),
                table("ranking", RANKING, report.rankings(), Tables::places),
                table("survival", SURVIVAL, report.survival(), each(Tables::survival)),
                table("survival_summary", SURVIVAL_SUMMARY, report.survivalSummary(), each(Tables::summary)),
                table("comparison", COMPARISON, report.measures(), each(Tables::comparison)),
                table("value", VALUE, report.values(), each(Tables::value)),
                table("flags", FLAGS, report.flags(), each(Tables::flag)),
                table(
                        "trend",
                        TREND,
                        report.trend().points(),
                        each(p -> trendPoint(p, report.trend().unit()))),
                alerts(report),
                table("data_quality", DATA_QUALITY, report.quality(), each(Tables::quality)));
    }

    /** Returns what needs attention; no rows where nothing does. */
    public static Table alerts(Report report) {
        return table(
                "alerts",
                ALERTS,
                report.trend().alerts(),
                each(a -> alert(a, report.trend().unit())));
    }

    private static <T> Table table(
            String name, List<String> columns, List<T> things, Function<T, List<List<@Nullable Object>>> toRows) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        things.forEach(thing -> rows.addAll(toRows.apply(thing)));
        return new Table(name, columns, Collections.unmodifiableList(rows));
    }

    /** One row per thing. */
    private static <T> Function<T, List<List<@Nullable Object>>> each(Function<T, List<@Nullable Object>> row) {
        return thing -> List.of(row.apply(thing));
    }

    private static List<String> withFigure(String... keys) {
        List<String> columns = new ArrayList<>(List.of(keys));
        columns.addAll(FIGURE);
        return List.copyOf(columns);
    }

    private static List<@Nullable Object> withFigure(Figure f, @Nullable Object... keys) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(keys));
        row.addAll(cells(
                f.estimate(),
                f.stdError(),
                f.confLow(),
                f.confHigh(),
                f.pValue(),
                f.responses(),
                f.events(),
                f.groups(),
                f.status().word(),
                f.note()));
        return Collections.unmodifiableList(row);
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
                rate.status().word(),
                p.isotonic());
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

    private static List<List<@Nullable Object>> controls(Control c) {
        String verdict = c.verdict().name().toLowerCase(Locale.ROOT);
        return List.of(
                withFigure(c.before(), c.instrument(), c.outcome(), "before", c.statistic(), verdict),
                withFigure(c.after(), c.instrument(), c.outcome(), "after", c.statistic(), verdict));
    }

    private static List<List<@Nullable Object>> places(Ranking r) {
        return r.places().stream().map(place -> place(r, place)).toList();
    }

    private static List<@Nullable Object> place(Ranking r, Ranking.Place p) {
        return cells(
                r.instrument(),
                r.outcome(),
                r.cut(),
                p.value(),
                p.rank(),
                p.observed(),
                p.shrunken(),
                p.shrunkenLow(),
                p.shrunkenHigh(),
                p.exposed(),
                p.priority(),
                r.q(),
                r.df(),
                r.pValue(),
                r.spread());
    }

    private static List<@Nullable Object> survival(SurvivalPoint p) {
        return cells(
                p.instrument(),
                p.outcome(),
                p.level(),
                p.day(),
                p.atRisk(),
                p.events(),
                p.censored(),
                p.survival(),
                p.confLow(),
                p.confHigh(),
                p.cut(),
                p.value(),
                p.cumulativeIncidence());
    }

    private static List<@Nullable Object> summary(SurvivalSummary s) {
        return withFigure(s.figure(), s.instrument(), s.outcome(), s.cut(), s.value(), s.level(), s.statistic());
    }

    private static List<@Nullable Object> comparison(MeasureComparison c) {
        return withFigure(c.figure(), c.outcome(), c.measures(), c.statistic());
    }

    private static List<@Nullable Object> value(ValueRow v) {
        return withFigure(v.figure(), v.instrument(), v.outcome(), v.level(), v.statistic());
    }

    private static List<@Nullable Object> flag(Flag f) {
        return cells(f.kind().name().toLowerCase(Locale.ROOT), f.instrument(), f.outcome(), f.cut(), f.value());
    }

    private static List<@Nullable Object> trendPoint(TrendPoint p, Unit unit) {
        CalendarPeriod period = unit.parse(p.period());
        return cells(
                p.instrument(),
                p.outcome(),
                p.cut(),
                p.value(),
                p.statistic(),
                month(period),
                p.estimate(),
                p.confLow(),
                p.confHigh(),
                p.responses(),
                p.centre(),
                p.limitLow(),
                p.limitHigh(),
                p.complete(),
                p.flag(),
                p.newLevel(),
                p.note(),
                period.name(),
                period.first(),
                period.last());
    }

    private static List<@Nullable Object> alert(Alert a, Unit unit) {
        CalendarPeriod period = unit.parse(a.period());
        return cells(
                a.rule().word(),
                a.instrument(),
                a.outcome(),
                a.cut(),
                a.value(),
                a.statistic(),
                month(period),
                a.since(),
                a.estimate(),
                a.confLow(),
                a.confHigh(),
                a.responses(),
                a.expected(),
                a.limitLow(),
                a.limitHigh(),
                a.change(),
                a.changeLow(),
                a.changeHigh(),
                a.worse() ? "worse" : "better",
                a.rule().falseAlarmRate(),
                period.name(),
                period.first(),
                period.last());
    }

    /** The column of months says nothing of weeks. */
    private static String month(CalendarPeriod period) {
        return period.unit() == Unit.MONTH ? period.name() : "";
    }

    private static List<@Nullable Object> quality(QualityRow q) {
        return cells(q.input(), q.read(), q.used(), q.reason(), q.rows());
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
