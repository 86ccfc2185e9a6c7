package dev.effortlens.render.html;

import dev.effortlens.report.Finding.Verdict;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.HashMap;
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
}
