package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.SparkExtension;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of names that hold anything, and rows that are written down because they could not be used. */
class DimensionValuesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void ofAHundredThousandTouchpointsTheMostFrequentStandForThemselves() {
        Inputs inputs = new Inputs(folder)
                .answers("select cast(id as string) as response_id, cast(id as string) as customer_id,"
                        + " timestamp'2026-03-01 10:00:00' as responded_at, 'ces' as instrument, 5 as score,"
                        + " case when id < 50 then 'shop' when id < 90 then 'web' when id < 120 then 'app'"
                        + " else concat('order ', id) end as touchpoint from range(100120)");
        Sources sources = inputs.openAnswers("{path: responses}").read(SparkExtension.session(), 3);

        assertThat(sources.shortened()).containsExactly("touchpoint");
        assertThat(inputs.rows(sources, "responses")
                        .groupBy("names")
                        .count()
                        .selectExpr("concat(names[0], ' ', count)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder("shop 50", "web 40", "app 30", "(other) 100000");
    }

    @Test
    void asManyValuesAsAreToldApartAreAllKept() {
        Inputs inputs = new Inputs(folder)
                .answers("select cast(id as string) as response_id, 'c' as customer_id,"
                        + " timestamp'2026-03-01 10:00:00' as responded_at, 'ces' as instrument, 5 as score,"
                        + " concat('t', id % 3) as touchpoint from range(9)");
        Sources sources = inputs.openAnswers("{path: responses}").read(SparkExtension.session(), 3);

        assertThat(sources.shortened()).isEmpty();
    }

    @Test
    void unusableRowsAreListedWithReasonFileRowAndPseudonym() {
        Inputs inputs = new Inputs(folder)
                .answers("select * from values ('a', 'anna', timestamp'2026-03-01 10:00:00', 'ces', 5),"
                        + " ('b', 'bert', timestamp'2026-03-01 10:00:00', 'ces', 9),"
                        + " ('c', null, timestamp'2026-03-01 10:00:00', 'ces', 5),"
                        + " ('d', 'dora', timestamp'2026-06-01 10:00:00', 'ces', 5)"
                        + " as t(response_id, customer_id, responded_at, instrument, score)");
        Sources sources = inputs.openAnswers("{path: responses}");

        String written = Quarantine.write(
                SparkExtension.session(), sources, folder.resolve("quarantine").toString(), Inputs.AS_OF, "salt");

        List<Row> rows =
                SparkExtension.session().read().parquet(written).orderBy("row").collectAsList();
        assertThat(rows)
                .extracting(row -> row.getString(0) + " " + row.getString(1) + " " + row.getLong(3))
                .containsExactly("responses out-of-scale 1", "responses missing-key 2");
        assertThat(rows.get(0).getString(2)).contains("/responses/part-");
        assertThat(rows.get(0).getString(4)).matches("[0-9a-f]{64}");
        assertThat(rows.get(1).isNullAt(4)).isTrue();
        assertThat(rows.toString()).doesNotContain("bert");
    }
}
