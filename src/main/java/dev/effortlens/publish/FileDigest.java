package dev.effortlens.publish;

/**
 * A file of an edition.
 *
 * @param path relative to the edition's folder
 * @param bytes size
 * @param sha256 digest, in hex
 */
public record FileDigest(String path, long bytes, String sha256) {

    static FileDigest of(String path, byte[] content) {
        return new FileDigest(path, content.length, Sha256.hex(content));
    }
}
