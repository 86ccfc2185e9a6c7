package dev.effortlens.render;

import dev.effortlens.report.Control;
import dev.effortlens.report.Figure;
import dev.effortlens.report.Flag;
import dev.effortlens.report.MeasureComparison;
import dev.effortlens.report.Ranking;
import dev.effortlens.report.Report;
import dev.effortlens.report.SurvivalPoint;
import dev.effortlens.report.SurvivalSummary;
import dev.effortlens.report.Trend;
import dev.effortlens.report.ValueRow;
import java.util.List;
import java.util.function.UnaryOperator;

/** What stands behind the first answer: control, ranking, time, comparison, value, flags. */
record SampleDepth(
        List<Control> controls,
        List<Ranking> rankings,
        List<SurvivalPoint> survival,
        List<SurvivalSummary> survivalSummary,
        List<MeasureComparison> measures,
        List<ValueRow> values,
        List<Flag> flags,
        Trend trend) {

    static SampleDepth full() {
        return new SampleDepth(
                SampleControls.full(),
                SampleRanking.full(),
                SampleSurvival.points(),
                SampleSurvival.summary(),
                SampleMeasures.full(),
                SampleValue.full(),
                madeUpFlags(),
                SampleTrend.full());
    }

    static SampleDepth none() {
        return new SampleDepth(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Trend.NONE);
    }

    static SampleDepth of(Report r) {
        return new SampleDepth(
                r.controls(),
                r.rankings(),
                r.survival(),
                r.survivalSummary(),
                r.measures(),
                r.values(),
                r.flags(),
                r.trend());
    }

    /** Returns it as it is where nothing is beyond chance. */
    static SampleDepth nothingShown() {
        SampleDepth d = full().with(SampleFigures::aroundZero, Control.Verdict.HELD);
        return new SampleDepth(
                d.controls,
                SampleRanking.alike(),
                d.survival,
                d.survivalSummary,
                d.measures,
                d.values,
                List.of(),
                SampleTrend.quiet());
    }

    /** Returns it as it is where every cell is withheld. */
    static SampleDepth suppressed() {
        SampleDepth d = full().with(SampleFigures::withheld, Control.Verdict.UNKNOWN);
        return new SampleDepth(
                d.controls,
                List.of(),
                List.of(),
                d.survivalSummary,
                d.measures,
                d.values,
                List.of(),
                SampleTrend.suppressed());
    }

    /** Returns it as it is where there are too few customer groups for intervals. */
    static SampleDepth few() {
        SampleDepth d = full().with(SampleFigures::thin, Control.Verdict.UNKNOWN);
        return new SampleDepth(
                d.controls,
                List.of(),
                d.survival.stream()
                        .map(p -> new SurvivalPoint(
                                p.instrument(),
                                p.outcome(),
                                p.cut(),
                                p.value(),
                                p.level(),
                                p.day(),
                                p.atRisk(),
                                p.events(),
                                p.censored(),
                                p.survival(),
                                null,
                                null,
                                p.cumulativeIncidence()))
                        .toList(),
                d.survivalSummary,
                d.measures,
                d.values,
                List.of(),
                SampleTrend.few());
    }

    private SampleDepth with(UnaryOperator<Figure> change, Control.Verdict verdict) {
        return new SampleDepth(
                controls.stream()
                        .map(c -> new Control(
                                c.instrument(),
                                c.outcome(),
                                c.statistic(),
                                change.apply(c.before()),
                                change.apply(c.after()),
                                verdict))
                        .toList(),
                rankings,
                survival,
                survivalSummary.stream()
                        .map(s -> new SurvivalSummary(
                                s.instrument(),
                                s.outcome(),
                                s.cut(),
                                s.value(),
                                s.level(),
                                s.statistic(),
                                change.apply(s.figure())))
                        .toList(),
                measures.stream()
                        .map(m -> new MeasureComparison(
                                m.outcome(), m.measures(), m.statistic(), change.apply(m.figure())))
                        .toList(),
                values.stream()
                        .map(v -> new ValueRow(
                                v.instrument(), v.outcome(), v.level(), v.statistic(), change.apply(v.figure())))
                        .toList(),
                flags,
                trend);
    }

    private static List<Flag> madeUpFlags() {
        return List.of(
                new Flag(Flag.Kind.STEEPER_WHEN_HARD, "ces", "churned", "overall", ""),
                new Flag(Flag.Kind.STEEPER_WHEN_EASY, "ces", "repurchased", "overall", ""),
                new Flag(Flag.Kind.NOT_LINEAR, "ces", "churned", "overall", ""),
                new Flag(Flag.Kind.HAZARDS_NOT_PROPORTIONAL, "ces", "churned", "overall", ""),
                new Flag(Flag.Kind.STRATA_DIFFER, "ces", "churned", "touchpoint", "Phone support"),
                new Flag(Flag.Kind.SIMPSON, "ces", "churned", "month", "2025-04"),
                new Flag(Flag.Kind.STRATA_DIFFER, "ces", "churned", "touchpoint", SampleReport.SCRIPT_NAME));
    }
}
