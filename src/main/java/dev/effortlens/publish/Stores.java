package dev.effortlens.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;

/** The store behind a URI. Only those are known here that create a ledger record whole, once, or not at all. */
final class Stores {

    private Stores() {}

    /**
     * Returns the store.
     *
     * @throws UnsupportedStoreException if it has not been proven that the store can do what publishing needs
     */
    static Store open(URI reports, Configuration hadoop) throws IOException {
        String scheme = String.valueOf(reports.getScheme());
        return switch (scheme) {
            case "file" -> new LocalStore(Path.of(reports.getPath()));
            case "hdfs" -> HdfsStore.open(reports, hadoop);
            case "s3a" -> S3aStore.open(reports, hadoop);
            default -> throw UnsupportedStoreException.scheme(reports);
        };
    }
}
