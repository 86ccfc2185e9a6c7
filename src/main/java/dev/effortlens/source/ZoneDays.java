package dev.effortlens.source;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.unsafe.types.UTF8String;

/** The calendar days of a zone. Its offsets from 1970 to 2100 are listed once; earlier and later ones are looked up. */
final class ZoneDays {

    private static final Map<UTF8String, ZoneDays> ZONES = new ConcurrentHashMap<>();
    private static final Instant FROM = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2100-01-01T00:00:00Z");
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final ZoneRules rules;
    /** Seconds since the epoch at which an offset begins, in ascending order, and the offset. */
    private final long[] begins;

    private final int[] offsets;

    private ZoneDays(ZoneId zone) {
        rules = zone.getRules();
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            transitions.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        begins = transitions.stream()
                .mapToLong(ZoneOffsetTransition::toEpochSecond)
                .toArray();
        offsets = transitions.stream()
                .mapToInt(transition -> transition.getOffsetAfter().getTotalSeconds())
                .toArray();
    }

    static ZoneDays of(UTF8String zone) {
        ZoneDays known = ZONES.get(zone);
        return known == null ? ZONES.computeIfAbsent(zone.copy(), id -> new ZoneDays(ZoneId.of(id.toString()))) : known;
    }

    /** Returns the day, since the epoch, of an instant in microseconds since the epoch. */
    int day(long micros) {
        long second = Math.floorDiv(micros, MICROS_PER_SECOND);
        return (int) Math.floorDiv(second + offset(second), SECONDS_PER_DAY);
    }

    private int offset(long second) {
        if (begins.length == 0 || second < begins[0] || second >= TO.getEpochSecond()) {
            return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        }
        int place = Arrays.binarySearch(begins, second);
        return offsets[place >= 0 ? place : -place - 2];
    }
}
