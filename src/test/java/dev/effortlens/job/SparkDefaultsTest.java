package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

/** The defaults for clusters, the settings that the program insists on, and the page that explains both. */
class SparkDefaultsTest {

    private static final Set<String> RULES = Arrays.stream(
                    Sessions.withRules(new SparkConf(false)).getAll())
            .map(setting -> setting._1())
            .collect(Collectors.toSet());

    @Test
    void nothingIsOfferedThatTheProgramOverrules() throws IOException {
        assertThat(offered()).isNotEmpty().doesNotContainAnyElementsOf(RULES);
    }

    @Test
    void everySettingHasAReason() throws IOException {
        List<String> lines = lines();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith("spark.")) {
                assertThat(lines.get(at - 1)).as(lines.get(at)).startsWith("# ");
            }
        }
    }

    @Test
    void thePageListsWhatCannotBeChanged() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/operations.md"));

        assertThat(RULES).allSatisfy(rule -> assertThat(page).contains("| `" + rule + "` |"));
    }

    private static Set<String> offered() throws IOException {
        return lines().stream()
                .filter(line -> line.startsWith("spark."))
                .map(line -> line.split("\\s+", 2)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("conf/spark-defaults.conf"));
    }
}
