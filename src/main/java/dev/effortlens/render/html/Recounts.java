package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The primary finding counted otherwise: among like answers, and with the first answer of each customer and window.
 *
 * @param pair the finding
 * @param crude as observed
 * @param adjusted among like answers; null where that was not computed, as the next
 * @param first with first answers only
 * @param unmeasured how strong something unmeasured would have to be
 */
record Recounts(
        PrimaryPair pair,
        @Nullable Association crude,
        @Nullable Association adjusted,
        @Nullable Association first,
        @Nullable Association unmeasured) {

    static final String STANDARDISED = "standardised";

    private static final String FIRST = "first_in_window";

    static Recounts of(Desk desk, PrimaryPair pair) {
        String x = pair.x().id();
        String outcome = pair.outcome().id();
        Lookup lookup = desk.lookup();
        return new Recounts(
                pair,
                lookup.overall(x, outcome, pair.statistic()),
                lookup.adjusted(x, outcome, pair.statistic(), STANDARDISED),
                lookup.adjusted(x, outcome, pair.statistic(), FIRST),
                lookup.overall(x, outcome, "e_value"));
    }

    /** Returns whether the finding could be compared among like answers. */
    boolean adjusts() {
        return estimated(adjusted);
    }

    /** Returns what becomes of the finding, a sentence for each way in which it was counted. */
    List<Html> sentences(Desk desk) {
        List<Html> sentences = new ArrayList<>();
        if (adjusts()) {
            sentences.add(desk.words().html("sure.adjusted", slots(desk, adjusted)));
        }
        if (estimated(first)) {
            sentences.add(desk.words().html("sure.first", slots(desk, first)));
        }
        return sentences;
    }

    /** Returns how strong something unmeasured would have to be to explain away a difference that was shown. */
    List<Html> unmeasured(Desk desk) {
        if (unmeasured == null || unmeasured.estimate() == null || unmeasured.estimate() <= 1) {
            return List.of();
        }
        Map<String, Object> slots =
                Map.of("ratio", desk.numbers().decimal(unmeasured.estimate(), 1), "measure", Names.measure(pair.x()));
        return List.of(desk.words().html("sure.unmeasured", slots));
    }

    /** Returns the estimates under each other; null where there is only one. */
    @Nullable
    FigureView figure(Desk desk) {
        if (!estimated(crude) || (!adjusts() && !estimated(first))) {
            return null;
        }
        return new RecountsFigure(desk, this).view();
    }

    static boolean estimated(@Nullable Association a) {
        return a != null && a.estimate() != null;
    }

    private Map<String, Object> slots(Desk desk, @Nullable Association a) {
        Map<String, Object> slots = new HashMap<>();
        Unit unit = pair.unit();
        slots.put(
                "days", pair.outcome().withinDays() == null ? 0 : pair.outcome().withinDays());
        slots.put("difference", "");
        if (a != null && a.estimate() != null) {
            slots.put("difference", unit.signed(desk.numbers(), a.estimate()));
            slots.put(
                    "interval",
                    a.confLow() == null
                            ? desk.words().text("state.no-interval")
                            : Interval.text(
                                    desk.words(), a.confLow(), a.confHigh(), v -> unit.signed(desk.numbers(), v)));
        }
        return slots;
    }
}
