package dev.effortlens.publish;

import dev.effortlens.Soak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * A folder in memory where the machine has one, because tests that make thousands of small files would wait for the
 * disk most of the time. At full size it is on the disk.
 */
final class MemoryFolder implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        boolean inMemory = !Soak.isOn() && Files.isWritable(MEMORY);
        return inMemory ? Files.createTempDirectory(MEMORY, "effortlens") : Files.createTempDirectory("effortlens");
    }
}
