package dev.effortlens.source;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of the rows of one input as of a day. */
public final class Account {

    private final InputDescription input;
    private final int asOfDay;
    private final TreeMap<String, Long> setAside = new TreeMap<>();
    private final TreeMap<Integer, Long> dueByDay = new TreeMap<>();
    private final TreeMap<Integer, ScoreDays> scores = new TreeMap<>();
    private final TreeMap<Integer, Long> keptByDay = new TreeMap<>();
    private final TreeMap<Integer, RowSum> contents = new TreeMap<>();
    private long kept;

    Account(InputDescription input, int asOfDay) {
        this.input = input;
        this.asOfDay = asOfDay;
    }

    /** Returns the account of the first input that holds such rows; null if none does. */
    public static @Nullable Account find(List<Account> accounts, Role role) {
        return accounts.stream()
                .filter(account -> account.input.config().role() == role)
                .findFirst()
                .orElse(null);
    }

    /** Adds what the rows of a file come to. */
    void add(FileFacts facts) {
        facts.rows().forEach(this::add);
        facts.contents().forEach((content, sum) -> {
            if (content.due() == FileFacts.NONE || content.due() <= asOfDay) {
                contents.merge(content.day(), sum, RowSum::plus);
            }
        });
    }

    private void add(FileFacts.Fate fate, long count) {
        boolean due = fate.due() == FileFacts.NONE || fate.due() <= asOfDay;
        String reason = due ? fate.reason() : Reasons.NOT_DUE;
        boolean dated = fate.day() != FileFacts.NONE;
        if (fate.instrument() != FileFacts.NONE && dated && (reason.isEmpty() || Reasons.OUT_OF_SCALE.equals(reason))) {
            scores.computeIfAbsent(fate.instrument(), i -> new ScoreDays())
                    .add(
                            fate.day(),
                            fate.foreignScore() == FileFacts.NONE ? null : Integer.valueOf(fate.foreignScore()),
                            count);
        }
        if (reason.isEmpty()) {
            kept += count;
            keptByDay.merge(fate.day(), count, Long::sum);
        } else {
            setAside.merge(reason, count, Long::sum);
        }
        // A row that the configuration leaves out shows all the same how far its feed has arrived; one without a
        // key, or that cannot be read, shows nothing.
        boolean arrived = reason.isEmpty() || Reasons.NOT_SELECTED.equals(reason);
        if (dated && fate.day() <= asOfDay && arrived) {
            dueByDay.merge(fate.day(), count, Long::sum);
        }
    }

    /** The footers are an independent count of the same rows: a difference is a bug of ours. */
    void requireAllRows() {
        long counted =
                kept + setAside.values().stream().mapToLong(Long::longValue).sum();
        if (counted != input.units()) {
            throw new IllegalStateException("Input '%s': the footers hold %d rows or answers, reading found %d"
                    .formatted(input.config().name(), input.units(), counted));
        }
    }

    /** Returns the input. */
    public InputDescription input() {
        return input;
    }

    /** Returns how many rows (answers) reading did not set aside. */
    public long kept() {
        return kept;
    }

    /** Returns the days with rows (answers) that reading did not set aside, with how many. */
    public SortedMap<Integer, Long> keptByDay() {
        return Collections.unmodifiableSortedMap(keptByDay);
    }

    /** As {@link #contents(DayRange)}, of all days. */
    public String contents() {
        return contents(DayRange.ALL);
    }

    /**
     * Returns a text that tells what is known of some days from anything else that could be known of them: other rows
     * give another text, the same rows in other files the same. Rows without a day belong to all days.
     */
    public String contents(DayRange days) {
        RowSum sum = contents.getOrDefault(FileFacts.NONE, RowSum.NOTHING);
        for (RowSum day : contents.subMap(Math.max(days.from(), FileFacts.NONE + 1), true, days.to(), true)
                .values()) {
            sum = sum.plus(day);
        }
        return sum.rows() + ":" + Long.toHexString(sum.hash());
    }

    /** Returns how many rows (answers) reading set aside, by reason, in alphabetical order. */
    public Map<String, Long> setAside() {
        return new TreeMap<>(setAside);
    }

    /** Returns how many rows (answers) are due: known by as-of, and wanted. */
    public long due() {
        long left = setAside.entrySet().stream()
                .filter(reason -> Reasons.isNotDue(reason.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return input.units() - left;
    }

    /** Returns how many due rows (answers) are not what the input promises. */
    public long unusable() {
        return setAside.entrySet().stream()
                .filter(reason -> Reasons.isUnusable(reason.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Returns how many rows (answers) came on a day. */
    public long on(LocalDate day) {
        return dueByDay.getOrDefault(Math.toIntExact(day.toEpochDay()), 0L);
    }

    /** Returns, by number of the instrument, on which days answers were on its scale and on which they were not. */
    public Map<Integer, ScoreDays> scores() {
        return new TreeMap<>(scores);
    }

    /** Returns the newest day of a row that is due; null where there is none. */
    public @Nullable LocalDate newestDay() {
        return dueByDay.isEmpty() ? null : LocalDate.ofEpochDay(dueByDay.lastKey());
    }

    /** Returns the oldest day of a row that is due; null where there is none. */
    public @Nullable LocalDate oldestDay() {
        return dueByDay.isEmpty() ? null : LocalDate.ofEpochDay(dueByDay.firstKey());
    }

    /**
     * Returns the days that look thin: among the last three complete days, those with fewer than half the rows of
     * the median day of the four weeks before. A rule of thumb for feeds that arrive in parts.
     */
    public List<LocalDate> thinDays(LocalDate completeThrough) {
        int last = Math.toIntExact(completeThrough.toEpochDay());
        List<Long> before = new ArrayList<>();
        for (int day = last - 30; day <= last - 3; day++) {
            before.add(dueByDay.getOrDefault(day, 0L));
        }
        before.sort(Comparator.naturalOrder());
        long median = before.get(before.size() / 2);
        List<LocalDate> thin = new ArrayList<>();
        for (int day = last - 2; day <= last; day++) {
            if (2 * dueByDay.getOrDefault(day, 0L) < median) {
                thin.add(LocalDate.ofEpochDay(day));
            }
        }
        return thin;
    }
}
