package dev.effortlens.job.independent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.config.ReportConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five years of a real survey: what is published is what its rows say. */
@EnabledIf(value = "dev.effortlens.job.independent.Launched#hasData", disabledReason = "needs ../shared/data")
class SfoSurveyTest {

    private static final Set<String> ANSWERS = Set.of("1", "2", "3", "4", "5");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2012, 2013, 2014, 2015, 2016})
    void everyPairFollowsFromTheRows(int year) throws IOException {
        Path file = Launched.withData("sfo-%d.yaml".formatted(year), folder);
        LocalDate asOf = LocalDate.of(year, 12, 31);
        PublishedEdition edition = Launched.publish(file, asOf);
        ReportConfig config = Launched.read(file);
        TruthPlan plan = Launched.plan(config, asOf);
        List<UsedAnswer> answers = answers(year);

        Mismatches mismatches = new Mismatches();
        EditionCheck check = new EditionCheck(
                plan,
                new TruthSamples(plan, answers, List.of()),
                Set.of("overall"),
                config.report().minimumCell(),
                mismatches);
        check.associations(edition.table("associations"));
        check.curves(edition.table("effort_curve"));
        mismatches.assertNone();
        assertThat(mismatches.compared()).isGreaterThan(300);
        if (year == 2012) {
            // The data set's own description: n 3,224, Pearson .3950, Spearman .3795, tau-b .3486 of ease.
            assertFindWay(edition, "pearson", -0.3950);
            assertFindWay(edition, "spearman", -0.3795);
            assertFindWay(edition, "kendall_tau_b", -0.3486);
        }
    }

    /** 0 is a blank and 6 "not applicable": an average over them would say that security was easy. */
    @Test
    void codesThatNobodyMappedStopTheReport() throws IOException {
        Path file = Launched.withData("sfo-2012.yaml", folder);
        Files.writeString(file, Files.readString(file).replace("values: {\"0\": null, \"6\": null}, ", ""));

        assertThat(Launched.refused(file, LocalDate.of(2012, 12, 31)))
                .startsWith("69 ")
                .contains("EL-G01");
    }

    /** The scale turned round: what people found hard would please them most. */
    @Test
    void aDirectionThatContradictsSatisfactionStopsTheReport() throws IOException {
        Path file = Launched.withData("sfo-2012.yaml", folder);
        Files.writeString(file, Files.readString(file).replace("high-is-easy", "high-is-hard"));

        assertThat(Launched.refused(file, LocalDate.of(2012, 12, 31))).isEqualTo("69 EL-G07 EL-G07 EL-G07");
    }

    private static void assertFindWay(PublishedEdition edition, String statistic, double expected) throws IOException {
        Map<String, String> row = edition.table("associations").stream()
                .filter(each -> "find_way".equals(each.get("instrument"))
                        && "overall_rating".equals(each.get("outcome"))
                        && "overall".equals(each.get("cut"))
                        && statistic.equals(each.get("statistic"))
                        && "".equals(each.get("adjustment")))
                .findFirst()
                .orElseThrow();
        assertThat(row).containsEntry("responses", "3224");
        assertThat(Double.parseDouble(Objects.requireNonNull(row.get("estimate"))))
                .isCloseTo(expected, within(5e-5));
    }

    /** One person a row, so each answer's outcomes are the same row's overall rating. */
    private static List<UsedAnswer> answers(int year) {
        String path =
                Launched.DATA.resolve("sfo/survey_%d.parquet".formatted(year)).toString();
        List<UsedAnswer> answers = new ArrayList<>();
        Instant noon = LocalDate.of(year, 5, 15).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        for (Row row : new ParquetRows().rows(path)) {
            String person = row.getAs("file_row").toString();
            Map<String, Integer> scores = new LinkedHashMap<>();
            columns(year).forEach((instrument, column) -> {
                Object code = row.getAs(column);
                if (code != null && ANSWERS.contains(code.toString())) {
                    scores.put(instrument, Integer.valueOf(code.toString()));
                }
            });
            Map<String, Double> y = new HashMap<>();
            Integer overall = scores.get("overall");
            if (overall != null) {
                y.put("overall_rating", (double) overall);
                y.put("satisfied", overall >= 4 ? 1.0 : 0.0);
            }
            scores.forEach((instrument, score) -> answers.add(new UsedAnswer(
                    person,
                    person,
                    instrument,
                    score,
                    null,
                    null,
                    noon,
                    LocalDate.EPOCH,
                    y,
                    Map.of(),
                    Map.of(),
                    Surroundings.none())));
        }
        return answers;
    }

    private static Map<String, String> columns(int year) {
        return switch (year) {
            case 2012 ->
                Map.of(
                        "find_way", "Q15A_FIND",
                        "security", "Q15B_SECURITY",
                        "getting_there", "Q14RATEGETTO",
                        "overall", "Q8N_WHOLE");
            case 2013 ->
                Map.of(
                        "find_way", "Q14A_FIND",
                        "security", "Q14B_SECURITY",
                        "getting_there", "Q13_RATEGETTO",
                        "overall", "Q7O_WHOLE");
            default ->
                Map.of(
                        "find_way", "Q14FIND",
                        "security", "Q14PASSTHRU",
                        "getting_there", "Q13GETRATE",
                        "overall", "Q7ALL");
        };
    }
}
