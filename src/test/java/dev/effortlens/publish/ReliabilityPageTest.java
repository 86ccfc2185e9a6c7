package dev.effortlens.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page says how many cases the tests assert. */
class ReliabilityPageTest {

    @Test
    void numbersOfCasesAreThoseThatTestsAssert() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/site/markdown/reliability.md"));

        assertThat(cases(lines, "every change fails, store without rename"))
                .isEqualTo(Integer.toString(ReliabilityPage.MEMORY_CASES));
        assertThat(cases(lines, "every change fails, local file system"))
                .isEqualTo(Integer.toString(ReliabilityPage.LOCAL_CASES));
        assertThat(cases(lines, "every system call fails, local file system"))
                .isEqualTo(Integer.toString(ReliabilityPage.CALL_CASES));
        assertThat(cases(lines, "two publishers, phase by phase")).isEqualTo("2 × " + ReliabilityPage.ORDERS);
        assertThat(cases(lines, "real processes killed by SIGKILL")).isEqualTo(Integer.toString(ReliabilityPage.KILLS));
        assertThat(cases(lines, "real pairs of processes")).isEqualTo(Integer.toString(ReliabilityPage.PAIRS));
        assertThat(cases(lines, "a reader who polls")).isEqualTo(Integer.toString(ReliabilityPage.PUBLICATIONS));
        assertThat(cases(lines, "races to one name")).isEqualTo(Integer.toString(ReliabilityPage.RACES));
    }

    private static String cases(List<String> lines, String test) {
        String line = lines.stream()
                .filter(found -> found.startsWith("| " + test + " |"))
                .findFirst()
                .orElseThrow();
        return line.split("\\|", -1)[3].trim();
    }
}
