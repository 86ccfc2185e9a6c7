package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Finding.Verdict;
import dev.effortlens.report.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far the answer may be trusted: the finding's own uncertainty, and the data it rests on. */
final class Trust {

    /** Stands for a missing p value in messages that choose by it. */
    private static final String NO_P = "none";

    private static final String NOT_SHOWN = "not-shown";

    /** Verdicts of which it is worth knowing how they fare when answers are counted otherwise. */
    private static final Set<String> COUNTED_OTHERWISE = Set.of("shown", "flagged", NOT_SHOWN);

    private final Desk desk;
    private final Words words;
    private final Accounting accounting;

    Trust(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.accounting = Accounting.of(desk.report().quality());
    }

    AnswerView.VerdictView howSure(PrimaryPair pair, Verdict verdict, @Nullable Association a) {
        String key = verdictKey(verdict, a);
        return new AnswerView.VerdictView(
                words.text("sure.question"),
                words.text("sure.verdict." + key),
                words.sentences(sentences(key, pair, a)));
    }

    /** What was found, then what becomes of it when it is counted otherwise. */
    private List<Html> sentences(String key, PrimaryPair pair, @Nullable Association a) {
        List<Html> sentences = new ArrayList<>();
        sentences.add(words.html("sure.text." + key, slots(pair, a)));
        if (COUNTED_OTHERWISE.contains(key)) {
            Recounts recounts = Recounts.of(desk, pair);
            sentences.addAll(recounts.sentences(desk));
            if (!key.equals(NOT_SHOWN)) {
                sentences.addAll(recounts.adjusts() ? List.of() : List.of(words.html("sure.unadjusted")));
                sentences.addAll(recounts.unmeasured(desk));
            }
        }
        return sentences;
    }

    AnswerView.VerdictView dataQuality() {
        Map<String, Object> slots = Map.of(
                "share", desk.numbers().percent(accounting.usedShare()),
                "remarks", desk.report().warnings().size());
        String key = accounting.used() == 0 ? "nothing" : accounting.balanced() ? "balanced" : "unbalanced";
        return new AnswerView.VerdictView(
                words.text("quality.question"),
                words.text("quality.verdict." + key, slots),
                words.html("quality.text." + key, slots));
    }

    private static String verdictKey(Verdict verdict, @Nullable Association a) {
        boolean flagged = a != null && a.status() == Status.FLAGGED;
        return switch (verdict) {
            case MORE, LESS -> flagged ? "flagged" : "shown";
            case NOT_SHOWN -> NOT_SHOWN;
            case FEW -> "few";
            case UNDEFINED -> "undefined";
            case SUPPRESSED -> "suppressed";
        };
    }

    private Map<String, Object> slots(PrimaryPair pair, @Nullable Association a) {
        Map<String, Object> slots = new HashMap<>();
        slots.put("minimum", desk.report().meta().minimumCell());
        slots.put("reason", "");
        slots.put("p", NO_P);
        slots.put("groups", 0);
        slots.put("binary", String.valueOf(pair.outcome().binary()));
        if (a != null) {
            slots.put("reason", desk.states().missing(Status.UNDEFINED, a.note()));
            slots.put("groups", a.groups() == null ? 0 : a.groups());
            slots.put("p", a.pValue() == null ? NO_P : desk.numbers().probabilityEquation(a.pValue()));
        }
        return slots;
    }
}
