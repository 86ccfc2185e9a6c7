package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Slips of the pen in a whole configuration: it says the same still, or the loader says where the slip is. */
class MutationTest {

    private static final int MUTATIONS = 200;

    /** What the program knows by name, or one part of the file by the name another gives: nothing that may be anything. */
    private static final Pattern WORDS = Pattern.compile("\\b(" + String.join("|", words()) + ")\\b(?=[ ,:}\\]\\n])");

    private static final Pattern PLACE = Pattern.compile("EL-C\\d{3} whole\\.yaml:\\d+:\\d+: .*");

    private static final String WHOLE = TestFiles.whole();
    private static final String DIGEST = ConfigLoader.digest(load(WHOLE));

    @Test
    void noSlipChangesTheReportUnnoticed() {
        Random random = new Random(5);
        int noticed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String mutated = mutated(random);
            try {
                assertThat(ConfigLoader.digest(load(mutated))).as(mutated).isEqualTo(DIGEST);
            } catch (ConfigException found) {
                noticed++;
                assertThat(found.problems())
                        .as(mutated)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.toString().replaceAll("\\s+", " "))
                                .matches(PLACE));
            }
        }
        assertThat(noticed).isBetween(MUTATIONS / 3, MUTATIONS - MUTATIONS / 10);
    }

    private static String mutated(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> atWord(random, word -> swapped(word, random));
            case 2 -> atWord(random, word -> dropped(word, random));
            case 3 -> atWord(random, word -> word.charAt(0) + word);
            case 4 -> atLine(random, line -> line + " # as agreed");
            case 5 -> atLine(random, line -> line + "  ");
            case 6 -> atLine(random, line -> line + "\n");
            default -> atLine(random, line -> line.endsWith("}") ? line.substring(0, line.length() - 1) : line);
        };
    }

    private static String atWord(Random random, java.util.function.UnaryOperator<String> change) {
        List<MatchResult> words = WORDS.matcher(WHOLE).results().toList();
        MatchResult word = words.get(random.nextInt(words.size()));
        return WHOLE.substring(0, word.start()) + change.apply(word.group()) + WHOLE.substring(word.end());
    }

    private static String atLine(Random random, java.util.function.UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>(WHOLE.lines().toList());
        int line = random.nextInt(lines.size());
        lines.set(line, change.apply(lines.get(line)));
        return String.join("\n", lines) + "\n";
    }

    private static String swapped(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static String dropped(String word, Random random) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + word.substring(at + 1);
    }

    private static List<String> words() {
        return Stream.of(
                        ConfigKeys.ROOT,
                        ConfigKeys.REPORT,
                        ConfigKeys.INPUT,
                        ConfigKeys.COLUMN,
                        ConfigKeys.SCORE,
                        ConfigKeys.INSTRUMENT,
                        ConfigKeys.OUTCOME,
                        ConfigKeys.SIGNAL,
                        ConfigKeys.VALUE,
                        ConfigKeys.CONTRACT,
                        ConfigKeys.GATES,
                        ConfigKeys.OUTPUT,
                        List.of("high-is-easy", "high-is-hard", "CES", "NPS", "quarantine", "accept", "stop"))
                .flatMap(List::stream)
                .filter(word -> word.length() > 2)
                .filter(word -> !List.of("touchpoint", "channel", "occasion", "instrument", "value", "values")
                        .contains(word))
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    private static ReportConfig load(String text) {
        return ConfigLoader.load(text, "whole.yaml", "conf", Map.of(), Map.of());
    }
}
