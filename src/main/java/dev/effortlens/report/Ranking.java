package dev.effortlens.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the slices of a cut differ in the difference between hard and easy, and if so in which order: {@code
 * tables/ranking.csv}.
 *
 * @param instrument id of the instrument
 * @param outcome id of the outcome
 * @param cut name of the cut
 * @param differ whether the heterogeneity test shows at 5 % that the slices differ; only then places are given
 * @param q Cochran's Q; null where it cannot be computed, as the next three
 * @param df its degrees of freedom
 * @param pValue p-value of Welch's F, which is Q corrected for how few groups the slices' standard errors rest on
 * @param spread standard deviation between slices beyond chance, on the scale of the difference
 * @param places one per slice that has an interval, by priority where they differ, else by number of answers
 */
public record Ranking(
        String instrument,
        String outcome,
        String cut,
        boolean differ,
        @Nullable Double q,
        @Nullable Integer df,
        @Nullable Double pValue,
        @Nullable Double spread,
        List<Place> places) {

    /** Copies the list. */
    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * One slice.
     *
     * @param value the slice
     * @param observed the difference as observed
     * @param shrunken the empirical-Bayes estimate: the observed one, drawn towards the mean of all by its uncertainty
     * @param shrunkenLow lower end of its 95 % interval
     * @param shrunkenHigh upper end
     * @param exposed hard answers
     * @param priority what is lost with the hard answers, if they were as the easy ones otherwise: shrunken difference ×
     *     hard answers, turned so that more is worse (more churn, fewer purchases, less spend in the main unit)
     * @param rank 1 = first to look at; null where the slices do not differ
     */
    public record Place(
            String value,
            double observed,
            double shrunken,
            double shrunkenLow,
            double shrunkenHigh,
            long exposed,
            double priority,
            @Nullable Integer rank) {}
}
