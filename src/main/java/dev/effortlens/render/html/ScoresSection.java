package dev.effortlens.render.html;

import dev.effortlens.report.Score;
import dev.effortlens.report.Status;
import dev.effortlens.report.Variable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CES, NPS and CSAT over all used answers, with their distributions. */
final class ScoresSection {

    private static final String ID = "scores";
    private static final int MOST_ROWS = 300;
    private static final Set<String> HEADLINES = Set.of("share_easy", "net_easy", "mean", "nps", "top_two_boxes");

    private final Desk desk;
    private final Words words;

    ScoresSection(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    SectionView view() {
        List<Score> all = desk.report().scorecard().stream()
                .filter(s -> HEADLINES.contains(s.statistic()))
                .toList();
        List<List<CellView>> rows = all.stream().limit(MOST_ROWS).map(this::row).toList();
        if (rows.isEmpty()) {
            return SectionView.empty(desk, ID, words.text("scores.none"));
        }
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(words.text("column.instrument")),
                TableView.ColumnView.text(words.text("column.cut")),
                TableView.ColumnView.text(words.text("column.slice")),
                TableView.ColumnView.text(words.text("column.score")),
                TableView.ColumnView.number(words.text("column.estimate")),
                TableView.ColumnView.number(words.text("column.answers")));
        TableView table = TableView.plain(words.text("scores.caption"), columns, rows);
        int leftOut = all.size() - rows.size();
        FigureView figure = new FigureView(
                "",
                Html.NONE,
                List.of(),
                List.of(),
                null,
                List.of(),
                new FigureView.DetailsView(words.text("scores.all", Map.of("leftOut", leftOut)), table),
                false);
        return SectionView.of(desk, ID, words.html("scores.lede"), List.of(figure));
    }

    List<ScoreView> cards() {
        return desk.report().variables().stream()
                .filter(v -> v.kind() == Variable.Kind.INSTRUMENT)
                .map(this::card)
                .toList();
    }

    private ScoreView card(Variable v) {
        Score headline = desk.lookup().score(v.id(), headline(v));
        String title = words.text(
                "scores.title." + Names.measure(v), Map.of("name", desk.names().variable(v)));
        if (headline == null || headline.estimate() == null) {
            String note = headline == null ? "" : headline.note();
            String state = headline == null ? words.text("state.not-computed") : missing(note);
            return new ScoreView(title, "", state, "", "", List.of(), "");
        }
        Distribution distribution = new Distribution(desk, v);
        return new ScoreView(
                title,
                number(headline.statistic(), headline.estimate(), true),
                "",
                rest(v, headline),
                distribution.description(),
                distribution.parts(),
                distribution.legend());
    }

    private String rest(Variable v, Score headline) {
        Score mean = desk.lookup().score(v.id(), "mean");
        String interval = interval(headline);
        long answers = headline.responses() == null ? 0 : headline.responses();
        long top = v.scores().stream().mapToLong(Long::longValue).max().orElse(0);
        return mean == null
                        || mean.estimate() == null
                        || v.measure() == null
                        || v.measure().equals("NPS")
                ? words.text("scores.rest", Map.of("interval", interval, "answers", answers))
                : words.text(
                        "scores.rest.mean",
                        Map.of(
                                "interval",
                                interval,
                                "answers",
                                answers,
                                "mean",
                                desk.numbers().decimal(mean.estimate(), 2),
                                "top",
                                top));
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
            return CellView.state(missing(s.note()), 1);
        }
        Unit unit = share(s.statistic()) ? Unit.PERCENT : Unit.SCORE;
        return CellView.estimate(
                number(s.statistic(), estimate, true),
                interval(s),
                unit.exact(estimate),
                Rates.exact(unit, s.confLow()),
                Rates.exact(unit, s.confHigh()));
    }

    private String interval(Score s) {
        String text = Interval.text(words, s.confLow(), s.confHigh(), v -> number(s.statistic(), v, false));
        return text.isEmpty() ? words.text("state.no-interval") : text;
    }

    private String missing(String note) {
        Status status = note.startsWith("suppressed") ? Status.SUPPRESSED : Status.UNDEFINED;
        return desk.states().missing(status, note);
    }

    private String number(String statistic, double value, boolean unit) {
        Numbers numbers = desk.numbers();
        return switch (statistic) {
            case "nps" -> numbers.signed(value, 1);
            case "net_easy" -> numbers.points(value);
            case "mean" -> numbers.decimal(value, 2);
            default -> unit ? numbers.percent(value) : numbers.percentBare(value);
        };
    }

    private static boolean share(String statistic) {
        return !statistic.equals("nps") && !statistic.equals("mean");
    }

    private static String headline(Variable v) {
        return switch (Names.measure(v)) {
            case "CES" -> "share_easy";
            case "NPS" -> "nps";
            default -> "top_two_boxes";
        };
    }

    static @Nullable Double share(@Nullable Score score) {
        return score == null ? null : score.estimate();
    }
}
