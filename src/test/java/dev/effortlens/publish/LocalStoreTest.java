package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest extends StoreContract {

    @TempDir
    private Path folder = Path.of("");

    @Override
    Store fresh() throws IOException {
        return new LocalStore(Files.createTempDirectory(folder, "store"));
    }
}
