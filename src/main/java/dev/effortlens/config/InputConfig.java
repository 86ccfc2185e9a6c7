package dev.effortlens.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input as the configuration describes it.
 *
 * @param name key under {@code inputs}: responses, churn, purchases, interactions, customers, invitations, rates, or a name of the user's
 * @param role what kind of rows it holds
 * @param path Hadoop path or glob of Parquet files or folders
 * @param columns canonical column name → where its value comes from; a canonical column without an entry is read from
 *     the file's column of the same name
 * @param scores responses only, wide form: instrument id → the column that holds its score; empty for the long form
 * @param where only rows whose canonical column holds one of these values are selected; others are counted as {@code not-selected}
 * @param completeThrough last day up to which the input is known to be complete; null = observed
 * @param recurrent churn only: customers come back without a return date, so answers after churn are kept
 * @param withinDays invitations only: an answer so many days after an invitation, at most, answers it; null elsewhere
 */
public record InputConfig(
        String name,
        Role role,
        String path,
        Map<String, ColumnMapping> columns,
        Map<String, ScoreColumn> scores,
        Map<String, List<String>> where,
        @Nullable LocalDate completeThrough,
        boolean recurrent,
        @Nullable Integer withinDays) {

    /** What kind of rows an input holds. */
    public enum Role {
        /** Survey answers. */
        RESPONSES,
        /** Customers who left. */
        CHURN,
        /** Purchases and refunds. */
        PURCHASES,
        /** Contacts in the logs. */
        INTERACTIONS,
        /** One row per customer. */
        CUSTOMERS,
        /** Who was asked, whether they answered or not. */
        INVITATIONS,
        /** What one unit of other currencies is worth, by day. */
        RATES,
        /** Any further outcome feed: referrals, complaints, mentions. */
        EVENTS;

        /** Returns whether segments may be read from it, so that their names are canonical columns of it too. */
        boolean holdsSegments() {
            return this == RESPONSES || this == CUSTOMERS || this == INVITATIONS;
        }
    }

    /** Returns whether segments may be read from it. */
    public boolean holdsSegments() {
        return role.holdsSegments();
    }

    /** Returns whether it says what customers did or met with, so that answers are put next to it. */
    public boolean isFeed() {
        return switch (role) {
            case CHURN, PURCHASES, INTERACTIONS, EVENTS -> true;
            case RESPONSES, CUSTOMERS, INVITATIONS, RATES -> false;
        };
    }
}
