package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theCodeThatARunWroteDownIsTheCode() {
        String result = folder.resolve("result.json").toString();
        int missing = Main.run(
                "run", "--config", folder.resolve("no.yaml").toString(), "--as-of", "2026-03-31", "--result", result);

        assertThat(missing).isEqualTo(78);
        assertThat(Main.run("result", result, "--otherwise", "0")).isEqualTo(78);

        assertThat(Main.run("explain", "EL-C050", "--result", result)).isZero();
        assertThat(Main.run("result", result, "--otherwise", "3")).isZero();
    }

    @Test
    void aRunThatLeftNothingDied() throws IOException {
        Path result = Files.writeString(folder.resolve("result.json"), "{\"exit_code\": 0}");

        assertThat(Main.run("result", result.toString(), "--clear")).isZero();

        assertThat(result).doesNotExist();
        assertThat(Main.run("result", result.toString(), "--clear")).isZero();
        assertThat(Main.run("result", result.toString(), "--otherwise", "0")).isEqualTo(1);
        assertThat(Main.run("result", result.toString(), "--otherwise", "143")).isEqualTo(143);
    }

    @Test
    void halfAResultIsNone() throws IOException {
        Path result = Files.writeString(folder.resolve("result.json"), "{\"exit_code\": 0,");

        assertThat(Main.run("result", result.toString())).isEqualTo(1);
    }
}
