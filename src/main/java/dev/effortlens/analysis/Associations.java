package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Signal;
import dev.effortlens.report.Association;
import dev.effortlens.report.Meta;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Status;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns results into the rows of the associations table. */
final class Associations {

    private final CubePlan plan;
    private final LocalDate asOf;
    private final List<Period> closed;
    private final List<Period> followed;

    Associations(CubePlan plan, AnalysisPlan settings, Meta meta, List<OutcomeInfo> outcomes) {
        this.plan = plan;
        this.asOf = meta.asOf();
        this.closed = outcomes.stream().map(outcome -> Period.of(meta, outcome)).toList();
        this.followed = outcomes.stream()
                .map(OutcomeInfo::feed)
                .map(feed -> Period.followed(meta, feed == null ? null : settings.followedThrough(feed)))
                .toList();
    }

    /**
     * Returns one row per statistic; a slice that is withheld, or of which nothing is known, has rows that say so.
     *
     * @param names the statistics that this kind of outcome has
     */
    List<Association> of(SliceResult result, int outcome, List<String> names) {
        if (result.withheld()) {
            return names.stream().map(name -> withheld(result, outcome, name)).toList();
        }
        if (result.statistics().isEmpty()) {
            return names.stream().map(name -> unknown(result, outcome, name)).toList();
        }
        return result.statistics().stream()
                .map(statistic -> row(result, outcome, statistic))
                .toList();
    }

    private Association row(SliceResult result, int outcome, Estimated statistic) {
        Interval robust = statistic.robust().interval();
        Interval independent = statistic.independentInterval();
        Estimated.Ground ground = statistic.ground();
        boolean open = ground != null && ground.answers() == Estimated.Answers.FOLLOWED;
        Period period = (open ? followed : closed).get(outcome);
        return new Association(
                x(result).id(),
                plan.outcomes().get(outcome).id(),
                cut(result).name(),
                result.key().value(),
                statistic.statistic(),
                statistic.value(),
                statistic.robust().stdError(),
                low(robust),
                high(robust),
                statistic.robust().pValue(),
                null,
                ground == null ? Long.valueOf(result.responses()) : ground.responses(),
                ground == null ? result.customers() : null,
                ground == null ? result.events() : ground.events(),
                statistic.note(),
                xKind(result),
                outcomeKind(outcome),
                statistic.adjustment(),
                low(independent),
                high(independent),
                statistic.robust().groups(),
                statistic.robust().df(),
                statistic.designEffect(),
                Rates.statusOf(statistic.robust()),
                "",
                ground == null ? result.customersExact() : null,
                asOf,
                period.first(),
                period.last());
    }

    private Association withheld(SliceResult result, int outcome, String name) {
        return empty(result, outcome, name, Notes.SUPPRESSED, Status.SUPPRESSED, null);
    }

    private Association unknown(SliceResult result, int outcome, String name) {
        String note = Notes.of(Estimate.Reason.NO_OBSERVATIONS);
        return empty(result, outcome, name, note, Status.UNDEFINED, 0L);
    }

    private Association empty(
            SliceResult result, int outcome, String name, String note, Status status, @Nullable Long count) {
        return new Association(
                x(result).id(),
                plan.outcomes().get(outcome).id(),
                cut(result).name(),
                result.key().value(),
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                count,
                count,
                plan.binary(outcome) ? count : null,
                note,
                xKind(result),
                outcomeKind(outcome),
                "",
                null,
                null,
                count == null ? null : 0,
                null,
                null,
                status,
                "",
                count == null ? null : true,
                asOf,
                closed.get(outcome).first(),
                closed.get(outcome).last());
    }

    private Explanatory x(SliceResult result) {
        return plan.variables().get(result.key().variable());
    }

    private Cut cut(SliceResult result) {
        return plan.cuts().get(result.key().cut());
    }

    private String xKind(SliceResult result) {
        if (x(result) instanceof Instrument) {
            return "instrument";
        }
        return x(result) instanceof Signal ? "signal" : "topic";
    }

    private String outcomeKind(int outcome) {
        Outcome o = plan.outcomes().get(outcome);
        if (o instanceof Outcome.Stated) {
            return "stated";
        }
        return o instanceof Outcome.Amount ? "amount" : "event";
    }

    private static @Nullable Double low(@Nullable Interval interval) {
        return interval == null ? null : interval.low();
    }

    private static @Nullable Double high(@Nullable Interval interval) {
        return interval == null ? null : interval.high();
    }
}
