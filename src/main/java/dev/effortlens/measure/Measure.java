package dev.effortlens.measure;

/** The loyalty and effort measures of the customer-experience field. */
public enum Measure {
    /** Customer Effort Score: how easy or hard something was; its direction differs between vendors. */
    CES,
    /** Net Promoter Score: likelihood to recommend, 0 to 10. */
    NPS,
    /** Customer satisfaction. */
    CSAT
}
