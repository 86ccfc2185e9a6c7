package dev.effortlens.config;

import dev.effortlens.config.InputConfig.Role;
import java.util.List;

/** Every key that a configuration may hold, by the place where it may stand, in the order of the documentation. */
final class ConfigKeys {

    static final String RESPONSES = "responses";
    static final String INTERACTIONS = "interactions";

    static final List<String> ROOT = List.of(
            "report",
            "inputs",
            "instruments",
            "outcomes",
            "signals",
            "topics",
            "segments",
            "cuts",
            "adjust",
            "value",
            "gates",
            "primary",
            "output");
    static final List<String> REPORT = List.of(
            "title",
            "language",
            "currency",
            "time-zone",
            "minimum-cell",
            "duplicate-days",
            "follow-up-days",
            "most-values",
            "trend");
    static final List<String> INPUTS =
            List.of(RESPONSES, "churn", "purchases", INTERACTIONS, "customers", "invitations", "rates");
    static final List<String> INPUT =
            List.of("path", "columns", "where", "complete-through", "recurrent", "scores", "within-days");
    static final List<String> COLUMN = List.of("column", "constant", "values", "otherwise", "cast", "pattern", "zone");
    static final List<String> SCORE =
            List.of("column", "values", "otherwise", "cast", "touchpoint", "channel", "occasion");
    static final List<String> INSTRUMENT = List.of("measure", "scale", "direction");
    static final List<String> OUTCOME = List.of("from", "sum", "within-days", "stated", "at-least", "adverse");
    static final List<String> SIGNAL = List.of("from", "count", "sum", "distinct", "look-back-days", "bands");
    static final List<String> VALUE = List.of("horizon-days", "yearly-discount-percent", "contract");
    static final List<String> CONTRACT = List.of("margin", "period-days");
    static final List<String> GATES = List.of(
            "quarantined-percent",
            "newest-days",
            "matched-percent",
            "volume-percent",
            "response-rate-percent",
            "scale-change",
            "direction");
    static final List<String> PRIMARY = List.of("instrument", "outcome");
    static final List<String> OUTPUT = List.of("reports", "state", "quarantine", "quarantine-salt");

    private ConfigKeys() {}

    /** Returns the canonical columns of an input, without the segments. */
    static List<String> columns(Role role) {
        return switch (role) {
            case RESPONSES ->
                List.of(
                        "response_id",
                        "customer_id",
                        "responded_at",
                        "instrument",
                        "score",
                        "touchpoint",
                        "channel",
                        "occasion",
                        "comment",
                        "language",
                        "recorded_at",
                        "order_id");
            case INTERACTIONS ->
                List.of(
                        "interaction_id",
                        "customer_id",
                        "occurred_at",
                        "touchpoint",
                        "channel",
                        "kind",
                        "duration_seconds",
                        "resolved",
                        "transferred",
                        "reopened");
            case CHURN -> List.of("customer_id", "churned_at", "returned_at", "recorded_at", "reason", "voluntary");
            case PURCHASES -> List.of("customer_id", "purchased_at", "amount", "currency", "order_id", "recorded_at");
            case CUSTOMERS -> List.of("customer_id", "since", "churned");
            case INVITATIONS -> List.of("invitation_id", "customer_id", "sent_at", "touchpoint");
            case RATES -> List.of("currency", "day", "rate");
            case EVENTS -> List.of("customer_id", "occurred_at", "amount", "recorded_at");
        };
    }
}
