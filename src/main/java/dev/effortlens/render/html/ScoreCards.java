package dev.effortlens.render.html;

import dev.effortlens.report.Score;
import dev.effortlens.report.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An instrument's score in large, with its distribution; then how many of those who were asked answered. */
final class ScoreCards {

    private final Desk desk;
    private final ScoreWords scores;

    ScoreCards(Desk desk) {
        this.desk = desk;
        this.scores = new ScoreWords(desk);
    }

    List<ScoreView> view() {
        List<ScoreView> cards = new ArrayList<>();
        desk.report().variables().stream()
                .filter(v -> v.kind() == Variable.Kind.INSTRUMENT)
                .map(this::card)
                .forEach(cards::add);
        Score rate = desk.lookup().score(Score.INVITATIONS, Score.RESPONSE_RATE);
        if (rate != null) {
            cards.add(responseRate(rate));
        }
        return cards;
    }

    private ScoreView responseRate(Score rate) {
        String title = desk.words().text("scores.title.response");
        Double estimate = rate.estimate();
        if (estimate == null) {
            return empty(title, scores.missing(rate));
        }
        Integer days = desk.report().meta().answerDays();
        Map<String, Object> slots = new HashMap<>();
        slots.put("interval", scores.interval(rate));
        slots.put("answers", rate.responses() == null ? 0 : rate.responses());
        slots.put("days", days == null ? 0 : days);
        String rest = desk.words().text("scores.rest.response", slots);
        return new ScoreView(title, scores.inFull(Score.RESPONSE_RATE, estimate), "", rest, "", List.of(), "");
    }

    private ScoreView card(Variable v) {
        String title = desk.words()
                .text(
                        "scores.title." + Names.measure(v),
                        Map.of("name", desk.names().variable(v)));
        Score headline = desk.lookup().score(v.id(), headline(v));
        if (headline == null) {
            return empty(title, desk.words().text("state.not-computed"));
        }
        Double estimate = headline.estimate();
        if (estimate == null) {
            return empty(title, scores.missing(headline));
        }
        Distribution distribution = new Distribution(desk, v);
        return new ScoreView(
                title,
                scores.inFull(headline.statistic(), estimate),
                "",
                rest(v, headline),
                distribution.description(),
                distribution.parts(),
                distribution.legend());
    }

    private static ScoreView empty(String title, String state) {
        return new ScoreView(title, "", state, "", "", List.of(), "");
    }

    private String rest(Variable v, Score headline) {
        Map<String, Object> slots = new HashMap<>();
        slots.put("interval", scores.interval(headline));
        slots.put("answers", headline.responses() == null ? 0 : headline.responses());
        Score mean = desk.lookup().score(v.id(), "mean");
        if (mean == null || mean.estimate() == null || Names.measure(v).equals("NPS")) {
            return desk.words().text("scores.rest", slots);
        }
        slots.put("mean", desk.numbers().decimal(mean.estimate(), 2));
        slots.put("top", v.scores().stream().mapToLong(Long::longValue).max().orElse(0));
        return desk.words().text("scores.rest.mean", slots);
    }

    private static String headline(Variable v) {
        return switch (Names.measure(v)) {
            case "CES" -> "share_easy";
            case "NPS" -> "nps";
            default -> "top_two_boxes";
        };
    }
}
