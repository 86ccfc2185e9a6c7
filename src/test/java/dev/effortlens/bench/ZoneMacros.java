package dev.effortlens.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL functions for calendar days in the report's time zone. DuckDB's own zone arithmetic asks a calendar for every row;
 * these compare with the few instants at which the clock was changed, which is what someone in a hurry would write.
 */
final class ZoneMacros {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int YEARS = 10;
    private static final long MICROS = 1_000_000;

    private final List<ZoneOffsetTransition> newestFirst = new ArrayList<>();

    /** Makes functions that are right for some years before a day, and a year after it. */
    ZoneMacros(LocalDate asOf) {
        ZoneRules rules = ZONE.getRules();
        ZoneOffsetTransition transition =
                rules.nextTransition(asOf.minusYears(YEARS).atStartOfDay(ZONE).toInstant());
        while (transition != null
                && transition
                        .getInstant()
                        .isBefore(asOf.plusYears(1).atStartOfDay(ZONE).toInstant())) {
            newestFirst.add(0, transition);
            transition = rules.nextTransition(transition.getInstant());
        }
    }

    long startMicros(LocalDate day) {
        return day.atStartOfDay(ZONE).toEpochSecond() * MICROS;
    }

    String sql() {
        StringBuilder byInstant = new StringBuilder("CASE");
        StringBuilder byDay = new StringBuilder("CASE");
        for (ZoneOffsetTransition transition : newestFirst) {
            long offset = micros(transition.getOffsetAfter());
            byInstant.append(" WHEN instant >= %d THEN %d".formatted(transition.toEpochSecond() * MICROS, offset));
            long changed = transition.getDateTimeBefore().toLocalDate().toEpochDay();
            byDay.append(" WHEN day > %d THEN %d".formatted(changed, offset));
        }
        String before = " ELSE %d END"
                .formatted(micros(newestFirst.get(newestFirst.size() - 1).getOffsetBefore()));
        return """
                CREATE TEMP MACRO day_of(instant) AS (instant + %s) // 86400000000;
                CREATE TEMP MACRO day_start(day) AS day * 86400000000 - (%s);
                CREATE TEMP MACRO month_of(day) AS
                  year(DATE '1970-01-01' + CAST(day AS INTEGER)) * 12 + month(DATE '1970-01-01' + CAST(day AS INTEGER)) - 1;
                """.formatted(byInstant.append(before), byDay.append(before));
    }

    private static long micros(ZoneOffset offset) {
        return offset.getTotalSeconds() * MICROS;
    }
}
