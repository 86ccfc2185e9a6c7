package dev.effortlens.analysis;

import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Topic;
import dev.effortlens.report.Variable;
import dev.effortlens.report.Variable.Kind;
import dev.effortlens.stats.ContingencyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Describes what goes in: instruments, signals, topics. */
final class Variables {

    private final EffortCube cube;

    Variables(EffortCube cube) {
        this.cube = cube;
    }

    /** Returns one description per x, in the order of the plan. */
    List<Variable> all() {
        List<Variable> variables = new ArrayList<>();
        for (int number = 0; number < cube.plan().variables().size(); number++) {
            variables.add(of(cube.plan().variables().get(number), used(number)));
        }
        return variables;
    }

    /** Returns what a level is called where x comes from: the score, the band's lower bound, 1 for a mention. */
    static long score(Explanatory x, int level) {
        if (x instanceof Instrument instrument) {
            return instrument.score(level);
        }
        return x instanceof Signal signal ? signal.bands().get(level) : x.x(level);
    }

    private static Variable of(Explanatory x, long used) {
        List<Long> scores = IntStream.range(0, x.levels())
                .mapToObj(level -> score(x, level))
                .toList();
        List<String> contrasts = IntStream.range(0, x.levels())
                .mapToObj(level -> x.contrast(level).name())
                .toList();
        if (x instanceof Instrument instrument) {
            return new Variable(
                    instrument.id(),
                    Kind.INSTRUMENT,
                    instrument.measure().name(),
                    highIsEasy(instrument),
                    scores,
                    contrasts,
                    null,
                    null,
                    null,
                    null,
                    used,
                    List.of());
        }
        if (x instanceof Signal signal) {
            return new Variable(
                    signal.id(),
                    Kind.SIGNAL,
                    null,
                    null,
                    scores,
                    contrasts,
                    signal.lookBackDays(),
                    signal.aggregate().name(),
                    signal.column(),
                    signal.feed(),
                    used,
                    List.of());
        }
        return new Variable(
                x.id(), Kind.TOPIC, null, null, scores, contrasts, null, null, null, null, used, ((Topic) x).words());
    }

    private static @Nullable Boolean highIsEasy(Instrument instrument) {
        return instrument.measure() == Measure.CES
                ? instrument.score(0) == instrument.scale().maximum()
                : null;
    }

    private long used(int variable) {
        return cube.slice(new SliceKey(variable, 0, "")).answers().stream()
                .mapToLong(ContingencyTable::total)
                .sum();
    }
}
