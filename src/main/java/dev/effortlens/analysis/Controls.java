package dev.effortlens.analysis;

import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SideTable;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.report.Control;
import dev.effortlens.report.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The negative controls: what happened before the answers, by how hard they called it afterwards. */
final class Controls {

    private final EffortCube cube;
    private final AnalysisPlan settings;

    Controls(EffortCube cube, AnalysisPlan settings) {
        this.cube = cube;
        this.settings = settings;
    }

    /** Returns one control per instrument × outcome that anything is known of beforehand; churn has none. */
    List<Control> all() {
        List<Control> controls = new ArrayList<>();
        for (int variable = 0; variable < cube.plan().instruments().size(); variable++) {
            for (int outcome = 0; outcome < cube.plan().outcomes().size(); outcome++) {
                if (cube.plan().outcomes().get(outcome) instanceof Outcome.Observed observed
                        && !settings.churnFeeds().contains(observed.feed())) {
                    controls.add(control(variable, outcome));
                }
            }
        }
        return controls;
    }

    private Control control(int variable, int outcome) {
        Beside before = new Beside(cube, SideTable.BEFORE, variable, outcome, settings.unitsPerMain());
        Beside after = new Beside(cube, SideTable.AFTER, variable, outcome, settings.unitsPerMain());
        boolean shown = before.shown(settings.minimumCell());
        Figure earlier = figure(before, shown);
        Figure later = figure(after, shown);
        Instrument x = cube.plan().instruments().get(variable);
        return new Control(
                x.id(),
                cube.plan().outcomes().get(outcome).id(),
                cube.plan().binary(outcome) ? Battery.RISK_DIFFERENCE : Battery.MEAN_DIFFERENCE,
                earlier,
                later,
                verdict(x, earlier, later));
    }

    private static Figure figure(Beside beside, boolean shown) {
        Estimated difference = beside.difference();
        if (difference == null) {
            return Figures.unknown();
        }
        return shown ? Figures.of(difference.robust(), beside.responses(), beside.events()) : Figures.withheld();
    }

    private static Control.Verdict verdict(Explanatory x, Figure before, Figure after) {
        @Nullable Double low = before.confLow();
        @Nullable Double high = before.confHigh();
        @Nullable Double later = after.estimate();
        if (!Beside.compares(x) || low == null || high == null || later == null) {
            return Control.Verdict.UNKNOWN;
        }
        if (low <= 0 && high >= 0) {
            return Control.Verdict.HELD;
        }
        return (low > 0) == (later > 0) ? Control.Verdict.DIFFERED_ALIKE : Control.Verdict.DIFFERED_OTHERWISE;
    }
}
