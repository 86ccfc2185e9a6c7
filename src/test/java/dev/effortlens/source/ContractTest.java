package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the footers say before a row is read: every break of the contract with its place and the way out. */
class ContractTest {

    private static final String BOTH = "responses: {path: responses}\nchurn: {path: churn}";
    private static final String ANSWER = "select 'r' as response_id, 'c' as customer_id, "
            + "timestamp'2026-03-01 10:00:00' as responded_at, 'ces' as instrument, 5 as score";

    @TempDir
    private Path folder = Path.of("");

    private Inputs inputs;

    @BeforeEach
    void prepare() {
        inputs = new Inputs(folder);
    }

    @Test
    void whatFitsHasNoProblems() {
        assertThat(inputs.answers(ANSWER).problems(BOTH)).isEmpty();
    }

    @Test
    void aMissingInputNamesItsPath() {
        assertThat(inputs.problems(BOTH))
                .containsExactly(
                        "EL-S01 input 'responses': expected Parquet files, found nothing at /responses. To fix: check"
                                + " inputs.responses.path, and whether the feed has arrived");
    }

    @Test
    void aFolderWithoutDataIsNoInput() throws IOException {
        Files.createDirectories(folder.resolve("responses/day=1"));
        Files.createFile(folder.resolve("responses/_SUCCESS"));

        assertThat(inputs.problems(BOTH))
                .containsExactly(
                        "EL-S02 input 'responses': expected at least one Parquet file, found no data file under"
                                + " /responses. To fix: check whether the feed has arrived; a feed without events still writes a"
                                + " file without rows");
    }

    @Test
    void whatAnAsteriskStandsForIsDataByTheSameNames() throws IOException {
        inputs.answers(ANSWER);
        Files.createDirectories(folder.resolve("responses/_temporary/0"));
        Files.writeString(folder.resolve("responses/_temporary/0/part-0.parquet"), "half of a file");

        assertThat(inputs.problems("responses: {path: 'responses/*'}\nchurn: {path: churn}"))
                .isEmpty();
        assertThat(inputs.problems("responses: {path: 'resp*/*/*/*.parquet'}\nchurn: {path: churn}"))
                .singleElement()
                .asString()
                .startsWith("EL-S02");
    }

    @Test
    void aGlobThatMatchesNothingIsAMissingInput() {
        inputs.answers(ANSWER);

        assertThat(inputs.problems("responses: {path: 'resp*/*.csv'}\nchurn: {path: churn}"))
                .singleElement()
                .asString()
                .contains("EL-S01", "/resp*/*.csv");
        assertThat(inputs.problems("responses: {path: 'resp*'}\nchurn: {path: churn}"))
                .isEmpty();
    }

    @Test
    void emptyTruncatedAndForeignFilesAreNamed() throws IOException {
        inputs.answers(ANSWER);
        Path whole = dataFile("responses");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(folder.resolve("responses/a-empty.parquet"), new byte[0]);
        Files.write(folder.resolve("responses/b-short.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        Files.writeString(folder.resolve("responses/c-notes.txt"), "not Parquet, and longer than a footer");

        assertThat(inputs.problems(BOTH))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("EL-S03 input 'responses', file ")
                        .endsWith("To fix: load the file again; if it is no data, give it a name that starts with _"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("a-empty.parquet"),
                        line -> assertThat(line).contains("b-short.parquet"),
                        line -> assertThat(line).contains("c-notes.txt"));
    }

    @Test
    void aRenamedColumnIsGuessed() {
        inputs.answers(ANSWER.replace("customer_id", "customerid"));

        assertThat(inputs.problems(BOTH))
                .containsExactly(
                        "EL-S04 input 'responses', column 'customer_id': expected text or a whole number, found"
                                + " no such column in /responses/part.parquet (did you mean 'customerid'?). To fix: name the"
                                + " right column under inputs.responses.columns.customer_id");
    }

    @Test
    void lettersOfAnotherCaseAreAnotherColumn() {
        inputs.answers(ANSWER.replace("customer_id", "CUSTOMER_ID"));

        assertThat(inputs.problems(BOTH))
                .singleElement()
                .asString()
                .contains("no such column", "did you mean 'CUSTOMER_ID'?");
    }

    @Test
    void aMappedColumnThatIsOptionalMustBeThere() {
        inputs.answers(ANSWER);

        assertThat(inputs.problems("responses: {path: responses, columns: {touchpoint: place}}\nchurn: {path: churn}"))
                .singleElement()
                .asString()
                .contains("EL-S04 input 'responses', column 'place'", "inputs.responses.columns.touchpoint");
    }

    @Test
    void aColumnThatOnlySomeFilesHaveIsNamedWithTheFileThatLacksIt() {
        inputs.answers(ANSWER + ", 'shop' as touchpoint").answers(ANSWER);

        assertThat(inputs.problems(BOTH))
                .singleElement()
                .asString()
                .contains("EL-S04 input 'responses', column 'touchpoint'", "no such column in /responses/part.parquet");
    }

    @Test
    void aTypeThatCannotHoldTheMeaningIsRefused() {
        inputs.answers(ANSWER.replace("timestamp'2026-03-01 10:00:00'", "1772359200L"));

        assertThat(inputs.problems(BOTH))
                .containsExactly(
                        "EL-S05 input 'responses', column 'responded_at': expected a timestamp, a date, or text"
                                + " with a pattern, found required int64 responded_at. To fix: write the column with such a"
                                + " type, or name another under inputs.responses.columns.responded_at");
    }

    @Test
    void nestedColumnsAreNoScores() {
        inputs.answers(ANSWER.replace("5 as score", "array(5) as score"));

        assertThat(inputs.problems(BOTH)).singleElement().asString().contains("EL-S05", "column 'score'", "a number");
    }

    @Test
    void typesThatDifferBetweenFilesAreRefused() {
        inputs.answers(ANSWER).answers(ANSWER.replace("5 as score", "5L as score"));

        assertThat(inputs.problems(BOTH))
                .containsExactly(
                        "EL-S06 input 'responses', column 'score': expected one type in all files, found BIGINT in"
                                + " /responses/part.parquet and INT in /responses/part.parquet. To fix: write the files with one"
                                + " type again (inputs.responses.columns.score)");
    }

    @Test
    void instantsAndClockTimesAreDifferentTypes() {
        inputs.answers(ANSWER).answers(ANSWER.replace("timestamp'", "timestamp_ntz'"));

        assertThat(inputs.problems(BOTH)).singleElement().asString().contains("TIMESTAMP in ", "and TIMESTAMP_NTZ in ");
    }

    @Test
    void textNeedsAPatternToBeATime() {
        inputs.answers(ANSWER.replace("timestamp'2026-03-01 10:00:00'", "'2026-03-01 10:00'"));

        assertThat(inputs.problems(BOTH))
                .containsExactly("EL-S07 input 'responses', column 'responded_at': expected a pattern that says how"
                        + " dates are written, found text without a pattern. To fix: add pattern (and zone, where the"
                        + " text has none) under inputs.responses.columns.responded_at, or cast: date for 2026-03-31");
        assertThat(inputs.problems("""
                        responses: {path: responses, columns: {responded_at: {column: responded_at, pattern: "yyyy-MM-dd HH:mm"}}}
                        churn: {path: churn}""")).isEmpty();
    }

    @Test
    void aSegmentMustBeSomewhere() {
        inputs.answers(ANSWER).with("segments: [plan]");

        assertThat(inputs.problems(BOTH))
                .singleElement()
                .asString()
                .contains("EL-S04 segment 'plan': expected a column of one of them", "inputs.customers.columns.plan");
    }

    @Test
    void topicsNeedComments() {
        inputs.answers(ANSWER + ", 'I waited' as remarks").with("topics: {waiting: [wait*]}");

        assertThat(inputs.problems(BOTH))
                .containsExactly(
                        "EL-S04 input 'responses', column 'comment': expected text, a whole number or a boolean, found"
                                + " no such column in /responses/part.parquet. To fix: name the right column under"
                                + " inputs.responses.columns.comment");
        assertThat(inputs.problems("responses: {path: responses, columns: {comment: remarks}}\nchurn: {path: churn}"))
                .isEmpty();
    }

    @Test
    void topicsNeedCommentsInTheWideFormToo() {
        inputs.answers(ANSWER.replace("'ces' as instrument, 5 as score", "5 as q1, 9 as q2, 'I waited' as remarks"))
                .with("topics: {waiting: [wait*]}");
        String wide = "responses: {path: responses, scores: {ces: q1, nps: q2}%s}\nchurn: {path: churn}";

        assertThat(inputs.problems(wide.formatted("")))
                .singleElement()
                .asString()
                .startsWith("EL-S04 input 'responses', column 'comment'")
                .endsWith("inputs.responses.columns.comment");
        assertThat(inputs.problems(wide.formatted(", columns: {comment: remarks}")))
                .isEmpty();
    }

    @Test
    void everyProblemOfEveryInputIsToldAtOnce() {
        inputs.answers("select 1.5D as response_id, 'c' as customer_id, true as responded_at");

        assertThat(inputs.problems("responses: {path: responses}\nchurn: {path: nowhere}"))
                .hasSize(5)
                .satisfiesExactly(
                        line -> assertThat(line).contains("EL-S05", "'response_id'"),
                        line -> assertThat(line).contains("EL-S05", "'responded_at'"),
                        line -> assertThat(line).contains("EL-S04", "'instrument'"),
                        line -> assertThat(line).contains("EL-S04", "'score'"),
                        line -> assertThat(line).contains("EL-S01", "input 'churn'"));
    }

    private Path dataFile(String input) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(input))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
