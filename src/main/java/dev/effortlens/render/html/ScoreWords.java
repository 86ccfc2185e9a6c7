package dev.effortlens.render.html;

import dev.effortlens.report.Score;

/** How scores are written: shares in percent, NPS and net shares signed, means with two decimals. */
final class ScoreWords {

    private final Desk desk;

    ScoreWords(Desk desk) {
        this.desk = desk;
    }

    /** Returns a score with its unit. */
    String inFull(String statistic, double value) {
        return share(statistic) ? desk.numbers().percent(value) : bare(statistic, value);
    }

    /** Returns the interval, or the words for its absence. */
    String interval(Score score) {
        String text = Interval.text(desk.words(), score.confLow(), score.confHigh(), v -> bare(score.statistic(), v));
        return text.isEmpty() ? desk.words().text("state.no-interval") : text;
    }

    /** Returns why there is no score. */
    String missing(Score score) {
        return desk.states().missing(States.statusOf(score.note()), score.note());
    }

    /** Returns the unit of the exact values. */
    static Unit unit(String statistic) {
        return share(statistic) || statistic.equals("net_easy") ? Unit.PERCENT : Unit.SCORE;
    }

    /** Returns a score whose unit stands elsewhere. */
    String bare(String statistic, double value) {
        return switch (statistic) {
            case "nps" -> desk.numbers().signed(value, 1);
            case "net_easy" -> desk.numbers().points(value);
            case "mean" -> desk.numbers().decimal(value, 2);
            default -> desk.numbers().percentBare(value);
        };
    }

    private static boolean share(String statistic) {
        return !statistic.equals("nps") && !statistic.equals("net_easy") && !statistic.equals("mean");
    }
}
