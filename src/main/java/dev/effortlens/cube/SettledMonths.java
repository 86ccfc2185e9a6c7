package dev.effortlens.cube;

import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.measure.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The months of which nothing is open any more.
 *
 * @param name the name of their counts: made of all that these depend on
 * @param days their days, in order
 */
public record SettledMonths(String name, List<DayRange> days) {

    /** Copies the list. */
    public SettledMonths {
        days = List.copyOf(days);
    }

    /** Returns the values that slices of these months have. */
    public Set<String> values() {
        return days.stream()
                .map(month -> Unit.MONTH.of(LocalDate.ofEpochDay(month.from())).name())
                .collect(Collectors.toSet());
    }
}
