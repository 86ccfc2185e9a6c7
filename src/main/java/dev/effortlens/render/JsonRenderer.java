package dev.effortlens.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.effortlens.render.format.ShortestDecimal;
import dev.effortlens.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The whole report model as JSON and back: message keys and typed values, no sentences. The same report gives the same
 * bytes on every JVM.
 */
public final class JsonRenderer {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(shortestDoubles())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonRenderer() {}

    /** Returns the report's bytes. */
    public static byte[] write(Report report) {
        return bytes(report);
    }

    /** Returns plain values as the same kind of JSON. */
    static byte[] bytes(Object values) {
        try {
            return (writer().writeValueAsString(values) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A report of plain values can always be written", e);
        }
    }

    /** Reads what {@link #write} wrote; properties of later versions are ignored. */
    public static Report read(byte[] json) {
        try {
            return MAPPER.readValue(json, Report.class);
        } catch (IOException e) {
            throw new UncheckedIOException("This is not a report: " + e.getMessage(), e);
        }
    }

    private static ObjectWriter writer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        pretty.indentObjectsWith(lines);
        pretty.indentArraysWith(lines);
        return MAPPER.writer(pretty);
    }

    private static SimpleModule shortestDoubles() {
        SimpleModule module = new SimpleModule("shortest-doubles");
        module.addSerializer(Double.class, new ShortestDouble());
        module.addSerializer(double.class, new ShortestDouble());
        return module;
    }

    private static final class ShortestDouble extends JsonSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(ShortestDecimal.of(value));
        }
    }
}
