package dev.effortlens.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as the report explains it.
 *
 * @param id identifier
 * @param kind event, amount or stated
 * @param adverse whether more of it is bad for the company
 * @param feed input it comes from; null for stated outcomes
 * @param withinDays length of the window; null for stated outcomes
 * @param completeThrough last day known to be complete in that input; null for stated outcomes
 * @param declared whether complete-through was declared rather than observed
 * @param instrument for stated outcomes, the instrument whose answer it is; null otherwise
 * @param atLeast for binary stated outcomes, the lowest score that counts; null otherwise
 */
public record OutcomeInfo(
        String id,
        Kind kind,
        boolean adverse,
        @Nullable String feed,
        @Nullable Integer withinDays,
        @Nullable LocalDate completeThrough,
        boolean declared,
        @Nullable String instrument,
        @Nullable Integer atLeast) {

    /** What y is. */
    public enum Kind {
        /** It happened or not. */
        EVENT,
        /** An amount of money. */
        AMOUNT,
        /** What the customer said elsewhere. */
        STATED
    }

    /** Returns whether y is yes or no: an event, or a stated outcome with a threshold. */
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean binary() {
        return kind == Kind.EVENT || (kind == Kind.STATED && atLeast != null);
    }
}
