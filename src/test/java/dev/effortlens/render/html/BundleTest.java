package dev.effortlens.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle holds every key that the code names, and no other; a literal that ends in a point names a family. */
class BundleTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z_-]+)+\\.?|[a-z]+\\.)\"");
    private static final Set<String> FILES = Set.of("changes.json", "report.css", "report.js");
    private static final Set<String> WITHOUT_POINT = Set.of("interval", "answers", "size");

    private static final Words WORDS = Words.of(ULocale.ENGLISH);

    @Test
    void everyKeyThatTheCodeNamesIsThere() {
        Set<String> keys = WORDS.keys();

        assertThat(literals().filter(k -> !k.endsWith(".")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains(key));
        assertThat(literals().filter(k -> k.endsWith(".")))
                .isNotEmpty()
                .allSatisfy(family -> assertThat(keys).anyMatch(k -> k.startsWith(family)));
    }

    @Test
    void noKeyIsLeftOver() {
        Set<String> named = literals().collect(Collectors.toSet());
        Set<String> families = named.stream().filter(k -> k.endsWith(".")).collect(Collectors.toSet());
        Set<String> left = new TreeSet<>(WORDS.keys());
        left.removeAll(named);
        left.removeAll(WITHOUT_POINT);
        left.removeIf(key ->
                key.endsWith(Words.WEEKLY) && named.contains(key.substring(0, key.length() - Words.WEEKLY.length())));
        left.removeIf(key -> families.stream().anyMatch(key::startsWith));

        assertThat(left).isEmpty();
    }

    @Test
    void everyPatternIsWellFormedAndEveryTermIsInTheGlossary() {
        for (String key : WORDS.keys()) {
            String pattern = WORDS.pattern(key);
            assertThat(new MessageFormat(pattern, ULocale.ENGLISH).getArgumentNames())
                    .as(key)
                    .isNotNull();
            Matcher term = Pattern.compile("\\[\\[([a-z-]+)\\|").matcher(pattern);
            while (term.find()) {
                assertThat(WORDS.keys()).as(key).contains("glossary." + term.group(1) + ".text");
            }
        }
    }

    @Test
    void noSentenceSaysThatOneThingMadeTheOther() {
        assertThat(WORDS.keys())
                .allSatisfy(key -> assertThat(WORDS.pattern(key).toLowerCase(java.util.Locale.ROOT))
                        .doesNotContainPattern("\\b(causes?|caused|drives?|driven|impacts?|thanks to)\\b"));
    }

    @Test
    void aSlotCannotSmuggleAMarkOrATag() {
        Html html = WORDS.html("warning.unknown", Map.of("key", "[[q|x]] **b** \uE003<i>\uE004", "values", "{n}"));

        assertThat(html.markup()).isEqualTo("The run says “[[q|x]] **b** &lt;i&gt;” ({n}).");
    }

    private static Stream<String> literals() {
        Stream<Path> files =
                Stream.concat(tree(Path.of("src/main/java/dev/effortlens/render/html")), tree(Path.of("src/main/jte")));
        return files.flatMap(file -> KEY.matcher(read(file)).results().map(m -> m.group(1)))
                .filter(key -> !FILES.contains(key))
                .distinct();
    }

    private static Stream<Path> tree(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
