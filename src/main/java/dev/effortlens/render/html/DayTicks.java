package dev.effortlens.render.html;

import java.util.ArrayList;
import java.util.List;

/** Days at which a reader expects a mark: weeks, months of thirty days, quarters, years. */
final class DayTicks {

    private static final int MOST = 8;
    private static final int FEWEST = 2;
    private static final List<Long> STEPS = List.of(1L, 2L, 7L, 14L, 30L, 60L, 90L, 180L, 365L);

    private DayTicks() {}

    /** Returns at most eight days from 0; the last day is among them where a step meets it. */
    static List<Long> until(long last) {
        List<Long> days = new ArrayList<>();
        for (long day = 0; day <= last; day += step(last)) {
            days.add(day);
        }
        return List.copyOf(days);
    }

    private static long step(long last) {
        List<Long> wide = STEPS.stream().filter(s -> last / s < MOST).toList();
        if (wide.isEmpty()) {
            long year = STEPS.get(STEPS.size() - 1);
            return (last / year / MOST + 1) * year;
        }
        return wide.stream()
                .filter(s -> last % s == 0 && last / s >= FEWEST)
                .findFirst()
                .orElse(wide.get(0));
    }
}
