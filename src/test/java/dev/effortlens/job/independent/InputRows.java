package dev.effortlens.job.independent;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all inputs as they stand in the files.
 *
 * @param dateOnly names of the inputs whose times are days without an order inside
 */
record InputRows(
        List<Response> responses,
        List<Interaction> interactions,
        List<Churn> churn,
        List<Purchase> purchases,
        List<Customer> customers,
        List<Invitation> invitations,
        Set<String> dateOnly) {

    /** One answered item, or a blank. */
    record Response(
            @Nullable String id,
            @Nullable String customer,
            @Nullable Instant at,
            @Nullable String instrument,
            @Nullable Double score,
            @Nullable String touchpoint,
            @Nullable String channel,
            @Nullable Instant recordedAt,
            @Nullable String orderId,
            @Nullable String plan,
            @Nullable String region,
            @Nullable String comment) {}

    /** One contact. */
    record Interaction(
            @Nullable String id,
            @Nullable String customer,
            @Nullable Instant at,
            long handling,
            @Nullable String channel) {}

    /** One departure. */
    record Churn(
            @Nullable String customer,
            @Nullable Instant at,
            @Nullable Instant returnedAt,
            @Nullable Instant recordedAt) {}

    /** One purchase, or a refund. */
    record Purchase(
            @Nullable String customer,
            @Nullable Instant at,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String orderId,
            @Nullable Instant recordedAt) {}

    /** One invitation. */
    record Invitation(
            @Nullable String id,
            @Nullable String customer,
            @Nullable Instant at,
            @Nullable String touchpoint) {}

    /** One customer. */
    record Customer(
            @Nullable String id,
            @Nullable LocalDate since,
            @Nullable String plan,
            @Nullable String region) {}
}
