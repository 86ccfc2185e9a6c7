package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabellerTest {

    @ParameterizedTest(name = "answers at {0}: {1}")
    @CsvSource({"2026-02-28T23:59:59, before-customer-since", "2026-03-01T00:00, used"})
    void answersCountFromTheFirstDayAsACustomer(String answered, String fate) {
        assertThat(new Story().ces(answered, 3).customerSince("2026-03-01").fates())
                .containsExactly(fate);
    }

    @Test
    void anAnswersOwnSegmentWinsOverTheCustomers() {
        LabelledAnswer answer = new Story()
                .ces("2026-03-01T10:00", 3)
                .customersSegments("shop", "phone", "gold")
                .only();

        assertThat(answer.names()).containsExactly("web", "phone", "gold");
    }

    @Test
    void signalsAreCountedOncePerResponseWithItsFirstInstrument() {
        List<LabelledAnswer> labelled = new Story()
                .answer("r", "nps", "2026-03-10T10:00", 9, "web", null)
                .answer("r", "ces", "2026-03-10T10:01", 3, "web", null)
                .answer("s", "nps", "2026-03-10T10:02", 9, "shop", null)
                .label();

        assertThat(labelled).extracting(LabelledAnswer::response).containsExactly("r", "r", "s");
        assertThat(labelled).extracting(LabelledAnswer::standsForResponse).containsExactly(false, true, true);
        assertThat(labelled.get(0).bands()).isEmpty();
        assertThat(labelled.get(1).bands()).as("three signals, two topics").hasSize(5);
    }

    @Test
    void anAnswerThatIsSetAsideDoesNotStandForItsResponse() {
        List<LabelledAnswer> labelled = new Story()
                .answer("r", "nps", "2026-03-10T10:00", 9, "web", null)
                .answer("r", "ces", "2026-03-10T10:01", 3, "web", null)
                .answer("later", "ces", "2026-03-10T11:00", 3, "web", null)
                .label();

        assertThat(labelled).extracting(LabelledAnswer::reason).containsExactly(null, "resubmission", null);
        assertThat(labelled).extracting(LabelledAnswer::standsForResponse).containsExactly(true, false, true);
    }

    @Test
    void everyAnswerComesOutOnce() {
        assertThat(new Story()
                        .ces("2026-03-01T10:00", 3)
                        .ces("2026-03-01T11:00", 3)
                        .ces("2026-04-01T11:00", 3)
                        .ces("2026-05-01T11:00", 3)
                        .leaves("2026-04-15T10:00")
                        .fates())
                .containsExactly("resubmission", "used", "used", "while-gone");
    }
}
