package dev.effortlens.job;

import java.net.URI;
import org.apache.hadoop.fs.Path;

/** Where reports lie. */
final class Reports {

    private Reports() {}

    /** Returns the folder as a URI; a path without a scheme is local. */
    static URI uri(String folder) {
        URI uri = new Path(folder).toUri();
        return uri.getScheme() == null
                ? java.nio.file.Path.of(uri.getPath()).toAbsolutePath().toUri()
                : uri;
    }
}
