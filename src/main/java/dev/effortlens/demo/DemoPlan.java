package dev.effortlens.demo;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much to write, and where.
 *
 * @param customers how many customers, at least 1
 * @param days how many days, at least 100: an outcome window of 90 days has to fit in
 * @param seed same seed, same rows
 * @param lastDay the newest day
 * @param out folder to write into
 * @param invitations whether to write who was asked as well; it changes no other row
 * @param harderFrom day from which {@link Truth#HARDER} is harder, so that there is something to find; null where nothing
 *     changes
 */
public record DemoPlan(
        long customers,
        int days,
        long seed,
        LocalDate lastDay,
        String out,
        boolean invitations,
        @Nullable LocalDate harderFrom)
        implements Serializable {

    /** A plan in which nothing changes, without invitations. */
    public DemoPlan(long customers, int days, long seed, LocalDate lastDay, String out) {
        this(customers, days, seed, lastDay, out, false, null);
    }

    /** Refuses sizes that no report can be made of. */
    public DemoPlan {
        if (customers < 1 || days < 100) {
            throw new IllegalArgumentException(
                    "Demo data need at least 1 customer and 100 days, found %d and %d".formatted(customers, days));
        }
    }

    /** Returns the inputs to write. */
    List<DemoTables> tables() {
        return Arrays.stream(DemoTables.values())
                .filter(table -> invitations || table != DemoTables.INVITATIONS)
                .toList();
    }

    LocalDate firstDay() {
        return lastDay.minusDays(days - 1L);
    }
}
