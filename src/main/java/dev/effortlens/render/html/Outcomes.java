package dev.effortlens.render.html;

import dev.effortlens.report.OutcomeInfo;
import java.util.Map;

/** The slots that sentences about an outcome share. */
final class Outcomes {

    private Outcomes() {}

    static Map<String, Object> slots(Desk desk, OutcomeInfo outcome) {
        return Map.of(
                "outcome", desk.names().outcome(outcome),
                "full", desk.names().outcomeInFull(outcome),
                "feed", outcome.feed() == null ? "" : outcome.feed(),
                "days", outcome.withinDays() == null ? 0 : outcome.withinDays(),
                "instrument", outcome.instrument() == null ? "" : desk.names().variable(outcome.instrument()));
    }

    /** Returns the statistic that compares the two groups. */
    static String difference(OutcomeInfo outcome) {
        return outcome.binary() ? "risk_difference" : "mean_difference";
    }
}
