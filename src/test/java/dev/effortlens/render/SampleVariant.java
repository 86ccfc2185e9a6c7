package dev.effortlens.render;

import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.CurvePoint;
import dev.effortlens.report.Finding;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Primary;
import dev.effortlens.report.Report;
import dev.effortlens.report.Score;
import dev.effortlens.report.Variable;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A report with some of its parts exchanged. */
record SampleVariant(Report report) {

    SampleVariant withFindings(List<Finding> findings) {
        Report r = report;
        return of(r, r.primary(), findings, r.associations(), r.comparisons(), r.effortCurve(), r.scorecard());
    }

    SampleVariant withAssociations(List<Association> associations) {
        Report r = report;
        return of(r, r.primary(), r.findings(), associations, r.comparisons(), r.effortCurve(), r.scorecard());
    }

    SampleVariant withComparisons(List<Comparison> comparisons) {
        Report r = report;
        return of(r, r.primary(), r.findings(), r.associations(), comparisons, r.effortCurve(), r.scorecard());
    }

    SampleVariant withCurve(List<CurvePoint> curve) {
        Report r = report;
        return of(r, r.primary(), r.findings(), r.associations(), r.comparisons(), curve, r.scorecard());
    }

    SampleVariant withScorecard(List<Score> scorecard) {
        Report r = report;
        return of(r, r.primary(), r.findings(), r.associations(), r.comparisons(), r.effortCurve(), scorecard);
    }

    SampleVariant withPrimary(Primary primary) {
        Report r = report;
        return of(r, primary, r.findings(), r.associations(), r.comparisons(), r.effortCurve(), r.scorecard());
    }

    SampleVariant withDepth(SampleDepth depth) {
        Report r = report;
        return of(
                r, r.primary(), r.findings(), r.associations(), r.comparisons(), r.effortCurve(), r.scorecard(), depth);
    }

    Report keepCuts(Predicate<String> kept) {
        return withAssociations(keep(report.associations(), a -> kept.test(a.cut())))
                .withComparisons(keep(report.comparisons(), c -> kept.test(c.cut())))
                .withCurve(keep(report.effortCurve(), p -> kept.test(p.cut())))
                .withScorecard(keep(report.scorecard(), s -> kept.test(s.cut())))
                .withDepth(new SampleDepth(
                        report.controls(),
                        keep(report.rankings(), k -> kept.test(k.cut())),
                        report.survival(),
                        report.survivalSummary(),
                        report.measures(),
                        report.values(),
                        keep(report.flags(), f -> kept.test(f.cut())),
                        SampleTrend.keep(report.trend(), p -> kept.test(p.cut()), a -> kept.test(a.cut()))))
                .report();
    }

    Report withWeeks() {
        return withDepth(new SampleDepth(
                        report.controls(),
                        report.rankings(),
                        report.survival(),
                        report.survivalSummary(),
                        report.measures(),
                        report.values(),
                        report.flags(),
                        SampleTrend.weekly(report.trend())))
                .report();
    }

    Report keepVariables(Predicate<Variable> kept) {
        List<Variable> variables = keep(report.variables(), kept);
        Set<String> ids = variables.stream().map(Variable::id).collect(Collectors.toSet());
        return rebuild(variables, report.outcomes(), ids, outcomeIds(report.outcomes()));
    }

    Report keepOutcomes(Predicate<OutcomeInfo> kept) {
        List<OutcomeInfo> outcomes = keep(report.outcomes(), kept);
        Set<String> ids = report.variables().stream().map(Variable::id).collect(Collectors.toSet());
        return rebuild(report.variables(), outcomes, ids, outcomeIds(outcomes));
    }

    private Report rebuild(List<Variable> variables, List<OutcomeInfo> outcomes, Set<String> xs, Set<String> ys) {
        return new Report(
                report.meta(),
                variables,
                outcomes,
                report.primary(),
                keep(report.findings(), f -> xs.contains(f.x()) && ys.contains(f.outcome())),
                keep(report.associations(), a -> xs.contains(a.instrument()) && ys.contains(a.outcome())),
                keep(report.comparisons(), c -> xs.contains(c.x()) && ys.contains(c.outcome())),
                keep(report.effortCurve(), p -> xs.contains(p.instrument()) && ys.contains(p.outcome())),
                keep(report.scorecard(), s -> xs.contains(s.instrument())),
                keep(report.controls(), c -> xs.contains(c.instrument()) && ys.contains(c.outcome())),
                keep(report.rankings(), k -> xs.contains(k.instrument()) && ys.contains(k.outcome())),
                keep(report.survival(), p -> xs.contains(p.instrument()) && ys.contains(p.outcome())),
                keep(report.survivalSummary(), s -> xs.contains(s.instrument()) && ys.contains(s.outcome())),
                keep(report.measures(), m -> ys.contains(m.outcome())),
                keep(report.values(), v -> xs.contains(v.instrument()) && ys.contains(v.outcome())),
                keep(report.flags(), f -> xs.contains(f.instrument()) && ys.contains(f.outcome())),
                SampleTrend.keep(
                        report.trend(),
                        p -> xs.contains(p.instrument()) && (p.outcome().isEmpty() || ys.contains(p.outcome())),
                        a -> xs.contains(a.instrument()) && (a.outcome().isEmpty() || ys.contains(a.outcome()))),
                report.quality(),
                report.gates(),
                report.warnings(),
                report.provenance());
    }

    private static Set<String> outcomeIds(List<OutcomeInfo> outcomes) {
        return outcomes.stream().map(OutcomeInfo::id).collect(Collectors.toSet());
    }

    private static <T> List<T> keep(List<T> things, Predicate<T> kept) {
        return things.stream().filter(kept).toList();
    }

    private static SampleVariant of(
            Report r,
            Primary primary,
            List<Finding> findings,
            List<Association> associations,
            List<Comparison> comparisons,
            List<CurvePoint> curve,
            List<Score> scorecard) {
        return of(r, primary, findings, associations, comparisons, curve, scorecard, SampleDepth.of(r));
    }

    private static SampleVariant of(
            Report r,
            Primary primary,
            List<Finding> findings,
            List<Association> associations,
            List<Comparison> comparisons,
            List<CurvePoint> curve,
            List<Score> scorecard,
            SampleDepth depth) {
        return new SampleVariant(new Report(
                r.meta(),
                r.variables(),
                r.outcomes(),
                primary,
                findings,
                associations,
                comparisons,
                curve,
                scorecard,
                depth.controls(),
                depth.rankings(),
                depth.survival(),
                depth.survivalSummary(),
                depth.measures(),
                depth.values(),
                depth.flags(),
                depth.trend(),
                r.quality(),
                r.gates(),
                r.warnings(),
                r.provenance()));
    }
}
