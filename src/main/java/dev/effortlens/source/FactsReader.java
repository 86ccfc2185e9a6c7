package dev.effortlens.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.Scale;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/** Finds out what the rows of files come to: one Spark job, and no row leaves the task that reads it. */
final class FactsReader {

    private static final String INPUT = "input";

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
            Role role = input.config().role();
            boolean named = role == Role.RESPONSES || role == Role.CUSTOMERS;
            return new RowMapper(plan.withoutEnd(), input, Lookups.NONE)
                    .read(spark, files)
                    .select(
                            lit(input.config().name()).as(INPUT),
                            col(RowColumns.FILE),
                            col(RowColumns.REASON),
                            col(RowColumns.DUE),
                            col(RowColumns.DAY),
                            col(RowColumns.INSTRUMENT),
                            foreignScore().as(RowColumns.SCORE),
                            col(RowColumns.UNTIL_DAY),
                            col(RowColumns.CONTENT),
                            col(RowColumns.RETURN_CONTENT),
                            (named
                                            ? col(RowColumns.NAMES)
                                            : lit(null).cast(DataTypes.createArrayType(DataTypes.StringType)))
                                    .as(RowColumns.NAMES));
        }

        /** Scores are told apart only where they are not on the scale, and near it: the facts must stay few. */
        private Column foreignScore() {
            Column score = coalesce(col(RowColumns.SCORE), lit(Integer.MAX_VALUE));
            Column near = score;
            for (int i = 0; i < plan.instruments().size(); i++) {
                Scale scale = plan.instruments().get(i).scale();
                Column within = greatest(
                        lit(scale.minimum() - ScoreDays.REACH), least(lit(scale.maximum() + ScoreDays.REACH), score));
                near = when(col(RowColumns.INSTRUMENT).equalTo(i), within).otherwise(near);
            }
            return when(col(RowColumns.REASON).equalTo(Reasons.OUT_OF_SCALE), near);
        }
    }

    /** Returns the facts of all files, by input and path. */
    Map<String, FileFacts> read(List<New> inputs) {
        Dataset<Row> rows = null;
        for (New each : inputs) {
            each.files().forEach(file -> facts.put(key(each.input().config().name(), file.path()), new FileFacts()));
            rows = rows == null ? each.rows(spark) : rows.union(each.rows(spark));
        }
        if (rows != null) {
            int most = mostValues;
            rows.queryExecution()
                    .toRdd()
                    .toJavaRDD()
                    .mapPartitions(part -> new FactsCounter(most).count(part))
                    .collect()
                    .forEach(part -> file(part.input(), part.file()).add(part.facts(), mostValues));
        }
        return facts;
    }

    static String key(String input, String path) {
        return input + "\t" + path;
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
