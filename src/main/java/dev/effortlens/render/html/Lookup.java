package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.CurvePoint;
import dev.effortlens.report.Finding;
import dev.effortlens.report.Flag;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Ranking;
import dev.effortlens.report.Report;
import dev.effortlens.report.Score;
import dev.effortlens.report.Variable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds things in a report by their keys; null where the report has none. */
final class Lookup {

    static final String OVERALL = "overall";

    /** Crude, as observed. */
    private static final String CRUDE = "";

    private final Report report;
    private final Map<List<String>, Association> associations = new HashMap<>();
    private final Map<List<String>, Comparison> comparisons = new HashMap<>();
    private final Map<List<String>, Score> scores = new HashMap<>();

    Lookup(Report report) {
        this.report = report;
        report.associations()
                .forEach(a -> associations.put(
                        List.of(a.instrument(), a.outcome(), a.cut(), a.value(), a.statistic(), a.adjustment()), a));
        report.comparisons().forEach(c -> comparisons.put(List.of(c.x(), c.outcome(), c.cut(), c.value()), c));
        report.scorecard().forEach(s -> scores.put(List.of(s.instrument(), s.cut(), s.value(), s.statistic()), s));
    }

    /** Returns a crude estimate. */
    @Nullable
    Association association(String x, String outcome, String cut, String value, String statistic) {
        return associations.get(List.of(x, outcome, cut, value, statistic, CRUDE));
    }

    /** Returns an estimate in one slice, counted otherwise than crudely. */
    @Nullable
    Association adjusted(Comparison slice, String statistic, String adjustment) {
        return associations.get(List.of(slice.x(), slice.outcome(), slice.cut(), slice.value(), statistic, adjustment));
    }

    /** Returns an estimate over all answers, counted otherwise than crudely. */
    @Nullable
    Association adjusted(String x, String outcome, String statistic, String adjustment) {
        return associations.get(List.of(x, outcome, OVERALL, "", statistic, adjustment));
    }

    @Nullable
    Ranking ranking(String x, String outcome, String cut) {
        return report.rankings().stream()
                .filter(r -> r.instrument().equals(x)
                        && r.outcome().equals(outcome)
                        && r.cut().equals(cut))
                .findFirst()
                .orElse(null);
    }

    boolean flagged(Flag.Kind kind, Comparison slice) {
        return report.flags().contains(new Flag(kind, slice.x(), slice.outcome(), slice.cut(), slice.value()));
    }

    @Nullable
    Association overall(String x, String outcome, String statistic) {
        return association(x, outcome, OVERALL, "", statistic);
    }

    @Nullable
    Comparison comparison(String x, String outcome, String cut, String value) {
        return comparisons.get(List.of(x, outcome, cut, value));
    }

    @Nullable
    Score score(String instrument, String statistic) {
        return scores.get(List.of(instrument, OVERALL, "", statistic));
    }

    @Nullable
    Variable variable(String id) {
        return report.variables().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    OutcomeInfo outcome(String id) {
        return report.outcomes().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    Finding.@Nullable Verdict verdict(String x, String outcome) {
        return report.findings().stream()
                .filter(f -> f.x().equals(x) && f.outcome().equals(outcome))
                .map(Finding::verdict)
                .findFirst()
                .orElse(null);
    }

    /** Returns the overall curve in the order of its levels. */
    List<CurvePoint> curve(String x, String outcome) {
        return report.effortCurve().stream()
                .filter(p -> p.instrument().equals(x)
                        && p.outcome().equals(outcome)
                        && p.cut().equals(OVERALL))
                .sorted(Comparator.comparingInt(CurvePoint::level))
                .toList();
    }

    List<Variable> instruments(String measure) {
        return report.variables().stream()
                .filter(v -> measure.equals(v.measure()))
                .toList();
    }

    List<Variable> signals() {
        return of(Variable.Kind.SIGNAL);
    }

    List<Variable> topics() {
        return of(Variable.Kind.TOPIC);
    }

    private List<Variable> of(Variable.Kind kind) {
        return report.variables().stream().filter(v -> v.kind() == kind).toList();
    }

    List<OutcomeInfo> behaviour() {
        return report.outcomes().stream()
                .filter(o -> o.kind() != OutcomeInfo.Kind.STATED)
                .toList();
    }

    List<OutcomeInfo> stated() {
        return report.outcomes().stream()
                .filter(o -> o.kind() == OutcomeInfo.Kind.STATED)
                .toList();
    }

    /** Returns the names of the cuts other than overall, in the order in which the report holds them. */
    List<String> cuts() {
        return report.comparisons().stream()
                .map(Comparison::cut)
                .filter(cut -> !cut.equals(OVERALL))
                .distinct()
                .toList();
    }

    List<Comparison> slices(String x, String outcome, String cut) {
        return report.comparisons().stream()
                .filter(c -> c.x().equals(x)
                        && c.outcome().equals(outcome)
                        && c.cut().equals(cut))
                .toList();
    }
}
