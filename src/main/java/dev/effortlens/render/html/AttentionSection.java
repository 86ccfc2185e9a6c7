package dev.effortlens.render.html;

import dev.effortlens.report.Trend;
import java.util.List;
import java.util.Map;

/** The alerts of the newest complete month, near the top of the page. */
final class AttentionSection {

    private final Desk desk;

    AttentionSection(Desk desk) {
        this.desk = desk;
    }

    AttentionView view() {
        Trend trend = desk.report().trend();
        AlertWords words = new AlertWords(desk);
        List<AttentionView.AlertView> alerts = trend.alerts().stream()
                .map(a -> new AttentionView.AlertView(words.title(a), words.text(a), words.rule(a)))
                .toList();
        if (trend.watched() == 0) {
            return new AttentionView(alerts, desk.words().text("attention.unwatched"), Html.NONE);
        }
        return new AttentionView(
                alerts,
                alerts.isEmpty() ? desk.words().text("attention.none") : "",
                desk.words()
                        .html(
                                "attention.watched",
                                Map.of(
                                        "watched",
                                        trend.watched(),
                                        "expected",
                                        desk.numbers().decimal(trend.expectedFalseAlarms(), 2))));
    }
}
