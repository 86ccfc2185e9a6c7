package dev.effortlens.render.html;

import dev.effortlens.report.Control;
import dev.effortlens.report.Control.Verdict;
import dev.effortlens.report.Figure;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the negative controls of the primary question say: the most troubling of them speaks. The primary outcome itself
 * may have none, since who left before an answer gives none.
 */
final class ControlVerdict {

    /** The most troubling first. */
    private static final List<Verdict> ORDER =
            List.of(Verdict.DIFFERED_ALIKE, Verdict.DIFFERED_OTHERWISE, Verdict.HELD, Verdict.UNKNOWN);

    private final Desk desk;
    private final Words words;
    private final Variable x;
    private final @Nullable Control control;

    ControlVerdict(Desk desk, Variable x) {
        this.desk = desk;
        this.words = desk.words();
        this.x = x;
        this.control = desk.report().controls().stream()
                .filter(c -> c.instrument().equals(x.id()))
                .min(Comparator.comparingInt((Control c) -> ORDER.indexOf(verdict(c)))
                        .thenComparing(
                                c -> !c.outcome().equals(desk.report().primary().outcome())))
                .orElse(null);
    }

    boolean differedAlike() {
        return control != null && verdict(control) == Verdict.DIFFERED_ALIKE;
    }

    AnswerView.VerdictView view() {
        OutcomeInfo outcome = control == null ? null : desk.lookup().outcome(control.outcome());
        String key =
                control == null || outcome == null ? "none" : verdict(control).name();
        Map<String, Object> slots = control == null || outcome == null ? Map.of() : slots(control, outcome);
        return new AnswerView.VerdictView(
                words.text("control.question"),
                words.text("control.verdict." + key),
                words.html("control.text." + key, slots));
    }

    /** Returns the verdict; one that promises numbers which are not there counts as unknown. */
    private static Verdict verdict(Control c) {
        return c.before().estimate() == null || c.after().estimate() == null ? Verdict.UNKNOWN : c.verdict();
    }

    private Map<String, Object> slots(Control c, OutcomeInfo outcome) {
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, outcome));
        Unit unit = Unit.of(outcome);
        slots.put("measure", Names.measure(x));
        slots.put("kind", unit.word());
        slots.put("unit", Columns.difference(desk, unit));
        slots.put("sign", c.before().estimate() == null || c.before().estimate() > 0 ? "more" : "less");
        slots.put("reason", Figures.missing(desk, c.before().estimate() == null ? c.before() : c.after()));
        slots.put("before", number(c.before(), unit));
        slots.put("beforeInterval", Figures.interval(desk, c.before(), v -> unit.signed(desk.numbers(), v)));
        slots.put("after", number(c.after(), unit));
        return slots;
    }

    private String number(Figure f, Unit unit) {
        return f.estimate() == null ? "" : unit.signed(desk.numbers(), f.estimate());
    }
}
