package dev.effortlens.render.html;

import dev.effortlens.report.Finding.Verdict;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be said of one x and one outcome. Only a verdict of more or less lets a sentence say so. */
final class Verdicts {

    private Verdicts() {}

    static boolean shown(@Nullable Verdict verdict) {
        return verdict == Verdict.MORE || verdict == Verdict.LESS;
    }

    /** Returns whether there is an interval to judge by. */
    static boolean judged(@Nullable Verdict verdict) {
        return shown(verdict) || verdict == Verdict.NOT_SHOWN;
    }

    /** Returns the line under a chart's title. */
    static String words(Desk desk, Variable x, Unit unit, @Nullable Verdict verdict) {
        if (!shown(verdict)) {
            return desk.words().text("verdict." + name(verdict));
        }
        return desk.words().text("verdict." + unit.word() + "." + name(verdict), Map.of("measure", Names.measure(x)));
    }

    /** Returns the title of a figure about an outcome by the levels of an instrument. */
    static String title(Desk desk, Variable x, OutcomeInfo outcome) {
        Verdict verdict = desk.lookup().verdict(x.id(), outcome.id());
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, outcome));
        slots.put("measure", Names.measure(x));
        if (!shown(verdict)) {
            return desk.words().text("title." + name(verdict), slots);
        }
        String kind = outcome.kind() == OutcomeInfo.Kind.STATED ? "title.stated." : "title.behaviour.";
        return desk.words().text(kind + Unit.of(outcome).word() + "." + name(verdict), slots);
    }

    static String name(@Nullable Verdict verdict) {
        return verdict == null ? Verdict.UNDEFINED.name() : verdict.name();
    }

    /**
     * Returns the heading of what several x tell of one outcome: of how many a difference is shown, and which way.
     *
     * @param key message where some can be judged
     * @param unjudged message where none can
     */
    static String title(Desk desk, String key, String unjudged, List<Variable> variables, OutcomeInfo outcome) {
        long more = count(desk, variables, outcome, Verdict.MORE);
        long less = count(desk, variables, outcome, Verdict.LESS);
        long judged = more + less + count(desk, variables, outcome, Verdict.NOT_SHOWN);
        return desk.words()
                .text(
                        judged == 0 ? unjudged : key,
                        Map.of(
                                "outcome",
                                desk.names().outcomeInFull(outcome),
                                "shown",
                                more + less,
                                "more",
                                more,
                                "less",
                                less,
                                "all",
                                variables.size()));
    }

    private static long count(Desk desk, List<Variable> variables, OutcomeInfo outcome, Verdict verdict) {
        return variables.stream()
                .filter(x -> desk.lookup().verdict(x.id(), outcome.id()) == verdict)
                .count();
    }
}
