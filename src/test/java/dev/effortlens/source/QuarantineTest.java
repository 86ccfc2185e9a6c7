package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.SparkExtension;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that could not be used are found again, and nobody learns the salt of their pseudonyms. */
class QuarantineTest {

    private static final String SALT = "pepper";

    @TempDir
    private Path folder = Path.of("");

    private Inputs inputs;
    private Sources sources;

    @BeforeEach
    void prepare() {
        inputs = new Inputs(folder).answers("""
                select *, 'ces' as instrument, timestamp'2026-03-01 10:00:00' as responded_at from values
                  ('a', 'cé1', 5), ('b', 'cé2', 9), ('c', null, 5) as t(response_id, customer_id, score)""");
        sources = inputs.openAnswers("{path: responses}");
    }

    @Test
    void pseudonymsAreDigestsOfSaltAndCustomer() {
        String night = Quarantine.write(
                SparkExtension.session(), sources, folder.resolve("quarantine").toString(), Inputs.AS_OF, SALT);

        // printf 'pepper\ncé2' | sha256sum
        assertThat(SparkExtension.session()
                        .read()
                        .parquet(night)
                        .orderBy("reason")
                        .selectExpr("concat_ws(' ', input, reason, customer_pseudonym)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly(
                        "responses missing-key",
                        "responses out-of-scale 3ecb9cdae96bdd36eecc756b06650b6ef890fcbfa2ed537120b4fc715f94ad26");
    }

    @Test
    void theSaltStandsInNoPlan() {
        Dataset<Row> unusable = Quarantine.unusable(inputs.rows(sources, "responses"), "responses", SALT);

        assertThat(unusable.queryExecution().toString())
                .contains("customer_pseudonym")
                .doesNotContain(SALT);
    }
}
