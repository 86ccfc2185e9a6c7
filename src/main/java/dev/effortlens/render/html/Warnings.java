package dev.effortlens.render.html;

import dev.effortlens.report.Message;
import dev.effortlens.report.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Warnings in sentences; one that is not known, or lacks a value, shows its key and values. */
final class Warnings {

    private static final String FAMILY = "warning.";

    private final Desk desk;

    Warnings(Desk desk) {
        this.desk = desk;
    }

    List<Html> view() {
        return desk.report().warnings().stream().map(this::sentence).toList();
    }

    private Html sentence(Message message) {
        String key = message.key().startsWith(FAMILY) ? message.key() : FAMILY + message.key();
        if (!desk.words().fits(key, message.values().keySet())) {
            return desk.words().html("warning.unknown", Map.of("key", message.key(), "values", values(message)));
        }
        Map<String, Object> slots = new HashMap<>();
        message.values().forEach((name, value) -> slots.put(name, slot(value)));
        return desk.words().html(key, slots);
    }

    private String values(Message message) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(message.values())
                .forEach((name, value) -> text.append(text.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(" = ")
                        .append(inWords(value)));
        return text.toString();
    }

    /** Counts stay numbers, so that plurals can follow them. */
    private Object slot(Value value) {
        return value instanceof Value.Count count ? (Object) count.count() : inWords(value);
    }

    private String inWords(Value value) {
        if (value instanceof Value.Count count) {
            return desk.numbers().count(count.count());
        }
        if (value instanceof Value.Share share) {
            return desk.numbers().percentAtLeast(share.share());
        }
        return value instanceof Value.Day day ? desk.numbers().day(day.day()) : ((Value.Text) value).text();
    }
}
