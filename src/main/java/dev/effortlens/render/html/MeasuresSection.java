package dev.effortlens.render.html;

import dev.effortlens.report.MeasureComparison;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.List;

/** Which of CES, NPS and CSAT tells best who will act, and what effort adds to the others. */
final class MeasuresSection {

    private static final String ID = "measures";

    private final Desk desk;

    MeasuresSection(Desk desk) {
        this.desk = desk;
    }

    SectionView view() {
        List<FigureView> figures = new ArrayList<>();
        for (OutcomeInfo outcome : desk.report().outcomes()) {
            List<MeasureComparison> rows = desk.report().measures().stream()
                    .filter(m -> m.outcome().equals(outcome.id()))
                    .toList();
            if (!rows.isEmpty()) {
                addFigures(figures, outcome, rows);
            }
        }
        return figures.isEmpty()
                ? SectionView.empty(desk, ID, none())
                : SectionView.of(desk, ID, desk.words().html("measures.lede"), figures);
    }

    private void addFigures(List<FigureView> figures, OutcomeInfo outcome, List<MeasureComparison> rows) {
        figures.add(new AucFigure(desk, outcome, rows).view());
        if (rows.stream().anyMatch(m -> m.statistic().equals(ImportanceFigure.STATISTIC))) {
            figures.add(new ImportanceFigure(desk, outcome, rows).view());
        }
    }

    private String none() {
        long questions = desk.report().variables().stream()
                .filter(v -> v.kind() == Variable.Kind.INSTRUMENT)
                .count();
        if (questions < 2) {
            return desk.words().text("measures.one");
        }
        return desk.words().text(desk.lookup().behaviour().isEmpty() ? "measures.no-behaviour" : "measures.none");
    }
}
