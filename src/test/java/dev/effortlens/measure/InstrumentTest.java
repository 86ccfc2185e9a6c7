package dev.effortlens.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstrumentTest {

    @Test
    void effortRisesWithTheLevelWhicheverWayTheScalePoints() {
        Instrument easy = ces(1, 7, Direction.HIGH_IS_EASY);
        Instrument hard = ces(1, 5, Direction.HIGH_IS_HARD);

        assertThat(easy.level(7)).isZero();
        assertThat(easy.level(1)).isEqualTo(6);
        assertThat(easy.score(6)).isEqualTo(1);
        assertThat(hard.level(1)).isZero();
        assertThat(hard.level(5)).isEqualTo(4);
    }

    @Test
    void theMiddleOfAnOddScaleIsNeitherHardNorEasy() {
        assertThat(sides(ces(1, 7, Direction.HIGH_IS_EASY))).isEqualTo("RRRNEEE");
        assertThat(sides(ces(1, 5, Direction.HIGH_IS_HARD))).isEqualTo("RRNEE");
    }

    @Test
    void anEvenScaleHasNoMiddle() {
        assertThat(sides(ces(1, 4, Direction.HIGH_IS_HARD))).isEqualTo("RREE");
    }

    @Test
    void promotersAgainstDetractorsAndTopTwoBoxesAgainstTheRest() {
        assertThat(sides(new Instrument("nps", Measure.NPS, new Scale(0, 10), null)))
                .isEqualTo("RRRRRRRNNEE");
        assertThat(sides(new Instrument("csat", Measure.CSAT, new Scale(1, 5), null)))
                .isEqualTo("RRREE");
    }

    @Test
    void xIsTheEffortLevelForCesAndTheScoreOtherwise() {
        Instrument csat = new Instrument("csat", Measure.CSAT, new Scale(1, 5), null);

        assertThat(ces(1, 7, Direction.HIGH_IS_EASY).x(0)).isZero();
        assertThat(csat.x(csat.level(4))).isEqualTo(4);
    }

    @Test
    void refusesACesWithoutDirectionAndDirectionsElsewhere() {
        assertThatThrownBy(() -> ces(1, 7, null)).hasMessageContaining("a direction belongs to CES and only to CES");
        assertThatThrownBy(() -> new Instrument("csat", Measure.CSAT, new Scale(1, 5), Direction.HIGH_IS_EASY))
                .hasMessageContaining("a direction belongs to CES and only to CES");
        assertThatThrownBy(() -> new Instrument("nps", Measure.NPS, new Scale(1, 10), null))
                .hasMessageContaining("NPS is asked on [0, 10]");
    }

    @Test
    void refusesAScaleThatIsNone() {
        assertThat(new Scale(0, 100).size()).isEqualTo(101);
        assertThatThrownBy(() -> new Scale(0, 101)).hasMessageContaining("found [0, 101]");
        assertThatThrownBy(() -> new Scale(5, 5)).hasMessageContaining("found [5, 5]");
    }

    private static Instrument ces(int low, int high, @Nullable Direction direction) {
        return new Instrument("ces", Measure.CES, new Scale(low, high), direction);
    }

    private static String sides(Explanatory x) {
        return String.join(
                "",
                IntStream.range(0, x.levels())
                        .mapToObj(level -> x.contrast(level).name().substring(0, 1))
                        .toList());
    }

    @Test
    void aSignalComparesItsHighestBandWithItsLowest() {
        Signal contacts = new Signal("contacts", "log", Signal.Aggregate.COUNT, null, 7, List.of(0L, 1L, 2L, 4L));

        assertThat(sides(contacts)).isEqualTo("RNNE");
        assertThat(contacts.band(-1)).isZero();
        assertThat(contacts.band(3)).isEqualTo(2);
        assertThat(contacts.band(4)).isEqualTo(3);
    }

    @Test
    void refusesBandsThatDoNotAscendAndCountsOfAColumn() {
        assertThatThrownBy(() -> new Signal("s", "log", Signal.Aggregate.COUNT, null, 7, List.of(0L, 0L)))
                .hasMessageContaining("bands must ascend");
        assertThatThrownBy(() -> new Signal("s", "log", Signal.Aggregate.COUNT, null, 7, List.of(0L)))
                .hasMessageContaining("at least two bands");
        assertThatThrownBy(() -> new Signal("s", "log", Signal.Aggregate.COUNT, "seconds", 7, List.of(0L, 1L)))
                .hasMessageContaining("a count takes no column");
    }
}
