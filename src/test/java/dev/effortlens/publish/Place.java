package dev.effortlens.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where one case of a test publishes to. */
interface Place {

    /** The place without faults. */
    Store healthy();

    /** The same place, with faults. */
    Store faulty(Faults faults);

    /** What the end of a process, and with it the power, leaves. */
    void powerCut() throws IOException;

    /** Everything that is there, by name. Names of attempts, and what follows from them, are made the same. */
    default SortedMap<String, String> everything() {
        SortedMap<String, String> all = new TreeMap<>();
        try {
            for (String file : healthy().files(Path.of(""))) {
                if (!file.endsWith("run.json")) {
                    all.put(plain(file), plain(new String(healthy().read(Path.of(file)), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return all;
    }

    private static String plain(String text) {
        return text.replaceAll("-a\\d+", "-attempt")
                .replaceAll("\"attempt\" : \"a\\d+\"", "")
                .replaceAll("\"(digest|previous)\" : \"[0-9a-f]{64}\"", "$1");
    }
}
