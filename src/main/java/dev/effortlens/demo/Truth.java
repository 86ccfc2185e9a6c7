package dev.effortlens.demo;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * What effort does in the demo data, exactly.
 *
 * <p>For an answer of effort level e (0 = effortless to 6), the chance of churn within 90 days is logistic in e, and so
 * is the chance of a repurchase, in every touchpoint, plan and month alike. Three things keep that exact, though odds
 * ratios average badly:
 *
 * <ul>
 *   <li>responses of one customer are at least 91 days apart, so that each window holds its own events only;
 *   <li>churn is drawn from e alone, so that who is still there to answer again depends on nothing else;
 *   <li>repurchases of one customer hang together by a Gaussian copula, which leaves each single chance as it is.
 * </ul>
 */
final class Truth {

    static final int LEVELS = 7;
    static final int WINDOW_DAYS = 90;
    static final double CHURN_ODDS_RATIO_PER_POINT = 1.30;
    static final double REPURCHASE_ODDS_RATIO_PER_POINT = 0.87;

    /** How many of the responses have a comment, whatever the effort. */
    static final double COMMENTS = 1.0 / 3;

    /** Where answers become harder on request, and by how much on the latent scale: about one effort level and a quarter. */
    static final Touchpoint HARDER = Touchpoint.BILLING;

    static final double HARDER_BY = 1.0;

    private static final double CHURN_AT_EFFORTLESS = -3.1;
    private static final double REPURCHASE_AT_EFFORTLESS = 0.15;
    /** Correlation of the latent inclinations to buy behind two answers of one customer. */
    private static final double FRAILTY = 0.5;

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double[] REPURCHASE_LIMIT = new double[LEVELS];

    static {
        for (int effort = 0; effort < LEVELS; effort++) {
            REPURCHASE_LIMIT[effort] = NORMAL.inverseCumulativeProbability(repurchase(effort));
        }
    }

    private Truth() {}

    /** Returns the chance of churn within the window. */
    static double churn(int effort) {
        return logistic(CHURN_AT_EFFORTLESS + effort * StrictMath.log(CHURN_ODDS_RATIO_PER_POINT));
    }

    /** Returns the chance of a repurchase within the window. */
    static double repurchase(int effort) {
        return logistic(REPURCHASE_AT_EFFORTLESS + effort * StrictMath.log(REPURCHASE_ODDS_RATIO_PER_POINT));
    }

    /**
     * Returns whether a customer buys again.
     *
     * @param inclination standard normal, the same for all answers of the customer
     * @param chance standard normal, of this answer
     */
    static boolean buysAgain(int effort, double inclination, double chance) {
        double latent = Math.sqrt(FRAILTY) * inclination + Math.sqrt(1 - FRAILTY) * chance;
        return latent < REPURCHASE_LIMIT[effort];
    }

    private static double logistic(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
