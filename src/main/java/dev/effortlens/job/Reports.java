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

    /** Returns that the ledger of a folder never named an edition. */
    static StoppedException noEdition(String folder, String edition) {
        return new StoppedException(
                RunProblem.NO_EDITION,
                folder,
                "no '%s' in its ledger".formatted(edition),
                "the name of an edition",
                "look the name up in the folder's index.html or latest.json: editions/as_of=…/… without a file");
    }
}
