package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Scale;
import dev.effortlens.stats.ContingencyTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Instrument CES = new Instrument("ces", Measure.CES, new Scale(1, 5), Direction.HIGH_IS_HARD);
    private static final int MINIMUM = 11;

    @Test
    void aCellOfElevenGroupsIsShownAndOneOfTenIsNot() {
        Disclosure shown = of(slice(30, 30, 30, 11, 30));
        Disclosure withheld = of(slice(30, 30, 30, 10, 30));

        assertThat(shown.level(0, 3)).isFalse();
        assertThat(withheld.level(0, 3)).isTrue();
    }

    @Test
    void aSecondLevelOfTheSameSideGoesWithTheOnlyWithheldOne() {
        Disclosure disclosure = of(slice(30, 30, 30, 10, 30));

        assertThat(disclosure.level(0, 4)).isTrue();
        assertThat(disclosure.group(0, Contrast.EXPOSED)).isFalse();
        assertThat(disclosure.level(0, 0)).isFalse();
    }

    @Test
    void theMiddleWhichIsAGroupOfItsOwnTakesAnotherGroupWithIt() {
        Disclosure disclosure = of(slice(30, 30, 10, 12, 12));

        assertThat(disclosure.level(0, 2)).isTrue();
        assertThat(disclosure.group(0, Contrast.NEITHER)).isTrue();
        assertThat(disclosure.group(0, Contrast.EXPOSED)).isTrue();
        assertThat(disclosure.level(0, 3)).isTrue();
        assertThat(disclosure.slice(0)).isFalse();
    }

    @Test
    void theOnlyWithheldSliceTakesTheSmallestOtherWithIt() {
        Disclosure disclosure = of(slice(2, 2, 2, 2, 2), slice(20, 20, 20, 20, 20), slice(40, 40, 40, 40, 40));

        assertThat(disclosure.slice(0)).isTrue();
        assertThat(disclosure.slice(1)).isTrue();
        assertThat(disclosure.slice(2)).isFalse();
    }

    @Test
    void twoWithheldSlicesProtectEachOther() {
        Disclosure disclosure = of(slice(2, 2, 2, 2, 2), slice(3, 2, 2, 2, 2), slice(40, 40, 40, 40, 40));

        assertThat(disclosure.slice(2)).isFalse();
    }

    @Test
    void zeroIsShown() {
        Disclosure disclosure = of(slice(30, 30, 0, 30, 30));

        assertThat(disclosure.level(0, 2)).isFalse();
        assertThat(disclosure.group(0, Contrast.NEITHER)).isFalse();
    }

    @Test
    void aWithheldSliceWithholdsItsLevels() {
        Disclosure disclosure = of(slice(2, 2, 2, 2, 2), slice(3, 2, 2, 2, 2));

        assertThat(disclosure.level(0, 0)).isTrue();
        assertThat(disclosure.group(0, Contrast.EXPOSED)).isTrue();
    }

    @SafeVarargs
    private static Disclosure of(List<ContingencyTable>... slices) {
        return new Disclosure(CES, List.of(slices), MINIMUM);
    }

    /** A slice in which level k has one answer in each of the first {@code groups[k]} customer groups. */
    private static List<ContingencyTable> slice(int... groups) {
        List<ContingencyTable> tables = new ArrayList<>();
        for (int group = 0; group < 64; group++) {
            long[][] counts = new long[groups.length][1];
            for (int level = 0; level < groups.length; level++) {
                counts[level][0] = group < groups[level] ? 1 : 0;
            }
            tables.add(ContingencyTable.of(counts, new double[] {0, 1, 2, 3, 4}, new double[] {0}));
        }
        return tables;
    }
}
