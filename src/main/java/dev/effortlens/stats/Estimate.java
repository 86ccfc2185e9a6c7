package dev.effortlens.stats;

import java.util.Objects;

/** A statistic's value, or the reason why this data cannot support one. Never NaN, never infinite, never null. */
public sealed interface Estimate {

    /** Returns a value, which must be finite. */
    static Estimate of(double value) {
        return new Defined(value);
    }

    /** Returns that there is no value, and why. */
    static Estimate undefined(Reason reason) {
        return new Undefined(reason);
    }

    /** A finite value. */
    record Defined(double value) implements Estimate {

        /** Refuses NaN and infinities: they are mistakes of the caller, who should have said why. */
        public Defined {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("An estimate is finite, found " + value);
            }
        }
    }

    /** No value exists; the reason is printed where the number would have been. */
    record Undefined(Reason reason) implements Estimate {

        /** Refuses null. */
        public Undefined {
            Objects.requireNonNull(reason);
        }
    }

    /** Why a statistic is undefined. */
    enum Reason {
        /** Nothing was observed. */
        NO_OBSERVATIONS,
        /** Fewer observations than the statistic needs. */
        TOO_FEW_OBSERVATIONS,
        /** Every answer has the same x. */
        NO_VARIATION_IN_X,
        /** Every answer has the same outcome. */
        NO_VARIATION_IN_Y,
        /** One of the two compared groups is empty. */
        EMPTY_GROUP,
        /** A cell that the ratio divides by, or takes the logarithm of, is zero. */
        ZERO_CELL,
        /** x separates the outcomes: the likelihood has no maximum. */
        SEPARATION,
        /** A measure follows from the others, so that their shares cannot be told apart. */
        COLLINEAR,
        /** The data leave a parameter of the model open: its likelihood has no maximum. */
        NO_MAXIMUM,
        /** The quantity it would be divided by has no measurable variance. */
        NO_VARIANCE,
        /** The value is larger than a double can hold. */
        OUT_OF_RANGE
    }
}
