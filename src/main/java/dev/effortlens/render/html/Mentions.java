package dev.effortlens.render.html;

import dev.effortlens.report.Comparison;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Rate;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many comments mention each topic, and what counts as a mention. Counted among the comments of answers whose
 * outcome is known, for the outcome that is known of most: a report says no more of comments than that.
 */
final class Mentions {

    /** Cells after the name and the words: mentions, comments, share. */
    private static final int CELLS = 3;

    private static final long WITHHELD = -1;

    private final Desk desk;
    private final @Nullable OutcomeInfo known;

    Mentions(Desk desk) {
        this.desk = desk;
        OutcomeInfo most = null;
        for (OutcomeInfo outcome : desk.report().outcomes()) {
            most = most == null || comments(outcome) > comments(most) ? outcome : most;
        }
        this.known = most;
    }

    /** Returns the topics, the most often mentioned first, those whose mentions are withheld last. */
    List<Variable> topics() {
        return desk.lookup().topics().stream()
                .sorted(Comparator.comparingLong(this::mentions).reversed())
                .toList();
    }

    FigureView view() {
        List<TableView.ColumnView> columns = List.of(
                TableView.ColumnView.text(desk.words().text("column.topic")),
                TableView.ColumnView.text(desk.words().text("column.words")),
                TableView.ColumnView.number(desk.words().text("column.mentions"))
                        .optional(),
                TableView.ColumnView.number(desk.words().text("column.comments"))
                        .optional(),
                TableView.ColumnView.number(desk.words().text("column.mention-share")));
        List<List<CellView>> rows = topics().stream().map(this::row).toList();
        TableView table = TableView.grouped(
                desk.words().text("topics.mentions.caption"),
                false,
                "",
                columns,
                List.of(new TableView.GroupView(null, rows)));
        return FigureView.ofTable(title(), sub(), table);
    }

    private String title() {
        Variable first = topics().get(0);
        Comparison comparison = comparison(first, known);
        Double share = comparison == null ? null : share(comparison);
        if (comparison == null || share == null || share == 0) {
            return desk.words().text("topics.mentions.title.none");
        }
        return desk.words()
                .text(
                        "topics.mentions.title",
                        Map.of(
                                "topic", desk.names().variable(first),
                                "share", desk.numbers().percent(share),
                                "comments", responses(comparison.all()),
                                "all", desk.lookup().topics().size()));
    }

    private Html sub() {
        return known == null
                ? Html.NONE
                : desk.words()
                        .html("topics.mentions.sub", Map.of("full", desk.names().outcomeInFull(known)));
    }

    private List<CellView> row(Variable topic) {
        List<CellView> cells = new ArrayList<>();
        cells.add(CellView.name(desk.names().variable(topic)));
        cells.add(CellView.text(desk.names().mentions(topic)));
        Comparison comparison = comparison(topic, known);
        if (comparison == null) {
            cells.add(CellView.state(desk.words().text("state.not-computed"), CELLS));
        } else if (mentions(topic) == WITHHELD) {
            Rate rate = comparison.exposed();
            cells.add(CellView.state(desk.states().missing(rate.status(), rate.note()), CELLS));
        } else {
            cells.add(Rates.answers(desk, comparison.exposed().responses()).optional());
            cells.add(Rates.answers(desk, comparison.all().responses()).optional());
            cells.add(share(share(comparison)));
        }
        return cells;
    }

    private CellView share(@Nullable Double share) {
        return share == null
                ? CellView.empty()
                : CellView.number(desk.numbers().percentBare(share), Unit.PERCENT.exact(share));
    }

    /** Nothing where a side is withheld, and where there is no comment at all. */
    private static @Nullable Double share(Comparison comparison) {
        long mentions = responses(comparison.exposed());
        long comments = responses(comparison.all());
        return mentions == WITHHELD || comments <= 0 ? null : (double) mentions / comments;
    }

    private long mentions(Variable topic) {
        Comparison comparison = comparison(topic, known);
        return comparison == null ? WITHHELD : responses(comparison.exposed());
    }

    private long comments(OutcomeInfo outcome) {
        return desk.lookup().topics().stream()
                .mapToLong(topic -> comments(topic, outcome))
                .max()
                .orElse(WITHHELD);
    }

    private long comments(Variable topic, OutcomeInfo outcome) {
        Comparison comparison = comparison(topic, outcome);
        return comparison == null ? WITHHELD : responses(comparison.all());
    }

    private @Nullable Comparison comparison(Variable topic, @Nullable OutcomeInfo outcome) {
        return outcome == null ? null : desk.lookup().comparison(topic.id(), outcome.id(), Lookup.OVERALL, "");
    }

    private static long responses(Rate rate) {
        return rate.responses() == null ? WITHHELD : rate.responses();
    }
}
