package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DESIGN section 4, duplicates: newest record, then newest answer, is kept; chains end after seven days. */
class DuplicatesTest {

    @Test
    void theNewestRecordIsKeptWhicheverAnswerIsNewer() {
        List<Boolean> superseded = superseded(
                record("2026-03-02T10:00", "2026-03-02T10:00"), record("2026-03-01T10:00", "2026-03-05T10:00"));

        assertThat(superseded).containsExactly(true, false);
    }

    @Test
    void amongRecordsOfOneInstantTheNewestAnswerIsKept() {
        List<Boolean> superseded = superseded(
                record("2026-03-02T10:00", "2026-03-05T10:00"), record("2026-03-01T10:00", "2026-03-05T10:00"));

        assertThat(superseded).containsExactly(false, true);
    }

    @Test
    void anUnknownTimeOfRecordIsOlderThanAnyKnownOne() {
        assertThat(superseded(record("2026-03-02T10:00", null), record("2026-03-01T10:00", "2020-01-01T00:00")))
                .containsExactly(true, false);
    }

    @ParameterizedTest(name = "again at {0}: {1}")
    @CsvSource({"2026-03-08T10:00, true", "2026-03-08T10:00:00.000001, false"})
    void recordsMoreThanSevenDaysApartAreDifferentAnswers(String again, boolean superseded) {
        assertThat(superseded(record("2026-03-01T10:00", null), record(again, null)))
                .containsExactly(superseded, false);
    }

    @Test
    void theAnswerAfterAChainStartsANewOne() {
        List<Boolean> superseded = superseded(
                record("2026-03-01T10:00", null),
                record("2026-03-07T10:00", null),
                record("2026-03-12T10:00", null), // 11 days after the first: a new chain
                record("2026-03-19T10:00", null), // 7 days after that
                record("2026-03-19T10:01", null));

        assertThat(superseded).containsExactly(true, false, true, false, false);
    }

    @Test
    void theChoiceDoesNotDependOnTheOrderOfRows() {
        List<Answer> records = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            records.add(record("2026-03-" + (10 + i % 9) + "T10:00", i % 3 == 0 ? null : "2026-04-01T10:00"));
        }
        List<Answer> kept = kept(records);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(records, new Random(seed));
            assertThat(kept(records)).isEqualTo(kept);
        }
    }

    private static List<Answer> kept(List<Answer> records) {
        List<Boolean> superseded = Duplicates.superseded(records, 7);
        List<Answer> kept = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            if (!superseded.get(i)) {
                kept.add(records.get(i));
            }
        }
        kept.sort(Answer.BY_TIME);
        return kept;
    }

    private static List<Boolean> superseded(Answer... records) {
        return Duplicates.superseded(List.of(records), 7);
    }

    private static Answer record(String at, @Nullable String recorded) {
        return new Answer(
                "r",
                0,
                3,
                Story.micros(at),
                Story.day(at),
                recorded == null ? Long.MIN_VALUE : Story.micros(recorded),
                null,
                Arrays.asList(null, null, null),
                Answer.NO_COMMENT,
                null);
    }
}
