package dev.effortlens.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real S3 endpoint, through Hadoop's S3A. */
class S3aStoreTest extends StoreContract {

    @TempDir
    private static Path folder = Path.of("");

    private static S3Proxy proxy;

    @BeforeAll
    static void start() throws IOException {
        // Says at length of every lost race that a write was refused.
        Configurator.setLevel("org.apache.hadoop.fs.s3a", Level.ERROR);
        proxy = S3Proxy.start(folder);
    }

    @AfterAll
    static void stop() {
        proxy.close();
        Configurator.setLevel("org.apache.hadoop.fs.s3a", (Level) null);
    }

    @Override
    Store fresh() throws IOException {
        return Stores.open(uri(), proxy.configuration(proxy.endpoint()));
    }

    @Test
    void isWhatS3aMeans() throws IOException {
        assertThat(fresh()).isInstanceOf(S3aStore.class);
    }

    @Test
    void isRefusedWhereConditionalWritesAreOff() {
        Configuration off = proxy.configuration(proxy.endpoint());
        off.setBoolean("fs.s3a.create.conditional.enabled", false);
        off.setBoolean("fs.s3a.impl.disable.cache", true);

        assertThatThrownBy(() -> Stores.open(proxy.uri("off"), off))
                .isInstanceOf(UnsupportedStoreException.class)
                .hasMessage("Reports cannot be published to s3a://reports/off: conditional writes are off"
                        + " (fs.s3a.create.conditional.enabled); nothing was published");
    }

    @Test
    void isRefusedWhereTheEndpointIgnoresTheCondition() throws IOException {
        try (ForgetfulEndpoint forgetful = ForgetfulEndpoint.before(proxy.endpoint())) {
            Configuration conf = proxy.configuration(forgetful.endpoint());
            conf.setBoolean("fs.s3a.impl.disable.cache", true);
            Store store = Stores.open(proxy.uri("forgetful"), conf);

            assertThatThrownBy(new Publisher(store, () -> "a1")::begin)
                    .isInstanceOf(UnsupportedStoreException.class)
                    .hasMessage("Reports cannot be published to s3a://reports/forgetful: its S3 endpoint overwrites"
                            + " although it was asked not to (If-None-Match); nothing was published");
            assertThat(store.list(Path.of("ledger"))).isEmpty();
        }
    }

    private static URI uri() {
        return proxy.uri("nightly/" + UUID.randomUUID());
    }
}
