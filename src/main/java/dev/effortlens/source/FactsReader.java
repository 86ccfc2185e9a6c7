package dev.effortlens.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.effortlens.config.InputConfig.Role;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Finds out what the rows of files come to: one Spark job for their fates and contents, one for their names. */
final class FactsReader {

    private static final String INPUT = "input";
    private static final String ROWS = "rows";
    private static final String RETURNED = "returned";
    private static final String DIMENSION = "dimension";
    private static final String VALUE = "value";
    private static final String RANK = "rank";
    /** Hashes are added as decimals: a sum of longs would overflow. */
    private static final DataType EXACT = DataTypes.createDecimalType(20, 0);

    private final SparkSession spark;
    private final int mostValues;
    private final Map<String, FileFacts> facts = new HashMap<>();

    /**
     * Makes a reader.
     *
     * @param mostValues how many values of a dimension are told apart
     */
    FactsReader(SparkSession spark, int mostValues) {
        this.spark = spark;
        this.mostValues = mostValues;
    }

    /** An input with those of its files that are to be read. */
    record New(BoundInput input, SourcePlan plan, List<InputFile> files) {

        private Dataset<Row> rows(SparkSession spark) {
            return new RowMapper(plan.withoutEnd(), input, Lookups.NONE).read(spark, files);
        }
    }

    /** Returns the facts of all files, by input and path. */
    Map<String, FileFacts> read(List<New> inputs) {
        Dataset<Row> fates = null;
        Dataset<Row> names = null;
        for (New each : inputs) {
            each.files().forEach(file -> facts.put(key(each.input().config().name(), file.path()), new FileFacts()));
            Dataset<Row> rows = each.rows(spark);
            Dataset<Row> fate = fates(each, rows);
            fates = fates == null ? fate : fates.union(fate);
            Role role = each.input().config().role();
            if (role == Role.RESPONSES || role == Role.CUSTOMERS) {
                Dataset<Row> named = names(each, rows);
                names = names == null ? named : names.union(named);
            }
        }
        if (fates != null) {
            count(fates);
        }
        if (names != null) {
            collect(names);
        }
        return facts;
    }

    static String key(String input, String path) {
        return input + "\t" + path;
    }

    private static Dataset<Row> fates(New each, Dataset<Row> rows) {
        Column kept = col(RowColumns.REASON).isNull();
        return rows.select(
                lit(each.input().config().name()).as(INPUT),
                col(RowColumns.FILE),
                col(RowColumns.REASON),
                col(RowColumns.DUE),
                col(RowColumns.DAY),
                col(RowColumns.INSTRUMENT),
                foreignScore().as(RowColumns.SCORE),
                when(kept, col(RowColumns.UNTIL_DAY)).as(RowColumns.UNTIL_DAY),
                when(kept, col(RowColumns.CONTENT)).cast(EXACT).as(RowColumns.CONTENT),
                when(kept, col(RowColumns.RETURN_CONTENT)).cast(EXACT).as(RowColumns.RETURN_CONTENT));
    }

    /** Scores are told apart only where they are not on the scale. */
    private static Column foreignScore() {
        return when(
                col(RowColumns.REASON).equalTo(Reasons.OUT_OF_SCALE),
                coalesce(col(RowColumns.SCORE), lit(Integer.MAX_VALUE)));
    }

    private void count(Dataset<Row> fates) {
        List<Row> groups = fates.groupBy(
                        INPUT,
                        RowColumns.FILE,
                        RowColumns.REASON,
                        RowColumns.DUE,
                        RowColumns.DAY,
                        RowColumns.INSTRUMENT,
                        RowColumns.SCORE,
                        RowColumns.UNTIL_DAY)
                .agg(
                        functions.count(lit(1)).as(ROWS),
                        sum(RowColumns.CONTENT).as(RowColumns.CONTENT),
                        sum(RowColumns.RETURN_CONTENT).as(RETURNED))
                .collectAsList();
        for (Row group : groups) {
            add(file(group.getString(0), group.getString(1)), group);
        }
    }

    private static void add(FileFacts file, Row group) {
        String reason = group.isNullAt(2) ? "" : group.getString(2);
        int due = number(group, 3);
        int day = number(group, 4);
        long rows = group.getLong(8);
        file.count(new FileFacts.Fate(reason, due, day, number(group, 5), number(group, 6)), rows);
        if (reason.isEmpty()) {
            file.contain(day, due, new RowSum(rows, hash(group.getDecimal(9))));
            int until = number(group, 7);
            if (until != FileFacts.NONE) {
                // A return is news on its own day: what was counted before it does not change.
                file.contain(until, Math.max(due, until), new RowSum(rows, hash(group.getDecimal(10))));
            }
        }
    }

    private static long hash(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.toBigInteger().longValue();
    }

    private static int number(Row row, int column) {
        return row.isNullAt(column) ? FileFacts.NONE : row.getInt(column);
    }

    private static Dataset<Row> names(New each, Dataset<Row> rows) {
        return rows.where(col(RowColumns.REASON).isNull())
                .select(
                        lit(each.input().config().name()).as(INPUT),
                        col(RowColumns.FILE),
                        posexplode(col(RowColumns.NAMES)).as(new String[] {DIMENSION, VALUE}));
    }

    /** Of hundreds of thousands of values only one more than are told apart comes back from each file. */
    private void collect(Dataset<Row> names) {
        List<Row> values = names.where(col(VALUE).isNotNull())
                .distinct()
                .withColumn(
                        RANK,
                        row_number()
                                .over(Window.partitionBy(INPUT, RowColumns.FILE, DIMENSION)
                                        .orderBy(VALUE)))
                .where(col(RANK).leq(mostValues + 1))
                .collectAsList();
        for (Row row : values) {
            file(row.getString(0), row.getString(1)).value(row.getInt(2), row.getString(3));
        }
    }

    /** Spark names files as URIs, Hadoop does not. */
    private FileFacts file(String input, String uri) {
        FileFacts file = facts.get(key(input, new Path(URI.create(uri)).toString()));
        if (file == null) {
            throw new IllegalStateException("Rows of '%s' come from %s, which was not asked for".formatted(input, uri));
        }
        return file;
    }
}
