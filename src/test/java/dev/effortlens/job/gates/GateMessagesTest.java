package dev.effortlens.job.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.effortlens.config.Problem;
import dev.effortlens.report.Gate;
import dev.effortlens.report.Gate.Kind;
import dev.effortlens.report.Gate.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the operator reads when a gate stays shut: where, what was wanted, what was found, and the way out. */
class GateMessagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);

    @Test
    void unusableRows() {
        assertThat(message(Kind.QUARANTINED, "responses", "", 0.125, null, 0.05, null))
                .isEqualTo(
                        "EL-G01 input 'responses': expected at most 5.0 %, found 12.5 % of the due rows unusable. To fix:"
                                + " set output.quarantine to see the rows, and mend them or map their codes under inputs.responses;"
                                + " or raise gates.quarantined-percent");
    }

    @Test
    void oldRows() {
        assertThat(message(Kind.NEWEST, "churn", "", 23, null, 7.0, LocalDate.of(2026, 3, 8)))
                .isEqualTo("EL-G02 input 'churn': expected a newest row at most 7 days before as-of, found 23 days, the"
                        + " newest row being of 2026-03-08. To fix: check whether the feed has arrived; if it is known to be"
                        + " complete, declare inputs.churn.complete-through; or raise gates.newest-days.churn");
    }

    @Test
    void customersWhoDoNotMeet() {
        assertThat(message(Kind.MATCHED, "purchases", "", 0, 0.5, null, null))
                .isEqualTo(
                        "EL-G03 input 'purchases': expected customers of at least 50.0 %, and of one, found 0.0 % of the"
                                + " used answers. To fix: check that customer_id means the same in responses and in purchases"
                                + " (prefixes, leading zeros, another key); or lower gates.matched-percent.purchases");
    }

    @Test
    void anUnusualNumberOfRows() {
        assertThat(message(Kind.VOLUME, "purchases", "", 0.031, 0.2, 5.0, DAY))
                .isEqualTo(
                        "EL-G04 input 'purchases': expected between 20.0 % and 500.0 % of the usual rows of that weekday,"
                                + " found 3.1 % of the usual on 2026-03-30. To fix: check whether the day was loaded in part or twice;"
                                + " or widen gates.volume-percent, or turn it off");
    }

    @Test
    void fewAnswersPerInvitation() {
        assertThat(message(Kind.RESPONSE_RATE, "invitations", "", 0.224, 0.5, null, DAY))
                .isEqualTo(
                        "EL-G05 input 'invitations': expected answers per invitation of at least 50.0 % of the usual,"
                                + " found 22.4 % of the usual in the week to 2026-03-30. To fix: check whether the answers have"
                                + " arrived; or lower gates.response-rate-percent, or turn it off");
    }

    @Test
    void anotherScale() {
        assertThat(message(Kind.SCALE_CHANGE, "ces", "8..10", 0.31, null, 0.0, LocalDate.of(2026, 3, 9)))
                .isEqualTo(
                        "EL-G06 instrument 'ces': expected scores of the declared scale, found 31.0 % of the answers from"
                                + " 2026-03-09 on outside the scale (scores 8..10). To fix: a change of scale is a new instrument:"
                                + " give the answers from 2026-03-09 on an instrument of their own; if they are errors, set"
                                + " gates.scale-change to accept");
    }

    @Test
    void effortThatRisesWithSatisfaction() {
        assertThat(message(Kind.DIRECTION, "ces", "csat", 0.412, null, 0.0, null))
                .isEqualTo(
                        "EL-G07 instruments 'ces' and 'csat': expected effort that falls where satisfaction rises, found"
                                + " effort that rises with them (tau-b 0.412, interval above 0). To fix: look at the question as it"
                                + " was asked and turn instruments.ces.direction round if it is wrong; if it is right, set"
                                + " gates.direction to accept, and the report will say so");
    }

    private static String message(
            Kind kind,
            String subject,
            String other,
            double figure,
            @Nullable Double least,
            @Nullable Double most,
            @Nullable LocalDate day) {
        Gate failed = new Gate(kind, subject, other, figure, least, most, day, State.FAILED);
        List<Problem> problems = catchThrowableOfType(GateException.class, () -> Gates.requirePassed(List.of(failed)))
                .problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).toString();
    }
}
