package dev.effortlens.analysis;

import dev.effortlens.counts.EffortCube;
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
        List<Score> scores = new ArrayList<>();
        for (int cut = 0; cut < cube.plan().cuts().size(); cut++) {
            scores.addAll(of(cube.plan().cuts().get(cut), cube.invitations().slices(cut)));
        }
        return scores;
    }

    private List<Score> of(Cut cut, SortedMap<String, List<ContingencyTable>> slices) {
        if (!known(cut, slices.keySet())) {
            return List.of();
        }
        List<List<ContingencyTable>> tables = List.copyOf(slices.values());
        Disclosure disclosure = new Disclosure(
                FATES, level -> level == ANSWERED ? Contrast.EXPOSED : Contrast.REFERENCE, tables, minimumCell);
        List<Score> scores = new ArrayList<>();
        int index = 0;
        for (String slice : slices.keySet()) {
            boolean withheld = disclosure.slice(index) || disclosure.level(index, ANSWERED);
            scores.add(withheld ? withheld(cut, slice) : score(cut, slice, tables.get(index)));
            index++;
        }
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
