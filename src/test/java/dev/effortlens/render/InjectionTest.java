package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.effortlens.report.Report;
import dev.effortlens.report.Table;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a text field is text in the page, and in a sheet. */
class InjectionTest {

    /** Fields that hold what a user wrote, or what stood in the data. */
    private static final Set<String> FIELDS = Set.of("title", "value", "text", "path", "reason", "timeZone");

    /** Lists of such texts. */
    private static final Set<String> LISTS = Set.of("words");

    /** What the page is made of when the fields hold plain words. */
    private static final Set<String> SHAPE = shape(page(filled("word")));

    static Stream<String> payloads() {
        return Payloads.all();
    }

    static Stream<String> formulas() {
        return Payloads.FORMULAS.stream();
    }

    @Test
    void sixtyPayloadsAndTwelveFormulas() {
        assertThat(payloads().distinct()).hasSize(60);
        assertThat(formulas().distinct()).hasSize(12);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("payloads")
    void leavesThePageAsPlainWordsDo(String payload) {
        Document page = page(filled(payload));

        assertThat(shape(page)).isEqualTo(SHAPE);
        String shown = Jsoup.parse(Html.escaped(payload)).text();
        assertThat(page.select("h1").text()).isEqualTo(shown);
        assertThat(page.select("#topics > figure:nth-of-type(1) td.txt").eachText())
                .hasSize(2)
                .allSatisfy(words -> assertThat(words.replace('\u00a0', ' ')).contains(shown));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("formulas")
    void aFormulaIsTextInBothKindsOfSheet(String formula) throws Exception {
        Table table = new Table("t", List.of("value"), List.of(List.of(formula)));
        String csv = new String(CsvRenderer.render(table), StandardCharsets.UTF_8);

        assertThat(csv.replaceFirst("value\n\"?", "")).startsWith("'" + formula.charAt(0));
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(XlsxRenderer.render(List.of(table))))) {
            assertThat(book.getFirstSheet().read().get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        }
    }

    /** Elements by name, with the names of their attributes; which there are, not how many. */
    private static Set<String> shape(Document page) {
        Set<String> shape = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            Set<String> attributes = new TreeSet<>();
            element.attributes().forEach(attribute -> attributes.add(attribute.getKey()));
            shape.add(element.tagName() + attributes);
        }
        return shape;
    }

    private static Document page(Report report) {
        return Jsoup.parse(new String(HtmlRenderer.render(report), StandardCharsets.UTF_8));
    }

    /** A report with everything in it, whose text fields all hold the same. */
    private static Report filled(String text) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            JsonNode root = mapper.readTree(JsonRenderer.write(SampleReport.full()));
            JsonNode named = new JsonRows(root.get(JsonRows.PROPERTY)).named(root, Report.class);
            fill(named, text);
            return ReportReader.read(mapper.writeValueAsBytes(named));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void fill(JsonNode node, String text) {
        if (node instanceof ArrayNode array) {
            array.forEach(item -> fill(item, text));
        } else if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (LISTS.contains(field.getKey()) && field.getValue() instanceof ArrayNode list) {
                    fillList(list, text);
                }
                boolean replaced = FIELDS.contains(field.getKey())
                        && field.getValue().isTextual()
                        && !field.getValue().asText().isEmpty();
                if (replaced) {
                    field.setValue(TextNode.valueOf(text));
                } else {
                    fill(field.getValue(), text);
                }
            }
        }
    }

    private static void fillList(ArrayNode list, String text) {
        for (int i = 0; i < list.size(); i++) {
            list.set(i, TextNode.valueOf(text));
        }
    }

    private static final class Html {

        private Html() {}

        static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;");
        }
    }
}
