package dev.effortlens.render.html;

import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.TrendPoint;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the numbers of a series are called and written. */
final class SeriesWords {

    private final Desk desk;
    private final ScoreWords scores;

    SeriesWords(Desk desk) {
        this.desk = desk;
        this.scores = new ScoreWords(desk);
    }

    /** Returns what a series is about, as slots of a message. */
    Map<String, Object> slots(String instrument, String outcome, String cut, String value, String statistic) {
        OutcomeInfo info = desk.lookup().outcome(outcome);
        Map<String, Object> slots = new HashMap<>();
        slots.put("statistic", statistic);
        slots.put("name", desk.names().variable(instrument));
        slots.put("outcome", info == null ? outcome : desk.names().outcome(info));
        slots.put("full", info == null ? outcome : desk.names().outcomeInFull(info));
        slots.put("cut", cut);
        slots.put("slice", desk.names().slice(cut, value));
        return slots;
    }

    Map<String, Object> slots(SeriesView series) {
        TrendPoint p = series.any();
        return slots(p.instrument(), p.outcome(), p.cut(), p.value(), p.statistic());
    }

    /** Returns a number with its unit: 71.6%, +12.9, 5.20. */
    String inFull(String statistic, double value) {
        return scores.inFull(statistic, value);
    }

    /** Returns a number whose unit stands elsewhere. */
    String bare(String statistic, double value) {
        return scores.bare(statistic, value);
    }

    /** Returns an interval in brackets; nothing where an end is missing. */
    String interval(String statistic, @Nullable Double low, @Nullable Double high) {
        return Interval.text(desk.words(), low, high, v -> bare(statistic, v));
    }

    /** Returns a difference, signed, without its unit. */
    String difference(String statistic, double value) {
        return switch (statistic) {
            case "nps" -> desk.numbers().signed(value, 1);
            case "mean" -> desk.numbers().signed(value, 2);
            default -> desk.numbers().points(value);
        };
    }

    /** Returns the limits of a month: 58.2 to 71.7. */
    String limits(String statistic, double low, double high) {
        return desk.words()
                .text(
                        "trends.limits",
                        Map.of(
                                "low", Interval.end(v -> bare(statistic, v), low),
                                "high", Interval.end(v -> bare(statistic, v), high)));
    }

    /** Returns what must be known of a month; empty where nothing must. */
    String remark(TrendPoint p) {
        if (!p.complete()) {
            return desk.words().text("trends.incomplete");
        }
        if (!p.flag().isEmpty()) {
            return desk.words().text("trends.flag", Map.of("flag", p.flag()));
        }
        if (p.newLevel()) {
            return desk.words().text("trends.new-level");
        }
        return p.estimate() != null && p.confLow() == null ? desk.words().text("trends.unjudged") : "";
    }

    static Unit unit(String statistic) {
        return ScoreWords.unit(statistic);
    }

    /** Returns the label of a tick. */
    String tick(String statistic, BigDecimal shown) {
        return unit(statistic).tick(desk.numbers(), shown);
    }
}
