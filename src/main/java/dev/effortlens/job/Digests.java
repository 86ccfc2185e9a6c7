package dev.effortlens.job;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 over lines of text. */
final class Digests {

    private Digests() {}

    static String of(List<String> lines) {
        return DigestUtils.sha256Hex(String.join("\n", lines));
    }
}
