package dev.effortlens.render.html;

import dev.effortlens.report.Variable;
import java.util.Map;

/** Names of the levels of x as tables hold them: a number, {@code reference}, {@code exposed} or {@code all}. */
final class Groups {

    private Groups() {}

    /** The place of a level: efforts and bands are numbered from 0, other measures by their score. */
    private static int place(Variable x, int level) {
        boolean byScore = "NPS".equals(x.measure()) || "CSAT".equals(x.measure());
        return byScore ? x.scores().indexOf((long) level) : level;
    }

    static String name(Desk desk, Variable x, String level) {
        String key = "group." + level;
        if (desk.words().has(key)) {
            return desk.words().text(key, Map.of("measure", Names.measure(x)));
        }
        int number = level.matches("\\d{1,4}") ? place(x, Integer.parseInt(level)) : -1;
        return number >= 0 && number < x.scores().size() ? desk.names().level(x, number) : level;
    }
}
