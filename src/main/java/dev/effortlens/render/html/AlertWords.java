package dev.effortlens.render.html;

import com.ibm.icu.util.ULocale;
import dev.effortlens.report.Alert;
import dev.effortlens.report.Report;
import java.util.List;
import java.util.Map;

/** Alerts in plain sentences. */
public final class AlertWords {

    private final Desk desk;
    private final SeriesWords series;

    AlertWords(Desk desk) {
        this.desk = desk;
        this.series = new SeriesWords(desk);
    }

    /** Returns one English sentence per alert of a report, whatever the report's language is. */
    public static List<String> inEnglish(Report report) {
        AlertWords english = new AlertWords(Desk.of(report, ULocale.ENGLISH));
        return report.trend().alerts().stream().map(english::sentence).toList();
    }

    private String sentence(Alert alert) {
        return desk.words().text("alert.sentence", Map.of("title", title(alert), "text", text(alert)));
    }

    /** Returns what happened, without numbers. */
    String title(Alert alert) {
        return desk.words().text("alert.title." + alert.rule(), slots(alert));
    }

    /** Returns its size, its interval and what it rests on. */
    String text(Alert alert) {
        return desk.words().text("alert.text." + alert.rule(), slots(alert));
    }

    /** Returns which rule it broke, and how often that happens by chance. */
    String rule(Alert alert) {
        return desk.words()
                .text(
                        "alert.rule." + alert.rule(),
                        Map.of("rate", desk.numbers().percentFine(alert.rule().falseAlarmRate())));
    }

    private Map<String, Object> slots(Alert a) {
        String statistic = a.statistic();
        Map<String, Object> slots = series.slots(a.instrument(), a.outcome(), a.cut(), a.value(), statistic);
        slots.put("direction", a.change() > 0 ? "up" : "down");
        slots.put("month", desk.period(a.period()));
        slots.put("since", desk.period(a.since()));
        slots.put("estimate", series.inFull(statistic, a.estimate()));
        slots.put("interval", series.interval(statistic, a.confLow(), a.confHigh()));
        slots.put("expected", series.inFull(statistic, a.expected()));
        slots.put(
                "limits",
                a.limitLow() == null || a.limitHigh() == null
                        ? ""
                        : series.limits(statistic, a.limitLow(), a.limitHigh()));
        slots.put("change", series.difference(statistic, a.change()));
        slots.put(
                "changeInterval",
                Interval.text(desk.words(), a.changeLow(), a.changeHigh(), v -> series.difference(statistic, v)));
        slots.put("answers", a.responses());
        return slots;
    }
}
