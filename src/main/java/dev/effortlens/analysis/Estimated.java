package dev.effortlens.analysis;

import dev.effortlens.stats.ChiSquared;
import dev.effortlens.stats.DesignEffect;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.IndependentInterval;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import org.jspecify.annotations.Nullable;

/**
 * One statistic of one slice, before it becomes a row.
 *
 * @param statistic name as it stands in the tables
 * @param robust the estimate with its cluster-robust interval
 * @param independent interval and standard error under independent answers; null where there is none
 * @param adjustment empty = crude
 * @param ground what it rests on; null where that is the whole slice
 */
record Estimated(
        String statistic,
        RobustEstimate robust,
        IndependentInterval.@Nullable Independent independent,
        String adjustment,
        @Nullable Ground ground) {

    /** Which answers an estimate rests on, besides what chooses among them. */
    enum Answers {
        /** Those whose window is over. */
        CLOSED,
        /** All that were followed to the event, or as long as is known. */
        FOLLOWED
    }

    /**
     * What an estimate rests on that does not rest on all answers of the slice with a known outcome. How many customers
     * are behind it is not known: they are counted by slice only.
     *
     * @param answers which answers count
     * @param responses how many they are; null where that is not told
     * @param events answers with the event; null where y is not yes or no, and with {@code responses}
     */
    record Ground(
            Answers answers,
            @Nullable Long responses,
            @Nullable Long events) {

        /** A part of the slice's answers of which it is not told how many they are. */
        static Ground untold() {
            return new Ground(Answers.CLOSED, null, null);
        }
    }

    /** A crude estimate of the whole slice. */
    Estimated(String statistic, RobustEstimate robust, IndependentInterval.@Nullable Independent independent) {
        this(statistic, robust, independent, "", null);
    }

    /** Returns a statistic that has no interval; of too few groups it has no p-value either. */
    static Estimated alone(
            String statistic, Estimate estimate, @Nullable Double pValue, int groups, Reliability reliability) {
        Double trusted = reliability == Reliability.FEW ? null : pValue;
        return new Estimated(
                statistic, new RobustEstimate(estimate, null, null, trusted, groups, null, reliability), null);
    }

    /**
     * Returns a test that assumes independent answers, divided by what repeat respondents add to it. Where that is not
     * known, its size is given as it is, without a p-value: too many true nulls would be rejected.
     *
     * @param designEffect of the estimate that the test goes with
     */
    static Estimated test(
            String statistic, ChiSquared test, @Nullable Double designEffect, int groups, Reliability reliability) {
        if (designEffect == null) {
            return alone(statistic, Estimate.of(test.statistic()), null, groups, reliability);
        }
        ChiSquared corrected = test.correctedBy(designEffect);
        return alone(statistic, Estimate.of(corrected.statistic()), corrected.pValue(), groups, reliability);
    }

    /** Returns the same estimate as it is to be told apart from the crude one. */
    Estimated adjusted(String how, Ground on) {
        return new Estimated(statistic, robust, independent, how, on);
    }

    @Nullable
    Double value() {
        return robust.estimate() instanceof Estimate.Defined defined ? defined.value() : null;
    }

    /** Reason key of what is missing; empty if nothing is. */
    String note() {
        if (robust.estimate() instanceof Estimate.Undefined undefined) {
            return Notes.of(undefined.reason());
        }
        // Tests have no interval, nor have E-values: the end of the ratio's interval has one of its own.
        boolean eValue = statistic.startsWith(ShapeStatistics.E_VALUE) && robust.reliability() != Reliability.FEW;
        if (robust.interval() != null || robust.pValue() != null || eValue) {
            return "";
        }
        return switch (robust.reliability()) {
            case FEW -> Notes.FEW_GROUPS;
            case OK, FLAGGED -> Notes.REPLICATE_UNDEFINED;
        };
    }

    /** How much repeat respondents widen the interval; null where that is not known. */
    @Nullable
    Double designEffect() {
        Double se = robust.stdError();
        if (se == null || independent == null) {
            return null;
        }
        return DesignEffect.of(se, independent.stdError()) instanceof Estimate.Defined effect ? effect.value() : null;
    }

    @Nullable
    Interval independentInterval() {
        return independent == null || value() == null ? null : independent.interval();
    }
}
