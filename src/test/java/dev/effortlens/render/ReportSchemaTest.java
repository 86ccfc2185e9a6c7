package dev.effortlens.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.effortlens.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schema of {@code report.json} says what the model says. {@code -Dgolden.update} writes it anew from the
 * records and their Javadoc.
 */
class ReportSchemaTest {

    private static final Path FILE = Path.of("src/main/resources/dev/effortlens/render/report.schema.json");

    @Test
    void saysWhatTheModelSays() throws IOException {
        String schema = schema();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(FILE, schema);
        }

        assertThat(Files.readString(FILE)).isEqualTo(schema);
    }

    @ParameterizedTest
    @MethodSource("dev.effortlens.render.HtmlRendererTest#reports")
    void acceptsEveryReport(Report report) throws IOException {
        assertThat(validator().validate(json(report), InputFormat.JSON)).isEmpty();
    }

    @Test
    void refusesWhatIsNoReport() throws IOException {
        String json = json(SampleReport.full());

        assertThat(validator().validate("{}", InputFormat.JSON)).isNotEmpty();
        assertThat(validator().validate(json.replace("\"asOf\": \"2026", "\"asOf\": \"then"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(validator().validate(json.replace("\"OK\"", "\"FINE\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(validator().validate(json.replace("\"rows\": 4866", "\"rows\": \"many\""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static String schema() throws IOException {
        RecordSchema records = new RecordSchema();
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "report.json of an Effortlens edition");
        root.setAll(records.object(Report.class));
        ((ObjectNode) root.get("properties"))
                .putObject(JsonRenderer.FORMAT_PROPERTY)
                .put("const", JsonRenderer.FORMAT)
                .put(
                        "description",
                        "of this file; properties are added without a new one, values at the end of rows too");
        ObjectNode columns = ((ObjectNode) root.get("properties")).putObject(JsonRows.PROPERTY);
        columns.put("description", "names of the values of rows, by the name of the row's definition");
        JsonRows.columns().forEach((type, names) -> columns.withObject("/const").putPOJO(type, names));
        ((ArrayNode) root.get("required")).add(JsonRenderer.FORMAT_PROPERTY).add(JsonRows.PROPERTY);
        ObjectNode definitions = root.putObject("$defs");
        records.definitions().forEach(definitions::set);
        return root.toPrettyString() + "\n";
    }

    private static Schema validator() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE), InputFormat.JSON);
    }

    private static String json(Report report) {
        return new String(JsonRenderer.write(report), StandardCharsets.UTF_8);
    }
}
