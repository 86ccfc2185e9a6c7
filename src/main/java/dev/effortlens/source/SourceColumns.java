package dev.effortlens.source;

/** Names of the canonical columns, as configurations and contracts write them. */
public final class SourceColumns {

    public static final String RESPONSE_ID = "response_id";
    public static final String CUSTOMER_ID = "customer_id";
    public static final String RESPONDED_AT = "responded_at";
    public static final String RECORDED_AT = "recorded_at";
    public static final String INSTRUMENT = "instrument";
    public static final String SCORE = "score";
    public static final String TOUCHPOINT = "touchpoint";
    public static final String CHANNEL = "channel";
    public static final String ORDER_ID = "order_id";
    public static final String COMMENT = "comment";
    public static final String CHURNED_AT = "churned_at";
    public static final String RETURNED_AT = "returned_at";
    public static final String PURCHASED_AT = "purchased_at";
    public static final String OCCURRED_AT = "occurred_at";
    public static final String INTERACTION_ID = "interaction_id";
    public static final String AMOUNT = "amount";
    public static final String CURRENCY = "currency";
    public static final String SINCE = "since";
    public static final String CHURNED = "churned";
    public static final String INVITATION_ID = "invitation_id";
    public static final String SENT_AT = "sent_at";
    public static final String RATE_DAY = "day";
    public static final String RATE = "rate";

    private SourceColumns() {}
}
