package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelativeImportanceTest {

    @Test
    void agreesWithAllSixOrdersInR() {
        // R: McFadden's R² of glm on every subset; each measure's gain, averaged over the six orders
        List<Estimate> parts = RelativeImportance.of(NestedModels.of(ThreeMeasures.TABLE));

        assertThat(number(parts.get(0))).isCloseTo(0.04756548190952378, within(1e-12));
        assertThat(number(parts.get(1))).isCloseTo(0.01005985424533903, within(1e-12));
        assertThat(number(parts.get(2))).isCloseTo(0.001526655221002445, within(1e-12));
        // their sum is the R² of all three
        assertThat(parts.stream().mapToDouble(Tables::number).sum()).isCloseTo(0.05915199137586524, within(1e-12));
    }

    @Test
    void doesNotDependOnTheOrderOfTheMeasures() {
        List<Estimate> parts = RelativeImportance.of(NestedModels.of(ThreeMeasures.TABLE));
        List<Estimate> turned = RelativeImportance.of(NestedModels.of(ThreeMeasures.TABLE.only(2, 0, 1)));

        assertThat(number(turned.get(1))).isCloseTo(number(parts.get(0)), within(1e-12));
        assertThat(number(turned.get(0))).isCloseTo(number(parts.get(2)), within(1e-12));
    }

    @Test
    void isUndefinedWithoutAFit() {
        JointTable table = ThreeMeasures.TABLE;

        assertThat(RelativeImportance.of(NestedModels.of(table.only(0, 0))))
                .containsOnly(Estimate.undefined(Reason.COLLINEAR))
                .hasSize(2);
        assertThat(RelativeImportance.of(NestedModels.of(table.minus(table))))
                .containsOnly(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThatThrownBy(() -> RelativeImportance.of(NestedModels.of(table.only())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 1 to 12 measures, found 0");
    }
}
