package dev.effortlens.render.html;

import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Primary;
import dev.effortlens.report.Variable;
import org.jspecify.annotations.Nullable;

/**
 * The declared primary finding with its parts found.
 *
 * @param x its instrument
 * @param outcome its outcome
 * @param statistic its statistic
 */
record PrimaryPair(Variable x, OutcomeInfo outcome, String statistic) {

    /** Returns the pair; null where the report does not hold its instrument or outcome. */
    static @Nullable PrimaryPair of(Lookup lookup, Primary primary) {
        Variable x = lookup.variable(primary.instrument());
        OutcomeInfo outcome = lookup.outcome(primary.outcome());
        return x == null || outcome == null ? null : new PrimaryPair(x, outcome, primary.statistic());
    }

    Unit unit() {
        return Unit.of(outcome);
    }
}
