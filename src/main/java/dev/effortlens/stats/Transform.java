package dev.effortlens.stats;

/** A scale on which a statistic is nearly normal, so that symmetric intervals are right there. */
public enum Transform {
    /** The statistic as it is: differences. */
    IDENTITY {
        @Override
        public boolean accepts(double value) {
            return true;
        }

        @Override
        public double forward(double value) {
            return value;
        }

        @Override
        public double back(double value) {
            return value;
        }
    },

    /** The inverse hyperbolic tangent: correlations. */
    FISHER_Z {
        @Override
        public boolean accepts(double value) {
            return Math.abs(value) < 1;
        }

        @Override
        public double forward(double value) {
            double size = Math.abs(value);
            return Math.copySign(StrictMath.log1p(2 * size / (1 - size)) / 2, value);
        }

        @Override
        public double back(double value) {
            return StrictMath.tanh(value);
        }
    },

    /** The logarithm of the odds: probabilities. */
    LOGIT {
        @Override
        public boolean accepts(double value) {
            return value > 0 && value < 1;
        }

        @Override
        public double forward(double value) {
            return StrictMath.log(value) - StrictMath.log1p(-value);
        }

        @Override
        public double back(double value) {
            return Logistic.probability(value);
        }
    },

    /** The natural logarithm: ratios. */
    LOG {
        @Override
        public boolean accepts(double value) {
            return value > 0;
        }

        @Override
        public double forward(double value) {
            return StrictMath.log(value);
        }

        @Override
        public double back(double value) {
            return StrictMath.exp(value);
        }
    };

    /** Returns whether a value has a finite image, which a correlation of 1 or a ratio of 0 has not. */
    public abstract boolean accepts(double value);

    /** Returns the image of an accepted value. */
    public abstract double forward(double value);

    /** Returns the value whose image this is. */
    public abstract double back(double value);
}
