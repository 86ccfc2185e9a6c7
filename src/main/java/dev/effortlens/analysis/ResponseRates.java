package dev.effortlens.analysis;

import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.Support;
import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Cut;
import dev.effortlens.report.Rate;
import dev.effortlens.report.Score;
import dev.effortlens.stats.ContingencyTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The share of invitations that were answered in time, of those whose time is over. Wilson's interval with the number of
 * invitations divided by the design effect: customers who are asked often answer often, or never.
 */
final class ResponseRates {

    private static final int ANSWERED = 1;
    private static final int FATES = 2;
    private static final Set<String> PERIODS =
            Arrays.stream(Unit.values()).map(Unit::dimension).collect(Collectors.toUnmodifiableSet());

    private final EffortCube cube;
    private final int minimumCell;

    ResponseRates(EffortCube cube, int minimumCell) {
        this.cube = cube;
        this.minimumCell = minimumCell;
    }

    /** Returns the rate in the slices of each cut by what is known of invitations. */
    List<Score> all() {
        List<Cut> cuts = cube.plan().cuts();
        Disclosure disclosure = disclosure(cuts);
        List<Score> scores = new ArrayList<>();
        for (int cut = 0; cut < cuts.size(); cut++) {
            SortedMap<String, List<ContingencyTable>> slices =
                    cube.invitations().slices(cut);
            if (known(cuts.get(cut), slices.keySet())) {
                scores.addAll(of(cut, slices, disclosure));
            }
        }
        return scores;
    }

    private Disclosure disclosure(List<Cut> cuts) {
        List<SortedMap<String, Support>> supports = IntStream.range(0, cuts.size())
                .mapToObj(cube.invitations()::supports)
                .toList();
        DisclosedCells cells = new DisclosedCells(
                FATES, fate -> fate == ANSWERED ? Contrast.EXPOSED : Contrast.REFERENCE, cuts, supports);
        return Disclosure.of(cells, minimumCell);
    }

    private List<Score> of(int number, SortedMap<String, List<ContingencyTable>> slices, Disclosure disclosure) {
        Cut cut = cube.plan().cuts().get(number);
        List<Score> scores = new ArrayList<>();
        slices.forEach((slice, groups) -> {
            boolean withheld = disclosure.comparison(number, slice);
            scores.add(withheld ? withheld(cut, slice) : score(cut, slice, groups));
        });
        return scores;
    }

    /** Invitations need not name what answers name, a channel for one: then all of them lie in one slice that has no name. */
    private static boolean known(Cut cut, Set<String> slices) {
        List<String> dimensions = cut.dimensions();
        for (int place = 0; place < dimensions.size(); place++) {
            int at = place;
            boolean unnamed = slices.stream()
                    .map(slice -> Cut.values(slice, dimensions.size()).get(at))
                    .allMatch(Cut.NONE::equals);
            if (unnamed && !PERIODS.contains(dimensions.get(place))) {
                return false;
            }
        }
        return !slices.isEmpty();
    }

    private static Score withheld(Cut cut, String slice) {
        return new Score(
                Score.INVITATIONS, cut.name(), slice, Score.RESPONSE_RATE, null, null, null, null, Notes.SUPPRESSED);
    }

    private static Score score(Cut cut, String slice, List<ContingencyTable> groups) {
        Rate rate = Rates.share(groups, table -> table.rowTotal(ANSWERED));
        return new Score(
                Score.INVITATIONS,
                cut.name(),
                slice,
                Score.RESPONSE_RATE,
                rate.value(),
                rate.confLow(),
                rate.confHigh(),
                rate.responses(),
                rate.note());
    }
}
