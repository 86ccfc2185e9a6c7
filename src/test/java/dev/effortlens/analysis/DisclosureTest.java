package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.counts.Support;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Scale;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Instrument CES = new Instrument("ces", Measure.CES, new Scale(1, 5), Direction.HIGH_IS_HARD);
    private static final Cut PLACE = new Cut(List.of("place"));
    private static final Cut PLAN = new Cut(List.of("plan"));
    private static final Cut CROSSING = new Cut(List.of("place", "plan"));
    private static final int MINIMUM = 11;

    @Test
    void aCellOfElevenGroupsIsShownAndOneOfTenIsNot() {
        Disclosure shown = overall(false, 30, 30, 30, 11, 30);
        Disclosure withheld = overall(false, 30, 30, 30, 10, 30);

        assertThat(shown.level(0, "", 3)).isFalse();
        assertThat(withheld.level(0, "", 3)).isTrue();
    }

    @Test
    void aSecondLevelOfTheSameSideGoesWithTheOnlyWithheldOne() {
        Disclosure disclosure = overall(false, 30, 30, 30, 10, 30);

        assertThat(disclosure.level(0, "", 4)).isTrue();
        assertThat(disclosure.group(0, "", Contrast.EXPOSED)).isFalse();
        assertThat(disclosure.level(0, "", 0)).isFalse();
        assertThat(disclosure.comparison(0, "")).isFalse();
    }

    @Test
    void theMiddleWhichIsAGroupOfItsOwnTakesAnotherGroupWithIt() {
        Disclosure disclosure = overall(false, 30, 30, 10, 12, 12);

        assertThat(disclosure.level(0, "", 2)).isTrue();
        assertThat(disclosure.group(0, "", Contrast.NEITHER)).isTrue();
        assertThat(disclosure.group(0, "", Contrast.EXPOSED)).isTrue();
        assertThat(disclosure.level(0, "", 3)).isTrue();
        assertThat(disclosure.slice(0, "")).isFalse();
    }

    @Test
    void whatComparesTheSidesIsWithheldWithOneOfThem() {
        assertThat(overall(false, 30, 30, 10, 12, 12).comparison(0, "")).isTrue();
    }

    @Test
    void theOnlyWithheldSliceTakesTheSmallestOtherWithIt() {
        Disclosure disclosure = places(Map.of("a", each(2), "b", each(20), "c", each(40)));

        assertThat(disclosure.slice(1, "a")).isTrue();
        assertThat(disclosure.slice(1, "b")).isTrue();
        assertThat(disclosure.slice(1, "c")).isFalse();
    }

    @Test
    void twoWithheldSlicesProtectEachOtherIfTogetherTheyAreEnough() {
        Map<String, Support> apart = Map.of("a", support(0, 6, 6, 6, 6, 6), "b", support(6, 6, 6, 6, 6, 6));
        Map<String, Support> together = Map.of("a", support(0, 6, 6, 6, 6, 6), "b", support(4, 6, 6, 6, 6, 6));

        assertThat(places(with(apart, "c", each(40))).slice(1, "c")).isFalse();
        assertThat(places(with(together, "c", each(40))).slice(1, "c"))
                .as("groups 0 to 9 are ten, which overall minus c would tell")
                .isTrue();
    }

    @Test
    void zeroIsShown() {
        Disclosure disclosure = overall(false, 30, 30, 0, 30, 30);

        assertThat(disclosure.level(0, "", 2)).isFalse();
        assertThat(disclosure.group(0, "", Contrast.NEITHER)).isFalse();
    }

    @Test
    void aWithheldSliceWithholdsItsLevelsAndItsMean() {
        Disclosure disclosure = places(Map.of("a", each(2), "b", each(40)));

        assertThat(disclosure.level(1, "a", 0)).isTrue();
        assertThat(disclosure.group(1, "a", Contrast.EXPOSED)).isTrue();
        assertThat(disclosure.mean(1, "a")).isTrue();
    }

    @Test
    void theOnlySliceIsTheWhole() {
        Disclosure disclosure = places(Map.of("a", support(0, 40, 40, 40, 10, 40)));

        assertThat(disclosure.level(1, "a", 3)).isTrue();
        assertThat(disclosure.level(0, "", 3)).isTrue();
        assertThat(disclosure.level(1, "a", 4)).isTrue();
    }

    @Test
    void aCrossingIsHeldAgainstTheCutsOfBothItsDimensions() {
        // (x, p) is withheld; without regard to margins the smallest other would be (y, q), which protects nothing.
        Map<String, Support> crossed =
                Map.of("x|p", each(2), "x|q", each(30), "y|p", each(30), "y|q", each(20), "z|p", each(40));
        Disclosure disclosure = crossing(crossed);

        assertThat(disclosure.slice(3, "x|q")).as("beside it in x").isTrue();
        assertThat(disclosure.slice(3, "y|p")).as("beside it in p").isTrue();
        assertThat(disclosure.slice(3, "z|p"))
                .as("all there is of z, which is shown")
                .isFalse();
    }

    @Test
    void whatBelongsToAWithheldSliceIsWithheldInTheCrossing() {
        // Place y goes with place x, which is too small; its crossings would add up to it.
        Map<String, Support> crossed = Map.of("x|p", each(2), "y|p", each(20), "y|q", each(21), "z|q", each(60));
        Disclosure disclosure = crossing(crossed);

        assertThat(disclosure.slice(1, "y")).isTrue();
        assertThat(disclosure.slice(3, "y|p")).isTrue();
        assertThat(disclosure.slice(3, "y|q")).isTrue();
    }

    @Test
    void theMeanOfTheLevelsTakesAThirdLevelWithIt() {
        // n4 and n5 follow from their sum and the mean; not so with two more unknowns on the other side.
        Disclosure disclosure = overall(true, 30, 31, 40, 10, 30);

        assertThat(disclosure.level(0, "", 0)).isTrue();
        assertThat(disclosure.level(0, "", 1)).isTrue();
        assertThat(disclosure.level(0, "", 2)).isFalse();
        assertThat(disclosure.group(0, "", Contrast.REFERENCE)).isFalse();
        assertThat(disclosure.mean(0, "")).isFalse();
    }

    @Test
    void theMeanIsWithheldWhereNoLevelIsLeftToProtectIt() {
        // Only two levels were ever chosen: with the total, the mean tells both.
        Disclosure disclosure = overall(true, 30, 0, 0, 10, 0);

        assertThat(disclosure.slice(0, "")).isFalse();
        assertThat(disclosure.mean(0, "")).isTrue();
    }

    /** The counts of one cut with its overall slice. */
    private static Disclosure places(Map<String, Support> slices) {
        return of(List.of(Cut.OVERALL, PLACE), List.of(sum("", slices, 0), new TreeMap<>(slices)), false);
    }

    private static Disclosure crossing(Map<String, Support> slices) {
        return of(
                List.of(Cut.OVERALL, PLACE, PLAN, CROSSING),
                List.of(sum("", slices, 0), sum("margin", slices, 0), sum("margin", slices, 1), new TreeMap<>(slices)),
                false);
    }

    private static Disclosure overall(boolean means, int... groups) {
        TreeMap<String, Support> only = new TreeMap<>(Map.of("", support(0, groups)));
        return of(List.of(Cut.OVERALL), List.of(only), means);
    }

    private static Disclosure of(List<Cut> cuts, List<SortedMap<String, Support>> slices, boolean means) {
        DisclosedCells cells = new DisclosedCells(CES.levels(), CES::contrast, cuts, slices);
        return means ? Disclosure.withMeans(cells, MINIMUM) : Disclosure.of(cells, MINIMUM);
    }

    /** Adds slices up: to the overall one, or by the value of one of their dimensions. */
    private static SortedMap<String, Support> sum(String kind, Map<String, Support> slices, int place) {
        TreeMap<String, Support> sums = new TreeMap<>();
        slices.forEach((slice, support) -> {
            String whole = kind.isEmpty() ? "" : Cut.values(slice, 2).get(place);
            Support sum = sums.computeIfAbsent(whole, w -> new Support(support.levels()));
            for (int level = 0; level < support.levels(); level++) {
                for (int group = 0; group < Long.SIZE; group++) {
                    boolean has = (support.groups(level) >>> group & 1) == 1;
                    sum.count(level, group, has ? 1 : 0);
                }
            }
        });
        return sums;
    }

    private static Map<String, Support> with(Map<String, Support> slices, String name, Support another) {
        TreeMap<String, Support> all = new TreeMap<>(slices);
        all.put(name, another);
        return all;
    }

    private static Support each(int groups) {
        return support(0, groups, groups, groups, groups, groups);
    }

    /** A slice in which level k has one answer in each of {@code groups[k]} customer groups, from the first on. */
    private static Support support(int first, int... groups) {
        Support support = new Support(groups.length);
        for (int level = 0; level < groups.length; level++) {
            for (int group = 0; group < groups[level]; group++) {
                support.count(level, first + group, 1);
            }
        }
        return support;
    }
}
