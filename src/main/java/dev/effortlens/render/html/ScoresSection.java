package dev.effortlens.render.html;

import dev.effortlens.report.Score;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CES, NPS and CSAT over all used answers: the table under the cards. */
final class ScoresSection {

    private static final String ID = "scores";
    private static final int MOST_ROWS = 300;
    private static final Set<String> HEADLINES =
            Set.of("share_easy", "net_easy", "mean", "nps", "top_two_boxes", Score.RESPONSE_RATE);

    private final Desk desk;
    private final Words words;
    private final ScoreWords scores;

    ScoresSection(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.scores = new ScoreWords(desk);
    }

    SectionView view() {
        List<Score> all = desk.report().scorecard().stream()
                .filter(s -> HEADLINES.contains(s.statistic()))
                .toList();
        if (all.isEmpty()) {
            return SectionView.empty(desk, ID, words.text("scores.none"));
        }
        String summary = words.text("scores.all", Map.of("leftOut", Math.max(0, all.size() - MOST_ROWS)));
        FigureView figure =
                FigureView.ofData(FigureView.DetailsView.of(desk, summary, table(all), "tables/scorecard.csv"));
        return SectionView.of(desk, ID, words.html("scores.lede"), List.of(figure));
    }

    private TableView table(List<Score> all) {
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(words.text("column.instrument")),
                TableView.ColumnView.text(words.text("column.cut")),
                TableView.ColumnView.text(words.text("column.slice")),
                TableView.ColumnView.text(words.text("column.score")),
                TableView.ColumnView.number(words.text("column.estimate")),
                TableView.ColumnView.number(words.text("column.answers")));
        List<List<CellView>> rows = all.stream().limit(MOST_ROWS).map(this::row).toList();
        return TableView.plain(words.text("scores.caption"), columns, rows);
    }

    private List<CellView> row(Score s) {
        return List.of(
                CellView.name(desk.names().variable(s.instrument())),
                CellView.text(desk.names().cut(s.cut())),
                CellView.text(desk.names().slice(s.cut(), s.value())),
                CellView.text(words.text("statistic." + s.statistic())),
                estimate(s),
                Rates.answers(desk, s.responses()));
    }

    private CellView estimate(Score s) {
        Double estimate = s.estimate();
        if (estimate == null) {
            return CellView.state(scores.missing(s), 1);
        }
        Unit unit = ScoreWords.unit(s.statistic());
        return CellView.estimate(
                scores.inFull(s.statistic(), estimate),
                scores.interval(s),
                unit.exact(estimate),
                Rates.exact(unit, s.confLow()),
                Rates.exact(unit, s.confHigh()));
    }
}
