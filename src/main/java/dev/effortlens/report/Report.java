package dev.effortlens.report;

import java.util.List;

/**
 * Everything an edition says, as typed values and message keys and without a sentence of any language.
 *
 * @param meta title, dates and settings
 * @param variables the x: instruments, then signals, then topics, in configured order
 * @param outcomes in configured order
 * @param primary the declared primary finding
 * @param findings one per x × outcome, overall: what may be said in words
 * @param associations one row per estimate; the contract other tools build on
 * @param comparisons one row per x × outcome × slice: the two groups that the differences compare
 * @param effortCurve one row per x × outcome × slice × level
 * @param scorecard one row per instrument × slice × statistic
 * @param controls the negative controls, one per instrument × outcome that has a window
 * @param rankings one per instrument × outcome × single cut
 * @param survival one row per instrument × event × slice × level × day with events or ends of observation
 * @param survivalSummary what the curves come to
 * @param measures which measure tells best who will act
 * @param values money by effort
 * @param flags what a reader should not miss
 * @param trend how scores and rates went from period to period, and what needs attention
 * @param quality one row per input × reason
 * @param gates what was asked of the inputs before this was published, and what was found
 * @param warnings what a reader should know before believing the numbers
 * @param provenance what the numbers were made from
 */
public record Report(
        Meta meta,
        List<Variable> variables,
        List<OutcomeInfo> outcomes,
        Primary primary,
        List<Finding> findings,
        List<Association> associations,
        List<Comparison> comparisons,
        List<CurvePoint> effortCurve,
        List<Score> scorecard,
        List<Control> controls,
        List<Ranking> rankings,
        List<SurvivalPoint> survival,
        List<SurvivalSummary> survivalSummary,
        List<MeasureComparison> measures,
        List<ValueRow> values,
        List<Flag> flags,
        Trend trend,
        List<QualityRow> quality,
        List<Gate> gates,
        List<Message> warnings,
        Provenance provenance) {

    /** Copies the lists. */
    public Report {
        variables = List.copyOf(variables);
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
        associations = List.copyOf(associations);
        comparisons = List.copyOf(comparisons);
        effortCurve = List.copyOf(effortCurve);
        scorecard = List.copyOf(scorecard);
        controls = List.copyOf(controls);
        rankings = List.copyOf(rankings);
        survival = List.copyOf(survival);
        survivalSummary = List.copyOf(survivalSummary);
        measures = List.copyOf(measures);
        values = List.copyOf(values);
        flags = List.copyOf(flags);
        // Editions of before there were trends have none.
        trend = trend == null ? Trend.NONE : trend;
        quality = List.copyOf(quality);
        // Editions of before there were gates have none.
        gates = gates == null ? List.of() : List.copyOf(gates);
        warnings = List.copyOf(warnings);
    }

    /** Returns the same report for readers of another language. */
    public Report in(String language) {
        return new Report(
                meta.in(language),
                variables,
                outcomes,
                primary,
                findings,
                associations,
                comparisons,
                effortCurve,
                scorecard,
                controls,
                rankings,
                survival,
                survivalSummary,
                measures,
                values,
                flags,
                trend,
                quality,
                gates,
                warnings,
                provenance);
    }
}
