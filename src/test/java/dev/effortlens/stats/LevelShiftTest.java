package dev.effortlens.stats;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LevelShiftTest {

    /** Cobb (1978), The problem of the Nile, Biometrika 65, table 1: annual flow at Aswan from 1871 to 1970, 10⁸ m³. */
    private static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865,
        845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050,
        918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
    };

    @Test
    void theNileFellAfter1898() {
        LevelShift shift = requireNonNull(LevelShift.of(single(NILE)));

        // R strucchange ?Nile: one breakpoint after observation 28; means of the segments 1097.75 and 849.9722
        assertThat(shift.at()).isEqualTo(28);
        assertThat(shift.before()).isCloseTo(1097.75, within(1e-10));
        assertThat(shift.after()).isCloseTo(849.9722, within(5e-5));
        // scipy.stats.ttest_ind of the two segments: t = −8.713768956512752 with 98 degrees of freedom
        assertThat(shift.pValue()).isCloseTo(95 * Reference.twoSidedT(8.713768956512752, 98), within(1e-20));
        assertThat(shift.interval().low()).isLessThan(-247.7778).isGreaterThan(-320);
        assertThat(shift.interval().high()).isGreaterThan(-247.7778).isLessThan(-180);
        assertThat(ChangePoints.of(single(NILE), 0.01)).containsExactly(28);
    }

    @Test
    void twoShiftsAreFoundOneAfterTheOther() {
        List<Subgroup> series = single(1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 5, 6, 5, 6, 5, 6);

        assertThat(ChangePoints.of(series, 0.01)).containsExactly(6, 11);
    }

    @Test
    void aPointOfManyAnswersWeighsMore() {
        List<Subgroup> points = List.of(
                new Subgroup(0.4, 900),
                new Subgroup(0.5, 100),
                new Subgroup(0.4, 900),
                new Subgroup(0.6, 500),
                new Subgroup(0.62, 500),
                new Subgroup(0.58, 500));

        LevelShift shift = requireNonNull(LevelShift.of(points));

        assertThat(shift.at()).isEqualTo(3);
        assertThat(shift.before()).isCloseTo(770.0 / 1900, within(1e-12));
        assertThat(shift.after()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void aSeriesThatDoesNotMoveHasNoShift() {
        assertThat(LevelShift.of(single(1, 2, 1, 2, 1))).isNull();
        assertThat(LevelShift.of(single(3, 3, 3, 3, 3, 3))).isNull();
        assertThat(ChangePoints.of(single(1, 2, 1, 2, 1, 2, 1, 2, 1, 2), 0.01)).isEmpty();
    }

    @Test
    void levelsWithoutAnySpreadAreCertainlyApart() {
        LevelShift shift = requireNonNull(LevelShift.of(single(3, 3, 3, 4, 4, 4)));

        assertThat(shift.at()).isEqualTo(3);
        assertThat(shift.pValue()).isZero();
    }

    private static List<Subgroup> single(double... values) {
        return DoubleStream.of(values).mapToObj(value -> new Subgroup(value, 1)).toList();
    }

    /** Keeps the series as it was typed. */
    @Test
    void theNileHasAHundredYears() {
        assertThat(NILE).hasSize(100);
        assertThat(Arrays.stream(NILE).sum()).isEqualTo(91935);
    }
}
