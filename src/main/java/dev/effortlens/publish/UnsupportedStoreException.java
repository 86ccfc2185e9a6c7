package dev.effortlens.publish;

import java.net.URI;

/** A store on which it has not been proven that a ledger record comes into being whole, once, or not at all. */
public final class UnsupportedStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reports;
    private final String why;

    private UnsupportedStoreException(Object reports, String why) {
        super("Reports cannot be published to %s: %s; nothing was published".formatted(reports, why));
        this.reports = reports.toString();
        this.why = why;
    }

    /** Returns where the reports were to go. */
    public String reports() {
        return reports;
    }

    /** Returns what is missing there. */
    public String why() {
        return why;
    }

    static UnsupportedStoreException scheme(URI reports) {
        return new UnsupportedStoreException(
                reports, "nobody has shown that it creates a ledger record whole or not at all");
    }

    static UnsupportedStoreException noHardLinks(Object reports) {
        return new UnsupportedStoreException(reports, "its file system has no hard links");
    }

    static UnsupportedStoreException conditionalWritesOff(Object reports) {
        return new UnsupportedStoreException(reports, "conditional writes are off (fs.s3a.create.conditional.enabled)");
    }

    static UnsupportedStoreException conditionalWritesIgnored(Object reports) {
        return new UnsupportedStoreException(
                reports, "its S3 endpoint overwrites although it was asked not to (If-None-Match)");
    }
}
