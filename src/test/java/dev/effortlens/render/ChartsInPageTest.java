package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.effortlens.report.CurvePoint;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Report;
import dev.effortlens.report.SurvivalPoint;
import dev.effortlens.report.TrendPoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the charts are drawn from is what {@code report.json} holds, to the six digits that a drawing needs. */
class ChartsInPageTest {

    private static final double SIX_DIGITS = 1e-5;
    private static final Set<String> PERCENTAGES = Set.of("share_easy", "top_two_boxes", "response_rate", "rate");

    private static Report report;
    private static JsonNode drawn;

    @BeforeAll
    static void readBack() throws IOException {
        report = ReportReader.read(JsonRenderer.write(SampleReport.full()));
        String page = new String(HtmlRenderer.render(SampleReport.full()), StandardCharsets.UTF_8);
        drawn = JsonMapper.builder()
                .build()
                .readTree(Jsoup.parse(page).expectFirst("#report-data").data());
    }

    @Test
    void everyPointOfACurveIsALevelOfTheTable() {
        assertThat(drawn.get("curves")).hasSizeGreaterThan(10);
        drawn.get("curves").properties().forEach(curve -> {
            List<CurvePoint> levels = report.effortCurve().stream()
                    .filter(p -> p.cut().equals("overall"))
                    .filter(p -> curve.getKey().equals("curve " + p.instrument() + " " + p.outcome()))
                    .toList();
            JsonNode points = curve.getValue().get("points");
            assertThat(points).as(curve.getKey()).hasSameSizeAs(levels);
            for (int i = 0; i < levels.size(); i++) {
                double unit = isShare(levels.get(i).outcome()) ? 100 : 1;
                String place = curve.getKey() + " level " + i;
                assertSame(place, points.get(i).get("v"), levels.get(i).rate().value(), unit);
                assertSame(place, points.get(i).get("lo"), levels.get(i).rate().confLow(), unit);
                assertSame(place, points.get(i).get("hi"), levels.get(i).rate().confHigh(), unit);
            }
        });
    }

    @Test
    void everyPointOfASeriesIsAPeriodOfTheTable() {
        assertThat(drawn.get("trends")).hasSizeGreaterThan(5);
        drawn.get("trends").properties().forEach(series -> {
            List<TrendPoint> periods = report.trend().points().stream()
                    .filter(p -> series.getKey()
                            .equals(String.join(
                                    " ", "trend", p.instrument(), p.outcome(), p.statistic(), p.cut(), p.value())))
                    .toList();
            JsonNode points = series.getValue().get("points");
            assertThat(points.size()).as(series.getKey()).isBetween(1, periods.size());
            for (int i = 0; i < points.size(); i++) {
                TrendPoint p = periods.get(i);
                double unit = PERCENTAGES.contains(p.statistic()) ? 100 : 1;
                String place = series.getKey() + " " + p.period();
                assertSame(place, points.get(i).get("v"), p.estimate(), unit);
                assertSame(place, points.get(i).get("lo"), p.confLow(), unit);
                assertSame(place, points.get(i).get("hi"), p.confHigh(), unit);
                assertSame(place, points.get(i).get("c"), p.centre(), unit);
                assertSame(place, points.get(i).get("ll"), p.limitLow(), unit);
                assertSame(place, points.get(i).get("ul"), p.limitHigh(), unit);
                assertThat(points.get(i).get("out").asBoolean())
                        .isEqualTo(!p.flag().isEmpty());
                assertThat(points.get(i).get("shift").asBoolean()).isEqualTo(p.newLevel());
            }
        });
    }

    @Test
    void everyStepIsADayOfTheTable() {
        assertThat(drawn.get("steps")).isNotEmpty();
        drawn.get("steps").properties().forEach(chart -> {
            List<Integer> found = new ArrayList<>();
            for (JsonNode curve : chart.getValue().get("curves")) {
                found.add(steps(chart.getKey(), curve));
            }
            assertThat(found).as(chart.getKey()).hasSize(2).doesNotHaveDuplicates();
        });
    }

    /** Returns which group of the chart has exactly these steps. */
    private static int steps(String chart, JsonNode curve) {
        List<String> groups = List.of("reference", "exposed");
        for (int group = 0; group < groups.size(); group++) {
            String level = groups.get(group);
            List<SurvivalPoint> days = report.survival().stream()
                    .filter(p -> p.cut().equals("overall") && p.level().equals(level))
                    .filter(p -> chart.equals("steps " + p.instrument() + " " + p.outcome()))
                    .toList();
            if (same(curve, days)) {
                return group;
            }
        }
        throw new AssertionError(chart + ": no group of the table has the steps " + curve.get("v"));
    }

    private static boolean same(JsonNode curve, List<SurvivalPoint> days) {
        if (curve.get("day").size() != days.size()) {
            return false;
        }
        for (int i = 0; i < days.size(); i++) {
            Double incidence = days.get(i).cumulativeIncidence();
            Double survival = days.get(i).survival();
            double share = incidence != null ? incidence : survival != null ? 1 - survival : Double.NaN;
            double shown = curve.get("v").get(i).asDouble();
            if (curve.get("day").get(i).asLong() != days.get(i).day()
                    || StrictMath.abs(shown - 100 * share) > SIX_DIGITS * (1 + shown)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isShare(String outcome) {
        return report.outcomes().stream()
                .anyMatch(o -> o.id().equals(outcome) && (o.kind() == OutcomeInfo.Kind.EVENT || o.atLeast() != null));
    }

    private static void assertSame(String place, JsonNode shown, @Nullable Double value, double unit) {
        if (value == null) {
            assertThat(shown.isNull()).as(place).isTrue();
            return;
        }
        assertThat(shown.asDouble())
                .as(place)
                .isCloseTo(unit * value, within(SIX_DIGITS * (1 + unit * StrictMath.abs(value))));
    }
}
