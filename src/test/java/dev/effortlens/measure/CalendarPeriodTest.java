package dev.effortlens.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.measure.CalendarPeriod.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-03-31, 2026-03, 2026-03-01, 2026-03-31",
        "MONTH, 2024-02-01, 2024-02, 2024-02-01, 2024-02-29",
        // A Monday and the Sunday before it.
        "WEEK, 2026-03-30, 2026-W14, 2026-03-30, 2026-04-05",
        "WEEK, 2026-03-29, 2026-W13, 2026-03-23, 2026-03-29",
        // The year of a week is that of its Thursday; 2020 and 2026 have 53 weeks.
        "WEEK, 2024-12-30, 2025-W01, 2024-12-30, 2025-01-05",
        "WEEK, 2021-01-03, 2020-W53, 2020-12-28, 2021-01-03",
        "WEEK, 2027-01-01, 2026-W53, 2026-12-28, 2027-01-03",
    })
    void holdsTheDay(Unit unit, LocalDate day, String name, LocalDate first, LocalDate last) {
        CalendarPeriod period = unit.of(day);

        assertThat(period.name()).isEqualTo(name);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(unit.parse(name)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 400", "WEEK, 1800"})
    void followOneAnotherWithoutAGapAndInTheOrderOfTheirNames(Unit unit, int count) {
        CalendarPeriod period = unit.of(LocalDate.of(1999, 12, 1));
        for (int i = 0; i < count; i++) {
            CalendarPeriod next = period.next();

            assertThat(next.first()).isEqualTo(period.last().plusDays(1));
            assertThat(next.isAfter(period)).isTrue();
            assertThat(next.name()).isGreaterThan(period.name());
            assertThat(unit.parse(next.name())).isEqualTo(next);
            period = next;
        }
    }

    @Test
    void aPeriodIsOverAtTheEndOfItsLastDay() {
        assertThat(Unit.WEEK.over(LocalDate.of(2026, 3, 29)).name()).isEqualTo("2026-W13");
        assertThat(Unit.WEEK.over(LocalDate.of(2026, 3, 28)).name()).isEqualTo("2026-W12");
        assertThat(Unit.MONTH.over(LocalDate.of(2026, 3, 31)).name()).isEqualTo("2026-03");
        assertThat(Unit.MONTH.over(LocalDate.of(2026, 3, 30)).name()).isEqualTo("2026-02");
    }
}
