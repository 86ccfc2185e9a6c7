package dev.effortlens.source.infer;

import static dev.effortlens.source.infer.NamePattern.just;
import static dev.effortlens.source.infer.NamePattern.with;

import dev.effortlens.config.InputConfig.Role;
import java.util.List;

/**
 * How a canonical column is recognised.
 *
 * @param canonical its name
 * @param required whether the input is refused without it
 * @param use what it holds
 * @param weight how much a column with the first of the names speaks for the role
 * @param names what it may be called, likeliest first
 */
record ColumnRule(String canonical, boolean required, Use use, int weight, List<NamePattern> names) {

    private static final NamePattern CONTACT_ID = with(Words.CONTACT, Words.ID);
    private static final NamePattern CONTACT_AT = with(Words.CONTACT, Words.WHEN);
    private static final NamePattern OPENED_AT = with(Words.OPEN, Words.WHEN);
    private static final NamePattern DATE = just(Words.WHEN);

    private static final ColumnRule CUSTOMER =
            required("customer_id", Use.KEY, 0, with(Words.CUSTOMER, Words.ID), just(Words.CUSTOMER), just(Words.ID));
    private static final ColumnRule CHANNEL = optional("channel", Use.NAME, 0, just(Words.CHANNEL));
    private static final ColumnRule TOUCHPOINT = optional("touchpoint", Use.NAME, 0, just(Words.TOUCHPOINT));
    private static final ColumnRule RECORDED = optional("recorded_at", Use.WHEN, 0, with(Words.RECORDED, Words.WHEN));
    private static final ColumnRule ORDER = optional("order_id", Use.KEY, 0, with(Words.ORDER, Words.ID));

    /** What a column has to hold. */
    enum Use {
        KEY,
        NAME,
        /** What somebody wrote: none of it is shown, not even the first and the last by the alphabet. */
        COMMENT,
        WHEN,
        NUMBER,
        FLAG
    }

    /** Returns the rules of a role; one after the other takes the column that fits it best. */
    static List<ColumnRule> of(Role role) {
        return switch (role) {
            case RESPONSES ->
                List.of(
                        required("response_id", Use.KEY, 1, with(Words.RESPONSE, Words.ID), CONTACT_ID),
                        CUSTOMER,
                        required(
                                "responded_at",
                                Use.WHEN,
                                1,
                                with(Words.RESPOND, Words.WHEN),
                                just(Words.RESPOND),
                                OPENED_AT,
                                DATE),
                        optional("instrument", Use.NAME, 2, just(Words.INSTRUMENT)),
                        optional("score", Use.NUMBER, 2, just(Words.SCORE)),
                        TOUCHPOINT,
                        CHANNEL,
                        RECORDED,
                        ORDER,
                        optional("comment", Use.COMMENT, 0, with(Words.COMMENT)));
            case CHURN ->
                List.of(
                        CUSTOMER,
                        required(
                                "churned_at",
                                Use.WHEN,
                                3,
                                with(Words.CHURN, Words.WHEN),
                                just(Words.CHURN),
                                with(Words.END, Words.WHEN),
                                DATE),
                        optional("returned_at", Use.WHEN, 1, with(Words.RETURN, Words.WHEN)),
                        RECORDED,
                        optional("reason", Use.NAME, 1, with(Words.REASON)),
                        optional("voluntary", Use.FLAG, 1, just(Words.VOLUNTARY)));
            case PURCHASES ->
                List.of(
                        CUSTOMER,
                        required(
                                "purchased_at",
                                Use.WHEN,
                                2,
                                with(Words.PURCHASE, Words.WHEN),
                                just(Words.PURCHASE),
                                OPENED_AT,
                                DATE),
                        required("amount", Use.NUMBER, 2, with(Words.AMOUNT)),
                        optional("currency", Use.NAME, 1, with(Words.CURRENCY)),
                        ORDER,
                        RECORDED);
            case INTERACTIONS ->
                List.of(
                        required("interaction_id", Use.KEY, 2, CONTACT_ID),
                        CUSTOMER,
                        required("occurred_at", Use.WHEN, 1, OPENED_AT, CONTACT_AT, DATE),
                        TOUCHPOINT,
                        CHANNEL,
                        optional("kind", Use.NAME, 0, just(Words.KIND)),
                        optional("duration_seconds", Use.NUMBER, 1, with(Words.DURATION, Words.SECONDS)),
                        optional("resolved", Use.FLAG, 1, with(Words.RESOLVED)),
                        optional("transferred", Use.FLAG, 1, with(Words.TRANSFERRED)),
                        optional("reopened", Use.FLAG, 1, with(Words.REOPENED)));
            case CUSTOMERS ->
                List.of(
                        CUSTOMER,
                        optional("since", Use.WHEN, 2, with(Words.SINCE, Words.WHEN), just(Words.SINCE)),
                        optional("churned", Use.FLAG, 0, with(Words.CHURN)));
            case INVITATIONS ->
                List.of(
                        required("invitation_id", Use.KEY, 2, with(Words.INVITATION, Words.ID)),
                        CUSTOMER,
                        required("sent_at", Use.WHEN, 2, with(Words.SENT, Words.WHEN), just(Words.SENT), DATE),
                        TOUCHPOINT);
            case RATES ->
                List.of(
                        required("currency", Use.NAME, 1, with(Words.CURRENCY)),
                        required("day", Use.WHEN, 0, DATE),
                        required("rate", Use.NUMBER, 2, with(Words.RATE)));
            case EVENTS ->
                List.of(
                        CUSTOMER,
                        required("occurred_at", Use.WHEN, 0, OPENED_AT, CONTACT_AT, DATE),
                        optional("amount", Use.NUMBER, 0, with(Words.AMOUNT)),
                        RECORDED);
        };
    }

    private static ColumnRule required(String canonical, Use use, int weight, NamePattern... names) {
        return new ColumnRule(canonical, true, use, weight, List.of(names));
    }

    private static ColumnRule optional(String canonical, Use use, int weight, NamePattern... names) {
        return new ColumnRule(canonical, false, use, weight, List.of(names));
    }
}
