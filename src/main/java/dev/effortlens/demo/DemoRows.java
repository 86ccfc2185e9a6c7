package dev.effortlens.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the demo data, one record per input. */
final class DemoRows {

    private DemoRows() {}

    /**
     * One answer.
     *
     * @param dirt what is wrong with the row; null if nothing is
     */
    record ResponseRow(
            String responseId,
            @Nullable String customerId,
            Instant respondedAt,
            String instrument,
            @Nullable Integer score,
            String touchpoint,
            String channel,
            @Nullable String comment,
            @Nullable String orderId,
            Instant recordedAt,
            @Nullable Dirt dirt) {}

    /** One invitation to a survey. */
    record InvitationRow(String invitationId, String customerId, Instant sentAt, String touchpoint) {}

    /** One contact. */
    record InteractionRow(
            String interactionId,
            String customerId,
            Instant occurredAt,
            String touchpoint,
            String channel,
            int durationSeconds,
            boolean resolved,
            boolean transferred) {}

    /** One departure. */
    record ChurnRow(
            String customerId,
            Instant churnedAt,
            @Nullable Instant returnedAt,
            Instant recordedAt,
            String reason,
            boolean voluntary) {}

    /** One purchase, or one refund if the amount is negative; amounts in cents. */
    record PurchaseRow(
            String customerId, Instant purchasedAt, long cents, String currency, String orderId, Instant recordedAt) {}

    /** One customer. */
    record CustomerRow(String customerId, LocalDate since, String plan, String region) {}

    /**
     * Everything of one customer.
     *
     * @param customer null for the few customers that the customers input does not know
     */
    record History(
            List<ResponseRow> responses,
            List<InvitationRow> invitations,
            List<InteractionRow> interactions,
            List<ChurnRow> churn,
            List<PurchaseRow> purchases,
            @Nullable CustomerRow customer) {}
}
