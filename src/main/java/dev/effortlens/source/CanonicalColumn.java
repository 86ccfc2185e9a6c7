package dev.effortlens.source;

import dev.effortlens.config.InputConfig.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of the contract.
 *
 * @param name canonical name
 * @param kind what it holds
 * @param required whether an input without it is refused
 */
record CanonicalColumn(String name, ColumnKind kind, boolean required) {

    /**
     * Returns the contract of an input: its fixed columns; segments and the columns of signals come on top.
     *
     * @param role what kind of rows the input holds
     */
    static List<CanonicalColumn> of(Role role) {
        return switch (role) {
            case RESPONSES -> responses();
            case CHURN ->
                List.of(
                        required(SourceColumns.CUSTOMER_ID, ColumnKind.KEY),
                        required(SourceColumns.CHURNED_AT, ColumnKind.WHEN),
                        optional(SourceColumns.RETURNED_AT, ColumnKind.WHEN),
                        optional(SourceColumns.RECORDED_AT, ColumnKind.WHEN));
            case PURCHASES ->
                List.of(
                        required(SourceColumns.CUSTOMER_ID, ColumnKind.KEY),
                        required(SourceColumns.PURCHASED_AT, ColumnKind.WHEN),
                        required(SourceColumns.AMOUNT, ColumnKind.AMOUNT),
                        optional(SourceColumns.CURRENCY, ColumnKind.NAME),
                        optional(SourceColumns.ORDER_ID, ColumnKind.KEY),
                        optional(SourceColumns.RECORDED_AT, ColumnKind.WHEN));
            case INTERACTIONS ->
                List.of(
                        required(SourceColumns.INTERACTION_ID, ColumnKind.KEY),
                        required(SourceColumns.CUSTOMER_ID, ColumnKind.KEY),
                        required(SourceColumns.OCCURRED_AT, ColumnKind.WHEN));
            case CUSTOMERS ->
                List.of(
                        required(SourceColumns.CUSTOMER_ID, ColumnKind.KEY),
                        optional(SourceColumns.SINCE, ColumnKind.WHEN),
                        optional(SourceColumns.CHURNED, ColumnKind.NAME));
            case INVITATIONS ->
                List.of(
                        required(SourceColumns.INVITATION_ID, ColumnKind.KEY),
                        required(SourceColumns.CUSTOMER_ID, ColumnKind.KEY),
                        required(SourceColumns.SENT_AT, ColumnKind.WHEN),
                        optional(SourceColumns.TOUCHPOINT, ColumnKind.NAME));
            case RATES ->
                List.of(
                        required(SourceColumns.CURRENCY, ColumnKind.NAME),
                        required(SourceColumns.RATE_DAY, ColumnKind.WHEN),
                        required(SourceColumns.RATE, ColumnKind.AMOUNT));
            case EVENTS ->
                List.of(
                        required(SourceColumns.CUSTOMER_ID, ColumnKind.KEY),
                        required(SourceColumns.OCCURRED_AT, ColumnKind.WHEN),
                        optional(SourceColumns.AMOUNT, ColumnKind.AMOUNT),
                        optional(SourceColumns.RECORDED_AT, ColumnKind.WHEN));
        };
    }

    private static List<CanonicalColumn> responses() {
        List<CanonicalColumn> columns = new ArrayList<>();
        columns.add(required(SourceColumns.RESPONSE_ID, ColumnKind.KEY));
        columns.add(required(SourceColumns.CUSTOMER_ID, ColumnKind.KEY));
        columns.add(required(SourceColumns.RESPONDED_AT, ColumnKind.WHEN));
        columns.add(optional(SourceColumns.TOUCHPOINT, ColumnKind.NAME));
        columns.add(optional(SourceColumns.CHANNEL, ColumnKind.NAME));
        columns.add(optional(SourceColumns.RECORDED_AT, ColumnKind.WHEN));
        columns.add(optional(SourceColumns.ORDER_ID, ColumnKind.KEY));
        return columns;
    }

    /** Returns the column that says when a row of this role happened; customers have none. */
    static String whenOf(Role role) {
        return switch (role) {
            case RESPONSES -> SourceColumns.RESPONDED_AT;
            case CHURN -> SourceColumns.CHURNED_AT;
            case PURCHASES -> SourceColumns.PURCHASED_AT;
            case INTERACTIONS, EVENTS -> SourceColumns.OCCURRED_AT;
            case CUSTOMERS -> SourceColumns.SINCE;
            case INVITATIONS -> SourceColumns.SENT_AT;
            case RATES -> SourceColumns.RATE_DAY;
        };
    }

    static CanonicalColumn required(String name, ColumnKind kind) {
        return new CanonicalColumn(name, kind, true);
    }

    static CanonicalColumn optional(String name, ColumnKind kind) {
        return new CanonicalColumn(name, kind, false);
    }
}
