package dev.effortlens.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.effortlens.config.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code there is has a page, a test that provokes it, and a message that says what to do. */
class ErrorPagesTest {

    private static final Path PAGES = Path.of("src/site/markdown/errors");
    private static final String INDEX = "index.md";
    private static final String NEXT_STEP = "To fix: ";
    private static final String TESTS = testSources();
    private static final List<Code> CODES = allCodes();

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void hasAPageWithItsSections(Code code) {
        assertThat(page(code))
                .startsWith("# " + code.code() + " — ")
                .containsSubsequence(
                        "\n## What it means\n\n",
                        "\n## Example\n\n```text\n" + code.code() + " ",
                        "\n## Consequence\n\n",
                        "\n## How to fix it\n\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void showsHowItIsMended(Code code) {
        String fix = page(code).split("\n## How to fix it\n\n", -1)[1].split("\n## ", -1)[0];

        assertThat(fix.contains("```") || code.code().equals("EL-C002"))
                .as("an example in: " + fix)
                .isTrue();
        assertThat(page(code).lines().count()).isBetween(15L, 45L);
    }

    /** The next step on the page is the one of the program: its words stand in a test that asserts the message. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void showsAMessageWhoseNextStepATestAsserts(Code code) {
        String example = example(code);

        assertThat(example).startsWith(code.code() + " ").contains(": expected ", ", found ", ". " + NEXT_STEP);
        String nextStep = example.substring(example.indexOf(NEXT_STEP) + NEXT_STEP.length());
        assertThat(TESTS.contains(nextStep)).as("a test asserts: " + nextStep).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void isProvokedByATest(Code code) {
        assertThat(Pattern.compile("\\b" + code.code() + "\\b").matcher(TESTS).find())
                .as("a test names " + code.code())
                .isTrue();
    }

    @Test
    void everyPageBelongsToACode() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(INDEX)))
                    .containsExactlyInAnyOrderElementsOf(
                            codes().map(code -> code.code() + ".md").toList());
        }
    }

    @Test
    void theIndexListsEveryCodeWithItsMeaning() throws IOException {
        assertThat(Files.readAllLines(PAGES.resolve(INDEX)))
                .filteredOn(line -> line.startsWith("| ["))
                .containsExactlyInAnyOrderElementsOf(
                        codes().map(code -> "| [%1$s](%1$s.md) | %2$s |".formatted(code.code(), code.meaning()))
                                .toList());
    }

    @Test
    void codesAreUniqueAndExplainKnowsThemAll() {
        assertThat(Codes.ALL).extracting(Code::code).doesNotHaveDuplicates();
        assertThat(Codes.ALL).containsExactlyInAnyOrderElementsOf(codes().toList());
    }

    /** Found by looking at the classes, so that kinds which are added later cannot be forgotten here. */
    private static List<Code> allCodes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.effortlens").stream()
                        .filter(found -> found.isAssignableTo(Code.class) && found.isEnum())
                        .map(JavaClass::reflect)
                        .sorted((a, b) -> a.getName().compareTo(b.getName()))
                        .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
                        .map(Code.class::cast)
                        .toList();
    }

    static Stream<Code> codes() {
        return CODES.stream();
    }

    private static String page(Code code) {
        return read(PAGES.resolve(code.code() + ".md"));
    }

    /** The message on the page, in one line. */
    private static String example(Code code) {
        return page(code).split("```text\n", -1)[1].split("\n```", -1)[0].replaceAll("\\s+", " ");
    }

    /** All tests but this one, with the texts in them in one piece and blanks alike. */
    private static String testSources() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("ErrorPagesTest.java"))
                    .toList();
            return sources.stream()
                    .map(ErrorPagesTest::read)
                    .map(text -> text.replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\n", " "))
                    .map(text -> text.replaceAll("\\s+", " "))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
