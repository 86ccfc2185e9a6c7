package dev.effortlens.cohort;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a customer had bought when answering. Several purchases of one day are one; refunds are left out.
 *
 * @param repeats days with a purchase after the first such day
 * @param recencyDays days from the first to the last purchase
 * @param ageDays days from the first purchase to the answer
 * @param repeatSpend spent on the days after the first, in minor units
 */
public record PurchasesSoFar(long repeats, int recencyDays, int ageDays, long repeatSpend) {

    /** Returns the purchases before an answer; null where there are none, or one is in another currency. */
    static @Nullable PurchasesSoFar of(Answer answer, List<FeedEvent> events, boolean byDay) {
        TreeMap<Integer, Long> spentByDay = new TreeMap<>();
        for (FeedEvent event : events) {
            if (event.amount() >= 0 && EventWindow.before(answer, event, Integer.MAX_VALUE, byDay)) {
                if (!event.amountKnown()) {
                    return null;
                }
                spentByDay.merge(event.day(), event.amount(), Math::addExact);
            }
        }
        if (spentByDay.isEmpty()) {
            return null;
        }
        int first = spentByDay.firstKey();
        long repeatSpend = spentByDay.tailMap(first, false).values().stream().reduce(0L, Math::addExact);
        return new PurchasesSoFar(
                spentByDay.size() - 1L, spentByDay.lastKey() - first, answer.day() - first, repeatSpend);
    }
}
