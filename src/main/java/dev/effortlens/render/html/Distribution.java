package dev.effortlens.render.html;

import dev.effortlens.report.Score;
import dev.effortlens.report.Variable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an instrument's answers are spread, as a bar from the best to the worst. */
final class Distribution {

    private static final int SHADES = 6;
    private static final int STRENGTHS = 5;

    /** A part of the bar: its share and its class. */
    private record Part(double share, String css) {}

    private final Desk desk;
    private final Variable instrument;
    private final List<Part> parts;

    Distribution(Desk desk, Variable instrument) {
        this.desk = desk;
        this.instrument = instrument;
        this.parts = parts(desk, instrument);
    }

    List<ScoreView.PartView> parts() {
        List<ScoreView.PartView> views = new ArrayList<>();
        double from = 0;
        for (Part part : parts) {
            views.add(new ScoreView.PartView(part.css(), percent(from), percent(part.share())));
            from += part.share();
        }
        return views;
    }

    /** Returns the bar in words for those who do not see it. */
    String description() {
        return parts.isEmpty() ? "" : desk.words().text("bar." + Names.measure(instrument), slots());
    }

    /** Returns the first and the last part in words, for NPS all three. */
    String legend() {
        return parts.isEmpty() ? "" : desk.words().text("legend." + Names.measure(instrument), slots());
    }

    private Map<String, Object> slots() {
        List<Long> scores = ordered(instrument);
        double last = parts.get(parts.size() - 1).share();
        return Map.of(
                "first", whole(parts.get(0).share()),
                "middle", whole(parts.get(parts.size() / 2).share()),
                "last", whole(last),
                "best", scores.get(0),
                "worst", scores.get(scores.size() - 1));
    }

    private String whole(double share) {
        return desk.numbers().percentWhole(share);
    }

    private static List<Part> parts(Desk desk, Variable v) {
        List<Part> each = new ArrayList<>();
        List<Long> scores = ordered(v);
        for (int i = 0; i < scores.size(); i++) {
            Double share = share(desk, v, scores.get(i));
            if (share == null) {
                return List.of();
            }
            each.add(new Part(share, css(v, i, scores.size())));
        }
        return "NPS".equals(v.measure()) ? threeGroups(v, scores, each) : each;
    }

    private static @Nullable Double share(Desk desk, Variable v, long score) {
        Score found = desk.lookup().score(v.id(), "share_score_" + score);
        return found == null ? null : found.estimate();
    }

    private static List<Part> threeGroups(Variable v, List<Long> scores, List<Part> each) {
        return List.of(
                group(v, scores, each, "EXPOSED", "q5"),
                group(v, scores, each, "NEITHER", "q3"),
                group(v, scores, each, "REFERENCE", "q1"));
    }

    private static Part group(Variable v, List<Long> scores, List<Part> each, String contrast, String css) {
        double sum = 0;
        for (int i = 0; i < scores.size(); i++) {
            int level = v.scores().indexOf(scores.get(i));
            sum += v.contrasts().get(level).equals(contrast) ? each.get(i).share() : 0;
        }
        return new Part(sum, css);
    }

    /** Returns the scores from the best to the worst: easiest first for CES, highest first for the others. */
    private static List<Long> ordered(Variable v) {
        return "CES".equals(v.measure())
                ? v.scores()
                : v.scores().stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static String css(Variable v, int place, int parts) {
        double along = parts == 1 ? 0 : (double) place / (parts - 1);
        return "CES".equals(v.measure())
                ? "f" + Math.round(along * SHADES)
                : "q" + (STRENGTHS - Math.round(along * (STRENGTHS - 1)));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString()
                + "%";
    }
}
