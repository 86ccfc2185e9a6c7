package dev.effortlens.render.html;

import java.util.ArrayList;
import java.util.List;

/** Days at which a reader expects a mark: weeks, months of thirty days, quarters, years. */
final class DayTicks {

    private static final int MOST = 8;
    private static final List<Long> STEPS = List.of(1L, 2L, 7L, 14L, 30L, 60L, 90L, 180L, 365L);

    private DayTicks() {}

    /** Returns at most eight days from 0 to the last one that fits. */
    static List<Long> until(long last) {
        long largest = STEPS.get(STEPS.size() - 1);
        long step =
                STEPS.stream().filter(s -> last / s < MOST).findFirst().orElse((last / largest / MOST + 1) * largest);
        List<Long> days = new ArrayList<>();
        for (long day = 0; day <= last; day += step) {
            days.add(day);
        }
        return List.copyOf(days);
    }
}
