package dev.effortlens.analysis;

import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SideTable;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.stats.GroupedTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Sensitivity: what the estimates are when only a customer's first answer per window counts, so that no event is counted
 * after several answers.
 */
final class FirstInWindow {

    static final String ADJUSTMENT = "first_in_window";

    private static final List<String> BINARY =
            List.of(Battery.TAU_B, Battery.RISK_DIFFERENCE, Battery.ODDS_RATIO_PER_POINT);

    private final EffortCube cube;
    private final AnalysisPlan settings;

    FirstInWindow(EffortCube cube, AnalysisPlan settings) {
        this.cube = cube;
        this.settings = settings;
    }

    /** Returns the estimates of one x and one outcome overall; none for signals and stated outcomes. */
    List<Estimated> of(int variable, int outcome) {
        boolean applies = cube.plan().variables().get(variable) instanceof Instrument
                && cube.plan().outcomes().get(outcome) instanceof Outcome.Observed;
        Beside beside = new Beside(cube, SideTable.FIRST_IN_WINDOW, variable, outcome, settings.unitsPerMain());
        if (!applies || !beside.shown(settings.minimumCell())) {
            return List.of();
        }
        Estimated.Ground ground = beside.ground();
        if (!cube.plan().binary(outcome)) {
            Estimated difference = beside.difference();
            return difference == null ? List.of() : List.of(difference.adjusted(ADJUSTMENT, ground));
        }
        GroupedTable levels = beside.levels();
        if (levels == null) {
            return List.of();
        }
        int[] pairing = Pairing.of(cube.plan().variables().get(variable));
        GroupedTable pair = levels.map(table -> table.collapse(pairing, 2));
        List<Estimated> estimates = new ArrayList<>();
        for (String name : BINARY) {
            Battery battery = Battery.named(name);
            estimates.add(
                    battery.estimate(battery.grouped() ? pair : levels, true).adjusted(ADJUSTMENT, ground));
        }
        return estimates;
    }
}
