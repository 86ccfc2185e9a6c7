package dev.effortlens.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Scale;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Signal.Aggregate;
import dev.effortlens.measure.Topic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfigLoaderTest {

    private static final ReportConfig WHOLE =
            ConfigLoader.load(TestFiles.whole(), "whole.yaml", "conf", Map.of(), Map.of());

    @Test
    void readsTheReportsSettings() {
        assertThat(WHOLE.report())
                .isEqualTo(new ReportSettings(
                        "Loyalty versus effort", "nl", "USD", ZoneId.of("Europe/Amsterdam"), 5, 3, 180, 25, Unit.WEEK));
        assertThat(WHOLE.primary()).isEqualTo(new Primary("ces", "churned"));
        assertThat(WHOLE.gates())
                .isEqualTo(new GateSettings(
                        2,
                        Map.of("responses", 7, "purchases", 3, "interactions", 7, "invitations", 7),
                        Map.of("churn", 0, "complaints", 0, "purchases", 0, "interactions", 40),
                        new GateSettings.Range(10, 300),
                        null,
                        false,
                        true));
        assertThat(WHOLE.output()).isEqualTo(new OutputConfig("conf/out", "conf/kept", "conf/bad", "s"));
    }

    @Test
    void putsTheResponsesFirstAndLeavesTheOtherInputsInOrder() {
        assertThat(WHOLE.inputs())
                .extracting(InputConfig::name, InputConfig::role, InputConfig::path)
                .containsExactly(
                        tuple("responses", Role.RESPONSES, "conf/responses/*.parquet"),
                        tuple("churn", Role.CHURN, "/lake/churn"),
                        tuple("complaints", Role.EVENTS, "s3a://cx/complaints"),
                        tuple("purchases", Role.PURCHASES, "conf/p"),
                        tuple("interactions", Role.INTERACTIONS, "conf/i"),
                        tuple("customers", Role.CUSTOMERS, "conf/c"),
                        tuple("invitations", Role.INVITATIONS, "conf/v"),
                        tuple("rates", Role.RATES, "conf/fx"));
    }

    @Test
    void readsColumnMappings() {
        Map<String, @Nullable String> touchpoints = new LinkedHashMap<>();
        touchpoints.put("1", "checkout");
        touchpoints.put("true", "support");
        touchpoints.put("0", null);
        touchpoints.put("2012-05-01", "2012-05-02");
        Map<String, @Nullable String> channels = new LinkedHashMap<>();
        channels.put("", null);
        channels.put("x", "null");
        Map<String, ColumnMapping> expected = new LinkedHashMap<>();
        expected.put("response_id", ColumnMapping.ofColumn("17"));
        expected.put("customer_id", new ColumnMapping("cust_no", null, Map.of(), false, "string", null, null));
        expected.put(
                "responded_at",
                new ColumnMapping(
                        "answered", null, Map.of(), false, null, "yyyy-MM-dd HH:mm", ZoneId.of("America/New_York")));
        expected.put("touchpoint", new ColumnMapping("place", null, touchpoints, true, null, null, null));
        expected.put("channel", new ColumnMapping("medium", null, channels, false, null, null, null));
        expected.put("occasion", new ColumnMapping(null, "2012-05-15", Map.of(), false, "date", null, null));
        expected.put("plan", ColumnMapping.ofColumn("tariff"));

        assertThat(input("responses").columns()).containsExactlyEntriesOf(expected);
        assertThat(Objects.requireNonNull(input("responses").columns().get("touchpoint"))
                        .values()
                        .keySet())
                .containsExactly("1", "true", "0", "2012-05-01");
        assertThat(input("interactions").columns())
                .containsExactly(Map.entry("pages_seen", ColumnMapping.ofColumn("pages")));
    }

    @Test
    void readsScoreColumns() {
        Map<String, @Nullable String> blank = new LinkedHashMap<>();
        blank.put("0", null);

        assertThat(input("responses").scores())
                .containsExactly(
                        Map.entry(
                                "ces",
                                new ScoreColumn(
                                        new ColumnMapping("q1", null, blank, false, "int", null, null),
                                        "wayfinding",
                                        "kiosk",
                                        "visit")),
                        Map.entry("nps", new ScoreColumn(ColumnMapping.ofColumn("nps_raw"), null, null, null)),
                        Map.entry("effort", new ScoreColumn(ColumnMapping.ofColumn("q3"), null, null, null)));
        assertThat(input("churn").scores()).isEmpty();
    }

    @Test
    void readsWhatHoldsForOneInput() {
        assertThat(input("churn").where())
                .containsExactly(Map.entry("voluntary", List.of("true")), Map.entry("reason", List.of("price", "7")));
        assertThat(input("churn").completeThrough()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(input("churn").recurrent()).isTrue();
        assertThat(input("purchases").completeThrough()).isNull();
        assertThat(input("purchases").recurrent()).isFalse();
    }

    @Test
    void readsInstruments() {
        assertThat(WHOLE.instruments())
                .containsExactly(
                        new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_EASY),
                        new Instrument("nps", Measure.NPS, new Scale(0, 10), null),
                        new Instrument("effort", Measure.CES, new Scale(1, 5), Direction.HIGH_IS_HARD));
    }

    @Test
    void readsOutcomesWithWhatIsUsuallyAdverse() {
        assertThat(WHOLE.outcomes())
                .containsExactly(
                        new Outcome.Event("churned", "churn", 90, true),
                        new Outcome.Event("left", "churn", 30, false),
                        new Outcome.Event("repurchased", "purchases", 60, false),
                        new Outcome.Event("complained", "complaints", 14, true),
                        new Outcome.Amount("spend", "purchases", 365, false),
                        new Outcome.Stated("promoter", "nps", 9, false),
                        new Outcome.Stated("effort_said", "effort", null, true));
    }

    @Test
    void readsSignals() {
        assertThat(WHOLE.signals())
                .containsExactly(
                        new Signal("contacts", "interactions", Aggregate.COUNT, null, 7, List.of(0L, 1L, 2L, 4L)),
                        new Signal(
                                "handling", "interactions", Aggregate.SUM, "duration_seconds", 14, List.of(-5L, 300L)),
                        new Signal("channels", "interactions", Aggregate.DISTINCT, "channel", 30, List.of(0L, 1L, 2L)));
    }

    @Test
    void readsTopics() {
        assertThat(WHOLE.topics())
                .containsExactly(
                        new Topic("waiting", List.of("wait*", "on hold", "等待")), new Topic("error", List.of("404")));
    }

    @Test
    void readsCutsWithoutTheOverallOne() {
        assertThat(WHOLE.segments()).containsExactly("plan", "region");
        assertThat(WHOLE.cuts())
                .containsExactly(
                        Cut.parse("touchpoint"), Cut.parse("month"), Cut.parse("region"), Cut.parse("touchpoint*plan"));
    }

    @Test
    void readsWhatLikeIsComparedWithinAndWhatCustomersAreWorth() {
        assertThat(WHOLE.adjust()).containsExactly("touchpoint", "plan");
        assertThat(WHOLE.value())
                .isEqualTo(new ValueSettings(180, 8, new ValueSettings.Contract(new BigDecimal("12.50"), 30)));
    }

    @Test
    void everythingOptionalHasADefault() {
        ReportConfig minimal = MinimalConfig.load(MinimalConfig.TEXT);

        assertThat(minimal.report())
                .isEqualTo(new ReportSettings("T", "en", "EUR", ZoneId.of("UTC"), 11, 7, null, 200, Unit.MONTH));
        assertThat(minimal.inputs().get(0))
                .isEqualTo(new InputConfig(
                        "responses", Role.RESPONSES, "r", Map.of(), Map.of(), Map.of(), null, false, null));
        assertThat(minimal.gates())
                .isEqualTo(new GateSettings(
                        5,
                        Map.of("responses", 7, "churn", 31),
                        Map.of("churn", 0),
                        new GateSettings.Range(20, 500),
                        50,
                        true,
                        true));
        assertThat(minimal.signals()).isEmpty();
        assertThat(minimal.segments()).isEmpty();
        assertThat(minimal.cuts()).isEmpty();
        assertThat(minimal.adjust()).isEmpty();
        assertThat(minimal.value()).isNull();
        assertThat(MinimalConfig.load(MinimalConfig.TEXT + "\nvalue: {}").value())
                .isEqualTo(new ValueSettings(365, 10, null));
        assertThat(minimal.instruments().get(1).scale()).isEqualTo(new Scale(0, 10));
    }

    @Test
    void anchorsAndAliasesMayRepeatAValue() {
        String text = MinimalConfig.with(
                "{path: r}", "{path: r, columns: {channel: &x {column: a, cast: string}, touchpoint: *x}}");

        assertThat(MinimalConfig.load(text).inputs().get(0).columns())
                .containsEntry("touchpoint", new ColumnMapping("a", null, Map.of(), false, "string", null, null));
    }

    @Test
    void aByteOrderMarkDoesNotMatter() {
        assertThat(MinimalConfig.load("\uFEFF" + MinimalConfig.TEXT)).isEqualTo(MinimalConfig.load(MinimalConfig.TEXT));
    }

    private static InputConfig input(String name) {
        return WHOLE.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
