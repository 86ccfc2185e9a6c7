package dev.effortlens.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * A calendar month, or an ISO week: seven days from a Monday, numbered in the year that holds its Thursday.
 *
 * @param unit which of the two
 * @param first its first day
 */
public record CalendarPeriod(Unit unit, LocalDate first) implements Comparable<CalendarPeriod> {

    /** What series are made of. */
    public enum Unit {
        /** Months, named {@code 2026-03}. */
        MONTH(Cut.MONTH),
        /** ISO weeks, named {@code 2026-W14}. */
        WEEK(Cut.WEEK);

        private final String dimension;

        Unit(String dimension) {
            this.dimension = dimension;
        }

        /** Returns the dimension whose slices are the periods, which is its word in the configuration too. */
        public String dimension() {
            return dimension;
        }

        /** Returns the period that holds a day. */
        public CalendarPeriod of(LocalDate day) {
            return new CalendarPeriod(
                    this,
                    this == MONTH
                            ? day.withDayOfMonth(1)
                            : day.minusDays(day.getDayOfWeek().getValue() - 1L));
        }

        /** Returns the period of a name. */
        public CalendarPeriod parse(String name) {
            return of(
                    this == MONTH
                            ? YearMonth.parse(name).atDay(1)
                            : LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        }

        /** Returns the newest period that is over at the end of a day. */
        public CalendarPeriod over(LocalDate day) {
            return of(of(day.plusDays(1)).first().minusDays(1));
        }
    }

    /** Returns its last day. */
    public LocalDate last() {
        return next().first().minusDays(1);
    }

    /** Returns the period after it. */
    public CalendarPeriod next() {
        return new CalendarPeriod(unit, first.plus(1, unit == Unit.MONTH ? ChronoUnit.MONTHS : ChronoUnit.WEEKS));
    }

    /** Returns whether it is after another of its unit. */
    public boolean isAfter(CalendarPeriod other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(CalendarPeriod other) {
        return first.compareTo(other.first);
    }

    /** Returns its name, as slices and tables have it: names in order are periods in order. */
    public String name() {
        return unit == Unit.MONTH
                ? YearMonth.from(first).toString()
                : "%04d-W%02d"
                        .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
