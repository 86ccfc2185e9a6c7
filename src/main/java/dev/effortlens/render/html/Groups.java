package dev.effortlens.render.html;

import dev.effortlens.report.Variable;
import java.util.Map;

/** Names of the levels of x as tables hold them: a number, {@code reference}, {@code exposed} or {@code all}. */
final class Groups {

    private Groups() {}

    static String name(Desk desk, Variable x, String level) {
        String key = "group." + level;
        if (desk.words().has(key)) {
            return desk.words().text(key, Map.of("measure", Names.measure(x)));
        }
        boolean number = level.matches("\\d{1,4}");
        return number && Integer.parseInt(level) < x.scores().size()
                ? desk.names().level(x, Integer.parseInt(level))
                : level;
    }
}
