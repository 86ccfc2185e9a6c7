package dev.effortlens.render.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the numbers were made, and what the words mean. */
final class MethodNotes {

    private static final String RESPONSE = "response";

    private static final List<String> METHODS = List.of(
            "estimand",
            "interval",
            "few",
            "closed",
            "groups",
            "multiplicity",
            "primary",
            "signals",
            "topics",
            "stated",
            "independent",
            "tests",
            "adjusted",
            "first",
            "unmeasured",
            "control",
            "shape",
            "ranking",
            "survival",
            "competing",
            "measures",
            "value",
            "trend",
            "alerts",
            RESPONSE,
            "claims",
            "suppression");

    private static final List<String> TERMS = List.of(
            "answer",
            "effort",
            "easy",
            "closed",
            "points",
            "interval",
            "tau",
            "odds",
            "adjusted",
            "standardised",
            "simpson",
            "control",
            "unmeasured",
            "shrunken",
            "priority",
            "survival",
            "hazard",
            "median",
            "mean-days",
            "auc",
            "lift",
            "importance",
            "groups",
            "q",
            "signal",
            "topic",
            "stated",
            "limits",
            "alarm",
            RESPONSE,
            "suppressed");

    private MethodNotes() {}

    static List<NoteView> methods(Desk desk) {
        Integer days = desk.report().meta().answerDays();
        Map<String, Object> slots =
                Map.of("minimum", desk.report().meta().minimumCell(), "days", days == null ? 0 : days);
        return meant(METHODS, desk)
                .map(id -> new NoteView("m-" + id, "", desk.words().html("method." + id, slots)))
                .toList();
    }

    static List<NoteView> terms(Desk desk) {
        return meant(TERMS, desk)
                .map(id -> new NoteView(
                        "g-" + id,
                        desk.words().text("glossary." + id + ".term"),
                        Html.escaped(desk.words().text("glossary." + id + ".text"))))
                .toList();
    }

    /** Without invitations nothing need be said of who answers them. */
    private static Stream<String> meant(List<String> ids, Desk desk) {
        boolean invitations = desk.report().meta().answerDays() != null;
        return ids.stream().filter(id -> invitations || !id.equals(RESPONSE));
    }
}
