package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.effortlens.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader sees in a cell is the rounding of the exact number that the cell carries, and that stands in report.json. */
class NumbersInPageTest {

    private static final Pattern NUMBER = Pattern.compile("[−-]?\\d[\\d,]*(?:\\.\\d+)?");
    /** A cell that shows an interval alone is sorted by its middle or its lower end. */
    private static final Pattern INTERVAL = Pattern.compile("\\d to [−\\d]");

    private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);
    /** Shares of rows and of comments are made for the page from the counts beside them; the published figures are nobody's estimate. */
    private static final Set<String> OWN =
            Set.of("#quality", "#topics > figure:first-of-type", "#curves figure:has(.ring.reference)");

    static Stream<Report> reports() {
        return Stream.of(SampleReport.full(), SampleReport.plain(), SampleReport.allSuppressed());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyExactNumberStandsInTheReport(Report report) throws IOException {
        Set<BigDecimal> known = numbers(report);
        Document page = page(report);
        OWN.forEach(own -> page.select(own).remove());
        List<String> exact = Stream.of("data-v", "data-lo", "data-hi")
                .flatMap(name -> page.select("td[" + name + "]").eachAttr(name).stream())
                .filter(value -> !value.isEmpty())
                .toList();

        assertThat(exact).hasSizeGreaterThan(10);
        assertThat(exact).allSatisfy(value -> assertThat(known).contains(nineDigits(new BigDecimal(value))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everySeenNumberIsARoundingOfTheExactOne(Report report) {
        List<Element> cells = page(report).select("td[data-v]:has(.t)").stream()
                .filter(cell -> !cell.attr("data-v").isEmpty() && !cell.text().endsWith(" KiB"))
                .toList();

        assertThat(cells).hasSizeGreaterThan(10).allSatisfy(NumbersInPageTest::holdsRoundings);
    }

    @Test
    void noRateOfThePrimaryCurveIsMissing() {
        Report report = SampleReport.full();
        List<BigDecimal> shown = page(report).select("td[data-v]").eachAttr("data-v").stream()
                .filter(value -> !value.isEmpty())
                .map(value -> nineDigits(new BigDecimal(value)))
                .toList();
        List<Double> rates = report.effortCurve().stream()
                .filter(point ->
                        point.cut().equals("overall") && point.instrument().equals("ces"))
                .map(point -> point.rate().value())
                .filter(Objects::nonNull)
                .toList();

        assertThat(rates)
                .hasSizeGreaterThan(30)
                .allSatisfy(rate -> assertThat(shown)
                        .containsAnyOf(
                                nineDigits(BigDecimal.valueOf(rate)),
                                nineDigits(BigDecimal.valueOf(rate).movePointRight(2))));
    }

    private static void holdsRoundings(Element cell) {
        List<String> exact = new ArrayList<>();
        for (String name : List.of("data-v", "data-lo", "data-hi")) {
            boolean isMiddle = name.equals("data-v")
                    && INTERVAL.matcher(cell.select(".t").text()).find();
            if (!cell.attr(name).isEmpty() && !isMiddle) {
                exact.add(cell.attr(name));
            }
        }
        List<String> seen = seen(cell.text());
        assertThat(seen).as(cell.outerHtml()).hasSameSizeAs(exact);
        for (int i = 0; i < seen.size(); i++) {
            BigDecimal rounded = new BigDecimal(seen.get(i));
            BigDecimal off = new BigDecimal(exact.get(i))
                    .movePointRight(cell.text().contains("%") && !cell.hasAttr("data-lo") ? 2 : 0)
                    .subtract(rounded)
                    .abs();
            BigDecimal most = BigDecimal.ONE.movePointLeft(Math.max(0, rounded.scale()));
            boolean below = cell.text().startsWith("<");
            assertThat(off.add(off))
                    .as(cell.outerHtml())
                    .isLessThanOrEqualTo(below ? most.add(most) : most.multiply(new BigDecimal("1.000001")));
        }
    }

    private static List<String> seen(String text) {
        Matcher found = NUMBER.matcher(text);
        List<String> numbers = new ArrayList<>();
        while (found.find()) {
            numbers.add(found.group().replace('−', '-').replace(",", ""));
        }
        return numbers;
    }

    /** Returns all numbers of report.json, each as a percentage too, and what it leaves of a whole: 1 − survival. */
    private static Set<BigDecimal> numbers(Report report) throws IOException {
        Set<BigDecimal> numbers = new HashSet<>();
        collect(new JsonMapper().readTree(JsonRenderer.write(report)), numbers);
        return numbers;
    }

    private static void collect(JsonNode node, Set<BigDecimal> numbers) {
        if (node.isNumber()) {
            numbers.add(nineDigits(node.decimalValue()));
            numbers.add(nineDigits(node.decimalValue().movePointRight(2)));
            numbers.add(nineDigits(BigDecimal.ONE.subtract(node.decimalValue()).movePointRight(2)));
        }
        node.forEach(child -> collect(child, numbers));
    }

    private static BigDecimal nineDigits(BigDecimal value) {
        return value.round(NINE_DIGITS).stripTrailingZeros();
    }

    private static Document page(Report report) {
        return Jsoup.parse(new String(HtmlRenderer.render(report), StandardCharsets.UTF_8));
    }
}
