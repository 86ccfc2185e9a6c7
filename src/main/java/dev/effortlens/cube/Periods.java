package dev.effortlens.cube;

import dev.effortlens.measure.DayRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The periods that answers are counted by: months of which nothing is open any more, the days after them of which
 * nothing is open, and all that is open. What is not open is counted once and kept.
 *
 * @param settled months and days whose windows are all closed, in ascending order; only such with answers
 * @param open the days after them; null if there are none with answers
 */
public record Periods(List<DayRange> settled, @Nullable DayRange open) {

    /** Copies the list. */
    public Periods {
        settled = List.copyOf(settled);
    }

    /**
     * Returns the periods of some days.
     *
     * @param days the days with answers, days since the epoch
     * @param lastSettled the last day of which nothing is open
     */
    public static Periods of(SortedSet<Integer> days, int lastSettled) {
        Set<DayRange> settled = new LinkedHashSet<>();
        for (int day : days.headSet(lastSettled + 1)) {
            YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
            int last = Math.toIntExact(month.atEndOfMonth().toEpochDay());
            settled.add(
                    last <= lastSettled
                            ? new DayRange(Math.toIntExact(month.atDay(1).toEpochDay()), last)
                            : new DayRange(day, day));
        }
        SortedSet<Integer> after = days.tailSet(lastSettled + 1);
        return new Periods(
                new ArrayList<>(settled), after.isEmpty() ? null : new DayRange(lastSettled + 1, after.last()));
    }

    /** Returns the settled months. */
    public List<DayRange> months() {
        return settled.stream().filter(period -> period.from() < period.to()).toList();
    }

    /** Returns the settled days after the last settled month. */
    public List<DayRange> days() {
        return settled.stream().filter(period -> period.from() == period.to()).toList();
    }
}
