package dev.effortlens.job.independent;

import dev.effortlens.measure.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The statistics that are computed again, by their names in the tables. */
enum Named {
    PEARSON,
    SPEARMAN,
    KENDALL_TAU_B,
    GAMMA,
    SOMERS_D,
    AUC,
    RISK_DIFFERENCE,
    RISK_RATIO,
    ODDS_RATIO,
    ODDS_RATIO_PER_POINT,
    CRAMERS_V,
    TREND_Z,
    MEAN_DIFFERENCE;

    static Optional<Named> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether two groups are compared, so that the answers between them do not matter. */
    boolean comparesTwoGroups() {
        return switch (this) {
            case RISK_DIFFERENCE, RISK_RATIO, ODDS_RATIO, MEAN_DIFFERENCE -> true;
            default -> false;
        };
    }

    /** How far its interval can be trusted. */
    String trust(Outcome outcome, Sample sample) {
        return comparesTwoGroups() ? Rows.trustOfSides(outcome, sample) : Rows.trustOfLevels(outcome, sample);
    }

    /** Computes the statistic, and its interval on the scale where it is nearly normal. */
    Jackknife of(Sample sample) {
        return switch (this) {
            case PEARSON -> Jackknife.of(sample, RowStatistics::pearson, Jackknife.Scale.FISHER);
            case SPEARMAN -> Jackknife.of(sample, RowStatistics::spearman, Jackknife.Scale.FISHER);
            case KENDALL_TAU_B -> Jackknife.of(sample, RowStatistics::kendallTauB, Jackknife.Scale.FISHER);
            case GAMMA -> Jackknife.of(sample, RowStatistics::gamma, Jackknife.Scale.FISHER);
            case SOMERS_D -> Jackknife.of(sample, RowStatistics::somersD, Jackknife.Scale.FISHER);
            case AUC -> Jackknife.of(sample, RowStatistics::auc, Jackknife.Scale.LOGIT);
            case RISK_DIFFERENCE, MEAN_DIFFERENCE ->
                Jackknife.of(sample, RowStatistics::meanDifference, Jackknife.Scale.IDENTITY);
            case RISK_RATIO -> Jackknife.of(sample, RowStatistics::riskRatio, Jackknife.Scale.LOG);
            case ODDS_RATIO -> Jackknife.of(sample, RowStatistics::oddsRatio, Jackknife.Scale.LOG);
            // V cannot be negative: it is no test.
            case CRAMERS_V ->
                Jackknife.of(sample, RowStatistics::cramersV, Jackknife.Scale.LOGIT)
                        .untested();
            // The robust test of the trend is that of the correlation.
            case TREND_Z -> PEARSON.of(sample).testOf(RowStatistics.trendZ(sample));
            case ODDS_RATIO_PER_POINT -> Jackknife.of(sample, RowStatistics::oddsRatioPerPoint, Jackknife.Scale.LOG);
        };
    }

    /** How far published and recomputed values may differ, relatively: an iteration ends where it ends. */
    double tolerance() {
        return this == ODDS_RATIO_PER_POINT ? 1e-6 : 1e-9;
    }
}
