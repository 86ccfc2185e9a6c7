package dev.effortlens.job.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.effortlens.report.Gate;
import dev.effortlens.report.Gate.Kind;
import dev.effortlens.report.Gate.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of inputs that are not good enough: which gate, what was found, the limit, and what to do. */
class GateMessagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);

    @Test
    void tooManyUnusableRows() {
        assertThat(message(gate(Kind.QUARANTINED, "responses", "", 0.1, null, 0.05, null)))
                .isEqualTo("EL-G01 input 'responses': expected at most 5.0 %, found 10.0 % of the due rows unusable."
                        + " To fix: set output.quarantine to see the rows, and mend them or map their codes under"
                        + " inputs.responses; or raise gates.quarantined-percent");
    }

    @Test
    void anOldFeed() {
        assertThat(message(gate(Kind.NEWEST, "churn", "", 40, null, 31.0, DAY)))
                .isEqualTo(
                        "EL-G02 input 'churn': expected a newest row at most 31 days before as-of, found 40 days, the"
                                + " newest row being of 2026-03-30. To fix: check whether the feed has arrived; if it is known"
                                + " to be complete, declare inputs.churn.complete-through; or raise gates.newest-days.churn");
    }

    @Test
    void customersThatDoNotMeet() {
        assertThat(message(gate(Kind.MATCHED, "purchases", "", 0, 0.0, null, null)))
                .isEqualTo(
                        "EL-G03 input 'purchases': expected customers of at least 0.0 %, and of one, found 0.0 % of"
                                + " the used answers. To fix: check that customer_id means the same in responses and in"
                                + " purchases (prefixes, leading zeros, another key); or lower gates.matched-percent.purchases");
    }

    @Test
    void aDayInPart() {
        assertThat(message(gate(Kind.VOLUME, "interactions", "", 0.04, 0.2, 5.0, DAY)))
                .isEqualTo("EL-G04 input 'interactions': expected between 20.0 % and 500.0 % of the usual rows of that"
                        + " weekday, found 4.0 % of the usual on 2026-03-30. To fix: check whether the day was loaded in"
                        + " part or twice; or widen gates.volume-percent, or turn it off");
    }

    @Test
    void answersThatDoNotCome() {
        assertThat(message(gate(Kind.RESPONSE_RATE, "invitations", "", 0.12, 0.5, null, DAY)))
                .isEqualTo(
                        "EL-G05 input 'invitations': expected answers per invitation of at least 50.0 % of the usual,"
                                + " found 12.0 % of the usual in the week to 2026-03-30. To fix: check whether the answers have"
                                + " arrived; or lower gates.response-rate-percent, or turn it off");
    }

    @Test
    void anotherScale() {
        assertThat(message(gate(Kind.SCALE_CHANGE, "ces", "8..10", 0.31, null, 0.0, DAY)))
                .isEqualTo("EL-G06 instrument 'ces': expected scores of the declared scale, found 31.0 % of the answers"
                        + " from 2026-03-30 on outside the scale (scores 8..10). To fix: a change of scale is a new"
                        + " instrument: give the answers from 2026-03-30 on an instrument of their own; if they are"
                        + " errors, set gates.scale-change to accept");
    }

    @Test
    void theWrongDirection() {
        assertThat(message(gate(Kind.DIRECTION, "ces", "csat", 0.3486, null, 0.0, null)))
                .isEqualTo("EL-G07 instruments 'ces' and 'csat': expected effort that falls where satisfaction rises,"
                        + " found effort that rises with them (tau-b 0.349, interval above 0). To fix: look at the"
                        + " question as it was asked and turn instruments.ces.direction round if it is wrong; if it is"
                        + " right, set gates.direction to accept, and the report will say so");
    }

    @Test
    void allGatesThatFailAreToldAtOnceAndNoOther() {
        Gate failed = gate(Kind.NEWEST, "churn", "", 40, null, 31.0, DAY);
        Gate passed = new Gate(Kind.NEWEST, "purchases", "", 1, null, 14.0, DAY, State.PASSED);
        Gate accepted = new Gate(Kind.DIRECTION, "ces", "nps", 0.2, null, 0.0, null, State.ACCEPTED);

        GateException thrown = catchThrowableOfType(
                GateException.class,
                () -> Gates.requirePassed(
                        List.of(failed, passed, accepted, gate(Kind.VOLUME, "churn", "", 9, 0.2, 5.0, DAY))));

        assertThat(thrown)
                .hasMessageStartingWith("The inputs failed 2 quality gates; no report was published:\n  - EL-G02");
        assertThat(Gates.requirePassed(List.of(passed, accepted))).containsExactly(passed, accepted);
    }

    @Test
    void gatesAsLinesOfATerminal() {
        assertThat(GateTable.lines(List.of(
                        new Gate(Kind.NEWEST, "churn", "", 2, null, 31.0, DAY, State.PASSED),
                        new Gate(Kind.VOLUME, "churn", "", 0.94, 0.2, 5.0, DAY, State.PASSED),
                        new Gate(Kind.DIRECTION, "ces", "nps", -0.2, null, 0.0, null, State.PASSED))))
                .containsExactly(
                        "newest         churn                        2 days   at most 31 days   passed",
                        "volume         churn                        94.0 %   at least 20.0 %, at most 500.0 %   passed",
                        "direction      ces nps                      -0.200   at most 0.000   passed");
    }

    private static String message(Gate gate) {
        return catchThrowableOfType(GateException.class, () -> Gates.requirePassed(List.of(gate)))
                .problems()
                .get(0)
                .toString();
    }

    private static Gate gate(
            Kind kind,
            String subject,
            String other,
            double figure,
            @Nullable Double least,
            @Nullable Double most,
            @Nullable LocalDate day) {
        return new Gate(kind, subject, other, figure, least, most, day, State.FAILED);
    }
}
