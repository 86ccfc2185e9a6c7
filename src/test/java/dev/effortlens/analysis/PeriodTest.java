package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.Meta;
import dev.effortlens.report.OutcomeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final Meta META = new Meta("t", "en", "EUR", "UTC", LAST, FIRST, LAST, 11, 0.95, null);

    @Test
    void endsWithTheLastDayWhoseWindowIsOver() {
        assertThat(Period.of(META, within(30, "2026-03-30"))).isEqualTo(new Period(FIRST, LocalDate.of(2026, 2, 28)));
    }

    @Test
    void endsWithTheLastAnswerWhereEveryWindowIsOver() {
        assertThat(Period.of(META, within(30, "2026-05-01"))).isEqualTo(new Period(FIRST, LAST));
    }

    @Test
    void isNoneUntilTheFirstWindowIsOver() {
        assertThat(Period.of(META, within(30, "2026-02-08"))).isEqualTo(new Period(null, null));
        assertThat(Period.of(META, within(30, "2026-02-09"))).isEqualTo(new Period(FIRST, FIRST));
        assertThat(Period.of(META, within(30, null))).isEqualTo(new Period(null, null));
    }

    @Test
    void ofFollowedAnswersEndsWithTheLastDayThatIsKnown() {
        assertThat(Period.followed(META, LocalDate.of(2026, 3, 30)))
                .isEqualTo(new Period(FIRST, LocalDate.of(2026, 3, 30)));
        assertThat(Period.followed(META, LocalDate.of(2026, 4, 30))).isEqualTo(new Period(FIRST, LAST));
        assertThat(Period.followed(META, FIRST)).isEqualTo(new Period(FIRST, FIRST));
        assertThat(Period.followed(META, FIRST.minusDays(1))).isEqualTo(new Period(null, null));
        assertThat(Period.followed(META, null)).isEqualTo(new Period(null, null));
    }

    @Test
    void ofAStatedOutcomeIsThatOfTheReport() {
        OutcomeInfo promoter =
                new OutcomeInfo("promoter", OutcomeInfo.Kind.STATED, false, null, null, null, false, "nps", 9);
        assertThat(Period.of(META, promoter)).isEqualTo(new Period(FIRST, LAST));
    }

    private static OutcomeInfo within(int days, @Nullable String completeThrough) {
        LocalDate through = completeThrough == null ? null : LocalDate.parse(completeThrough);
        return new OutcomeInfo("churned", OutcomeInfo.Kind.EVENT, true, "churn", days, through, true, null, null);
    }
}
