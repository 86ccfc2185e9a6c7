package dev.effortlens.publish;

import java.net.URI;

/** A store on which it has not been proven that a ledger record comes into being whole, once, or not at all. */
public final class UnsupportedStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnsupportedStoreException(Object reports, String found) {
        super(
                "Reports cannot be published to %s: %s; nothing was published. Set output.reports to a folder on a store that does"
                        .formatted(reports, found));
    }

    static UnsupportedStoreException scheme(URI reports) {
        return new UnsupportedStoreException(
                reports,
                "only the local file system (file:), HDFS (hdfs:) and S3 (s3a:) are known to create a ledger record"
                        + " whole or not at all");
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
