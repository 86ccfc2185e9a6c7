package dev.effortlens.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Counts what became of the rows of every input, in one job, before anything is joined. */
public final class Accounting {

    private static final String INPUT = "input";

    private Accounting() {}

    /**
     * Counts rows by reason and day.
     *
     * @return one account per input, in configured order
     */
    public static List<Account> of(SparkSession spark, Sources sources) {
        Dataset<Row> all = null;
        for (InputDescription input : sources.describe()) {
            String name = input.config().name();
            Dataset<Row> rows = sources.rows(spark, name)
                    .select(
                            lit(name).as(INPUT),
                            col(RowColumns.REASON),
                            col(RowColumns.DAY),
                            col(RowColumns.INSTRUMENT),
                            foreignScore().as(RowColumns.SCORE));
            all = all == null ? rows : all.union(rows);
        }
        Map<String, Account> accounts = new LinkedHashMap<>();
        sources.describe()
                .forEach(input -> accounts.put(
                        input.config().name(), new Account(input, sources.plan().asOfDay())));
        if (all != null) {
            for (Row row : all.groupBy(
                            INPUT, RowColumns.REASON, RowColumns.DAY, RowColumns.INSTRUMENT, RowColumns.SCORE)
                    .count()
                    .collectAsList()) {
                Account account = accounts.get(row.getString(0));
                if (account != null) {
                    account.add(
                            row.isNullAt(1) ? null : row.getString(1),
                            number(row, 2),
                            number(row, 3),
                            number(row, 4),
                            row.getLong(5));
                }
            }
        }
        accounts.values().forEach(Account::requireAllRows);
        return List.copyOf(accounts.values());
    }

    /** Scores are told apart only where they are not on the scale. */
    private static Column foreignScore() {
        return when(
                col(RowColumns.REASON).equalTo(Reasons.OUT_OF_SCALE),
                coalesce(col(RowColumns.SCORE), lit(Integer.MAX_VALUE)));
    }

    private static @Nullable Integer number(Row row, int column) {
        return row.isNullAt(column) ? null : row.getInt(column);
    }

    /** What became of the rows of one input. */
    public static final class Account {

        private final InputDescription input;
        private final int asOfDay;
        private final TreeMap<String, Long> setAside = new TreeMap<>();
        private final TreeMap<Integer, Long> dueByDay = new TreeMap<>();
        private final TreeMap<Integer, ScoreDays> scores = new TreeMap<>();
        private long kept;

        private Account(InputDescription input, int asOfDay) {
            this.input = input;
            this.asOfDay = asOfDay;
        }

        private void add(
                @Nullable String reason,
                @Nullable Integer day,
                @Nullable Integer instrument,
                @Nullable Integer foreignScore,
                long count) {
            if (instrument != null && day != null && (reason == null || Reasons.OUT_OF_SCALE.equals(reason))) {
                scores.computeIfAbsent(instrument, i -> new ScoreDays()).add(day, foreignScore, count);
            }
            if (reason == null) {
                kept += count;
            } else {
                setAside.merge(reason, count, Long::sum);
            }
            // A row that the configuration leaves out shows all the same how far its feed has arrived; one without a
            // key, or that cannot be read, shows nothing.
            boolean arrived = reason == null || Reasons.NOT_SELECTED.equals(reason);
            if (day != null && day <= asOfDay && arrived) {
                dueByDay.merge(day, count, Long::sum);
            }
        }

        /** The footers are an independent count of the same rows: a difference is a bug of ours. */
        private void requireAllRows() {
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
}
