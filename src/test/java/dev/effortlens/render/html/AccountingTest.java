package dev.effortlens.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.report.QualityRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountingTest {

    @Test
    void readIsUsedAndSetAside() {
        Accounting accounting = Accounting.of(List.of(
                new QualityRow("responses", 10, 7, "duplicate", 1),
                new QualityRow("responses", 10, 7, "no-answer", 2),
                new QualityRow("churn", 5, 5, "", 0)));

        assertThat(accounting).isEqualTo(new Accounting(10, 7, true));
        assertThat(accounting.usedShare()).isEqualTo(0.7);
    }

    @Test
    void aMissingRowIsNoticed() {
        assertThat(Accounting.of(List.of(new QualityRow("churn", 5, 3, "duplicate", 1)))
                        .balanced())
                .isFalse();
    }

    @Test
    void nothingReadIsNothingUsed() {
        assertThat(Accounting.of(List.of()).usedShare()).isZero();
    }

    @Test
    void frequenciesThatWouldRoundToTheSameAreToldOfMore() {
        Desk desk = Desk.of(Fixtures.empty());

        assertThat(new Compared(0.141, 0.063).slots(desk, Unit.PERCENT))
                .isEqualTo(Map.of("base", 100L, "exposed", 14L, "reference", 6L));
        assertThat(new Compared(0.0624, 0.0581).slots(desk, Unit.PERCENT))
                .isEqualTo(Map.of("base", 1_000L, "exposed", 62L, "reference", 58L));
    }
}
