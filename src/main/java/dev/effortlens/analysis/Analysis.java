package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.Tally;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.CurvePoint;
import dev.effortlens.report.Flag;
import dev.effortlens.report.Meta;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Primary;
import dev.effortlens.report.QualityRow;
import dev.effortlens.report.Ranking;
import dev.effortlens.report.Report;
import dev.effortlens.report.Score;
import dev.effortlens.report.ValueRow;
import dev.effortlens.report.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns counts into the report. */
public final class Analysis {

    private static final double CONFIDENCE = 0.95;

    private final EffortCube cube;
    private final CubePlan plan;
    private final AnalysisPlan settings;
    private final SettledStatistics settled;
    private final Disclosures disclosures;

    private Analysis(EffortCube cube, AnalysisPlan settings, SettledStatistics settled) {
        this.cube = cube;
        this.plan = cube.plan();
        this.settings = settings;
        this.settled = settled;
        this.disclosures = new Disclosures(cube, settings.minimumCell());
    }

    /**
     * Returns the report on a cube: the same cube and settings give the same report, on every machine.
     *
     * @param settled what is known of the cube's settled months; knows all of it afterwards
     */
    public static Report report(EffortCube cube, AnalysisPlan settings, SettledStatistics settled) {
        return new Analysis(cube, settings, settled).report();
    }

    private Report report() {
        Meta meta = meta();
        Primary primary = primary();
        List<OutcomeInfo> outcomes = outcomes();
        Associations rows = new Associations(plan, settings, meta, outcomes);
        List<Association> associations = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        List<CurvePoint> curve = new ArrayList<>();
        List<Ranking> rankings = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        // Each pair reads the counts and nothing else, so that cores can share them; the order stays that of the list.
        List<CutResult> results =
                pairs().parallelStream().map(this::cuts).flatMap(List::stream).toList();
        for (CutResult cut : results) {
            PairAnalysis pair = cut.pair();
            pair.ranking(cut.slices()).ifPresent(rankings::add);
            for (SliceResult result : cut.slices()) {
                flags.addAll(Flags.of(plan, result, pair.outcome()));
                associations.addAll(rows.of(result, pair.outcome(), pair.statisticNames()));
                comparisons.add(result.comparison());
                curve.addAll(result.curve());
            }
        }
        List<Association> corrected = new Multiplicity(primary).correct(associations);
        List<SurvivalCurves> survival = survival();
        List<Variable> variables = new Variables(cube).all();
        List<Score> scorecard = scorecard();
        return new Report(
                meta,
                variables,
                outcomes,
                primary,
                Findings.of(corrected),
                corrected,
                comparisons,
                curve,
                scorecard,
                new Controls(cube, settings).all(),
                rankings,
                survival.stream().flatMap(curves -> curves.points().stream()).toList(),
                survival.stream().flatMap(curves -> curves.summaries().stream()).toList(),
                new Measures(cube, settings).all(),
                values(),
                flags,
                new Trends(settings.trend(), meta, settings.asked(), variables, outcomes)
                        .of(scorecard, comparisons, primary),
                quality(),
                settings.gates(),
                settings.warnings(),
                settings.provenance());
    }

    private record Pair(int variable, int outcome) {}

    /** One set of curves per x × event. */
    private List<SurvivalCurves> survival() {
        List<Pair> pairs = new ArrayList<>();
        for (int variable = 0; variable < plan.variables().size(); variable++) {
            for (int outcome = 0; outcome < plan.outcomes().size(); outcome++) {
                if (plan.outcomes().get(outcome) instanceof Outcome.Event) {
                    pairs.add(new Pair(variable, outcome));
                }
            }
        }
        return pairs.parallelStream().map(this::survival).toList();
    }

    private SurvivalCurves survival(Pair pair) {
        return new SurvivalCurves(
                plan.variables().get(pair.variable()),
                plan.outcomes().get(pair.outcome()).id(),
                new TimeToEvent(cube, pair.variable(), pair.outcome()).byGroup(),
                settings.minimumCell());
    }

    private List<ValueRow> values() {
        List<ValueRow> values = new ArrayList<>(new Values(cube, settings, disclosures).all());
        ContractPlan contract = settings.contract();
        if (contract != null) {
            values.addAll(new ContractValues(cube, settings, contract, disclosures).all());
        }
        return values;
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int variable = 0; variable < plan.variables().size(); variable++) {
            for (int outcome = 0; outcome < plan.outcomes().size(); outcome++) {
                if (!plan.same(variable, outcome)) {
                    pairs.add(new Pair(variable, outcome));
                }
            }
        }
        return pairs;
    }

    private record CutResult(PairAnalysis pair, List<SliceResult> slices) {}

    private List<CutResult> cuts(Pair pair) {
        Adjustment adjustment = new Adjustment(cube, pair.variable(), pair.outcome(), settings);
        List<CutResult> results = new ArrayList<>();
        for (int cut = 0; cut < plan.cuts().size(); cut++) {
            PairAnalysis analysis = new PairAnalysis(
                    cube,
                    settings,
                    settled,
                    disclosures.of(pair.variable(), pair.outcome()),
                    pair.variable(),
                    pair.outcome(),
                    cut);
            results.add(new CutResult(analysis, analysis.slices(adjustment)));
        }
        return results;
    }

    private Meta meta() {
        Tally tally = cube.tally();
        boolean any = tally.used() > 0;
        Asked asked = settings.asked();
        return new Meta(
                settings.title(),
                settings.language(),
                settings.currency(),
                settings.timeZone(),
                settings.asOf(),
                any ? LocalDate.ofEpochDay(tally.firstDay()) : null,
                any ? LocalDate.ofEpochDay(tally.lastDay()) : null,
                settings.minimumCell(),
                CONFIDENCE,
                asked == null ? null : asked.withinDays());
    }

    private Primary primary() {
        int outcome = 0;
        while (!plan.outcomes().get(outcome).id().equals(settings.primaryOutcome())) {
            outcome++;
        }
        String statistic = plan.binary(outcome) ? Battery.RISK_DIFFERENCE : Battery.MEAN_DIFFERENCE;
        return new Primary(settings.primaryInstrument(), settings.primaryOutcome(), statistic);
    }

    private List<Score> scorecard() {
        List<Score> scores = new ArrayList<>();
        Scorecards scorecards = new Scorecards(cube, disclosures);
        for (int variable = 0; variable < plan.variables().size(); variable++) {
            if (plan.variables().get(variable) instanceof Instrument) {
                scores.addAll(scorecards.of(variable));
            }
        }
        scores.addAll(new ResponseRates(cube, settings.minimumCell()).all());
        return scores;
    }

    private List<OutcomeInfo> outcomes() {
        return plan.outcomes().stream().map(this::outcome).toList();
    }

    private OutcomeInfo outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Stated stated) {
            return new OutcomeInfo(
                    stated.id(),
                    OutcomeInfo.Kind.STATED,
                    stated.adverse(),
                    null,
                    null,
                    null,
                    false,
                    stated.instrument(),
                    stated.atLeast());
        }
        Outcome.Observed observed = (Outcome.Observed) outcome;
        FeedState state = Objects.requireNonNull(settings.feeds().get(observed.feed()), observed.feed());
        return new OutcomeInfo(
                outcome.id(),
                outcome instanceof Outcome.Event ? OutcomeInfo.Kind.EVENT : OutcomeInfo.Kind.AMOUNT,
                outcome.adverse(),
                observed.feed(),
                observed.withinDays(),
                state.completeThrough(),
                state.declared(),
                null,
                null);
    }

    private List<QualityRow> quality() {
        List<QualityRow> rows = new ArrayList<>(settings.inputQuality());
        for (Map.Entry<String, Map<String, Long>> place :
                cube.tally().byOutcome().entrySet()) {
            rows.addAll(rows(place.getKey(), place.getValue()));
        }
        return rows;
    }

    private static List<QualityRow> rows(String place, Map<String, Long> reasons) {
        long read = reasons.values().stream().mapToLong(Long::longValue).sum();
        long used = reasons.getOrDefault("", 0L);
        List<QualityRow> rows = new ArrayList<>();
        reasons.forEach((reason, count) -> {
            if (!reason.isEmpty()) {
                rows.add(new QualityRow(place, read, used, reason, count));
            }
        });
        return rows.isEmpty() ? List.of(new QualityRow(place, read, used, "", 0)) : rows;
    }
}
