package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;

/**
 * The net promoter score: the share of promoters minus the share of detractors, from −100 to 100.
 *
 * <p>The interval is Rocks' adjusted Wald: three pseudo-answers, ¾ promoter, 1½ passives and ¾ detractor, then the usual
 * interval for a difference of two shares of the same sample around the adjusted score.
 *
 * @see <a href="https://doi.org/10.1080/00031305.2016.1158124">Rocks (2016), The American Statistician 70</a>
 */
public final class NetPromoterScore {

    private static final double PSEUDO_ENDS = 0.75;
    private static final double PSEUDO_ANSWERS = 3;

    private NetPromoterScore() {}

    /** Returns the score, undefined without answers. */
    public static Estimate of(long promoters, long passives, long detractors) {
        requireCounts((double) promoters, (double) passives, (double) detractors);
        double n = (double) promoters + passives + detractors;
        return n == 0 ? Estimate.undefined(Reason.NO_OBSERVATIONS) : Estimate.of(100.0 * (promoters - detractors) / n);
    }

    /** Returns the 95 % interval; counts divided by a design effect need not be whole. */
    public static Interval adjustedWald(double promoters, double passives, double detractors) {
        requireCounts(promoters, passives, detractors);
        double n = promoters + passives + detractors + PSEUDO_ANSWERS;
        double promoting = (promoters + PSEUDO_ENDS) / n;
        double detracting = (detractors + PSEUDO_ENDS) / n;
        double score = promoting - detracting;
        double half = Reference.NORMAL_975 * Math.sqrt((promoting + detracting - score * score) / n);
        return new Interval(100 * (score - half), 100 * (score + half)).within(-100, 100);
    }

    private static void requireCounts(double promoters, double passives, double detractors) {
        if (!(promoters >= 0 && passives >= 0 && detractors >= 0)) {
            throw new IllegalArgumentException(
                    "Counts are not negative, found %s, %s, %s".formatted(promoters, passives, detractors));
        }
    }
}
