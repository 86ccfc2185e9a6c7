package dev.effortlens.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of the project. */
final class TestFiles {

    private TestFiles() {}

    static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String whole() {
        return read("src/test/resources/config/whole.yaml");
    }
}
