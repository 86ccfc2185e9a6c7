package dev.effortlens.job.nights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** One night on the inputs of a shop, run in other ways that must give the same bytes. */
final class ShopNight {

    private static final String AS_OF =
            ShopInputs.FIRST.plusDays(ShopInputs.DAYS - 3L).toString();

    private ShopNight() {}

    /**
     * Returns the arguments of a run.
     *
     * @param folder where {@code shop.yaml} lies
     * @param reports under which name beside it the run publishes and keeps its state
     */
    static String[] arguments(Path folder, String reports) {
        return new String[] {
            "run",
            "--config",
            folder.resolve("shop.yaml").toString(),
            "--as-of",
            AS_OF,
            "--set",
            "output.reports=" + reports,
            "--set",
            "output.state=" + reports + "-state"
        };
    }

    /** Returns the digests of all files of the edition but of what is meant to differ. */
    static Map<String, String> edition(Path folder, String reports) throws IOException {
        Path newest = Editions.newest(folder.resolve(reports)).get(AS_OF);
        Map<String, String> files = Editions.files(Objects.requireNonNull(newest));
        files.remove("run.json");
        return files;
    }
}
