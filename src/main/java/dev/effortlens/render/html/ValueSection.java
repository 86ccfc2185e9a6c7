package dev.effortlens.render.html;

import dev.effortlens.report.Figure;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.ValueRow;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Money by effort: before the answer, after it, expected; and the most that a difference could be worth. */
final class ValueSection {

    private static final String ID = "value";

    private final Desk desk;

    ValueSection(Desk desk) {
        this.desk = desk;
    }

    SectionView view() {
        List<FigureView> figures = new ArrayList<>();
        for (Variable x : desk.report().variables()) {
            for (OutcomeInfo outcome : desk.report().outcomes()) {
                List<ValueRow> rows = desk.report().values().stream()
                        .filter(v ->
                                v.instrument().equals(x.id()) && v.outcome().equals(outcome.id()))
                        .toList();
                if (!rows.isEmpty()) {
                    add(figures, x, outcome, rows);
                }
            }
        }
        return figures.isEmpty()
                ? SectionView.empty(desk, ID, none())
                : SectionView.of(desk, ID, desk.words().html("value.lede"), figures);
    }

    private void add(List<FigureView> figures, Variable x, OutcomeInfo outcome, List<ValueRow> rows) {
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, outcome));
        slots.put("measure", Names.measure(x));
        slots.put("instrument", desk.names().variable(x));
        slots.put("currency", desk.numbers().currencySymbol());
        figures.add(FigureView.ofTable(
                title(x, outcome, slots),
                desk.words().html("value.sub", slots),
                new ValueTable(desk, x, outcome, rows).view(desk.words().text("value.caption", slots))));
        rows.stream()
                .filter(v -> v.statistic().equals("if_causal"))
                .findFirst()
                .ifPresent(v -> figures.add(bound(v.figure(), slots)));
    }

    /** Titles of curves speak of effort; a score's or a signal's own words would say the same. */
    private String title(Variable x, OutcomeInfo outcome, Map<String, Object> slots) {
        return "CES".equals(x.measure())
                ? Verdicts.title(desk, x, outcome)
                : desk.words().text("value.title", slots);
    }

    /** An upper end, never a finding: withheld where no difference is shown. */
    private FigureView bound(Figure figure, Map<String, Object> slots) {
        if (figure.estimate() == null) {
            Map<String, Object> more = new HashMap<>(slots);
            more.put("reason", Figures.missing(desk, figure));
            return FigureView.ofWords(
                    desk.words().text("value.bound.none"), desk.words().html("value.bound.undefined", more));
        }
        if (!Figures.shown(figure) || figure.confLow() == null || figure.confHigh() == null) {
            return FigureView.ofWords(
                    desk.words().text("value.bound.none"), desk.words().html("value.bound.not-shown", slots));
        }
        double low = Math.abs(figure.confLow());
        double high = Math.abs(figure.confHigh());
        Map<String, Object> more = new HashMap<>(slots);
        more.put("amount", desk.numbers().moneyTotal(Math.abs(figure.estimate())));
        more.put("low", desk.numbers().moneyTotal(Math.min(low, high)));
        more.put("high", desk.numbers().moneyTotal(Math.max(low, high)));
        more.put("sign", figure.estimate() < 0 ? "less" : "more");
        return FigureView.ofWords(
                desk.words().text("value.bound.title", more), desk.words().html("value.bound", more));
    }

    private String none() {
        boolean amounts = desk.report().outcomes().stream().anyMatch(o -> o.kind() == OutcomeInfo.Kind.AMOUNT);
        return desk.words().text(amounts ? "value.none" : "value.no-amount");
    }
}
