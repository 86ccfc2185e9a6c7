package dev.effortlens.render.html;

import dev.effortlens.report.Comparison;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Rate;
import dev.effortlens.report.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the field has published about effort beside what this report measured. The published figures are intentions of
 * another company's customers: they stand in rows of their own, hollow, with their source.
 */
final class ClaimsFigure {

    private static final String PURCHASES = "purchases";
    private static final String CHURN = "churn";

    /** Dixon, Freeman and Toman (2010): shares that intend to buy again, and to speak badly, easy and hard. */
    private static final double AGAIN_EASY = 0.94;

    private static final double AGAIN_HARD = 0.04;
    private static final double BADLY_EASY = 0.01;
    private static final double BADLY_HARD = 0.81;

    private final Desk desk;
    private final Variable x;
    private final RowAxis axis = RowAxis.from(Unit.PERCENT, BigDecimal.ZERO, List.of(0.0, 1.0));

    ClaimsFigure(Desk desk, Variable x) {
        this.desk = desk;
        this.x = x;
    }

    FigureView view() {
        TableView table = TableView.grouped(
                desk.words().text("claims.caption"),
                false,
                "rows",
                columns(),
                List.of(
                        new TableView.GroupView(desk.words().text("claims.said"), said()),
                        new TableView.GroupView(desk.words().text("claims.did"), did())));
        return FigureView.ofTable(
                        desk.words().text("claims.title"), desk.words().html("claims.sub"), table)
                .withKey(List.of(
                        FigureView.KeyView.mark("dot reference", desk.words().text("label.easy")),
                        FigureView.KeyView.mark("dot exposed", desk.words().text("label.hard"))));
    }

    private List<TableView.ColumnView> columns() {
        Map<String, Object> slots = Map.of("measure", Names.measure(x), "unit", Columns.unit(desk, Unit.PERCENT));
        return List.of(
                TableView.ColumnView.text(desk.words().text("column.figure")),
                TableView.ColumnView.plot(desk.words().text("column.plot"), axis.view(desk.numbers())),
                TableView.ColumnView.number(desk.words().text("column.reference", slots)),
                TableView.ColumnView.number(desk.words().text("column.exposed", slots)));
    }

    private List<List<CellView>> said() {
        List<List<CellView>> rows = new ArrayList<>();
        rows.add(published("claims.again", AGAIN_EASY, AGAIN_HARD));
        rows.add(published("claims.badly", BADLY_EASY, BADLY_HARD));
        desk.lookup().stated().stream()
                .filter(OutcomeInfo::binary)
                .forEach(outcome -> rows.add(measured(outcome, desk.words().text("claims.yours.said"))));
        return rows;
    }

    private List<List<CellView>> did() {
        List<List<CellView>> rows = new ArrayList<>();
        List<OutcomeInfo> events =
                desk.lookup().behaviour().stream().filter(OutcomeInfo::binary).toList();
        events.forEach(outcome -> rows.add(measured(outcome, desk.words().text("claims.yours.did"))));
        if (events.stream().noneMatch(o -> PURCHASES.equals(o.feed()))) {
            rows.add(state("claims.again.measured", "claims.no-purchases"));
        }
        if (events.stream().allMatch(o -> PURCHASES.equals(o.feed()) || CHURN.equals(o.feed()))) {
            rows.add(state("claims.badly.measured", "claims.no-complaints"));
        }
        return rows;
    }

    private List<CellView> published(String key, double easy, double hard) {
        return List.of(
                CellView.name(desk.words().text(key), desk.words().text("claims.published")),
                CellView.plot(axis.dumbbell(Mark.end("reference", "ring", easy), Mark.end("exposed", "ring", hard))),
                whole(easy).labelled(desk.words().text("label.easy")),
                whole(hard).labelled(desk.words().text("label.hard")));
    }

    private List<CellView> measured(OutcomeInfo outcome, String second) {
        CellView name = CellView.name(desk.names().outcomeInFull(outcome), second);
        Comparison c = desk.lookup().comparison(x.id(), outcome.id(), Lookup.OVERALL, "");
        if (c == null || c.reference().value() == null || c.exposed().value() == null) {
            return List.of(name, CellView.state(missing(c), 3));
        }
        return List.of(
                name,
                CellView.plot(axis.dumbbell(
                        Mark.end("reference", fill(c.reference()), c.reference().value()),
                        Mark.end("exposed", fill(c.exposed()), c.exposed().value()))),
                Rates.cell(desk, Unit.PERCENT, c.reference())
                        .labelled(desk.words().text("label.easy")),
                Rates.cell(desk, Unit.PERCENT, c.exposed())
                        .labelled(desk.words().text("label.hard")));
    }

    private String missing(@Nullable Comparison c) {
        if (c == null) {
            return desk.words().text("state.not-computed");
        }
        Rate rate = c.reference().value() == null ? c.reference() : c.exposed();
        return desk.states().missing(rate.status(), rate.note());
    }

    private List<CellView> state(String name, String words) {
        return List.of(
                CellView.name(desk.words().text(name)),
                CellView.state(desk.words().text(words), 3));
    }

    private static String fill(Rate rate) {
        return rate.confLow() == null ? "ring" : "dot";
    }

    private CellView whole(double share) {
        return CellView.number(desk.numbers().percentRounded(share), Unit.PERCENT.exact(share));
    }
}
