package dev.effortlens.render;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.effortlens.render.format.ShortestDecimal;
import dev.effortlens.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The whole report model as JSON: message keys and typed values, no sentences. The same report gives the same bytes on
 * every JVM; {@link ReportReader} reads them back.
 *
 * <p>Each row of a table stands on a line of its own, and those of which there are thousands are lists of values, whose
 * names stand once ({@link JsonRows}). Elsewhere what is not there is left out.
 */
public final class JsonRenderer {

    /** What a reader must know to understand the file; grows when an older reader would misunderstand a newer one. */
    static final int FORMAT = 2;

    static final String FORMAT_PROPERTY = "format";

    private static final JsonMapper MAPPER = mapper();

    private JsonRenderer() {}

    private static JsonMapper mapper() {
        JsonMapper.Builder mapper = JsonMapper.builder();
        JsonRows.TYPES.forEach(type -> mapper.addMixIn(type, Values.class));
        return mapper.addModule(new JavaTimeModule())
                .addModule(shortestDoubles())
                .addMixIn(Report.class, WithFormat.class)
                .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

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

    private static ObjectWriter writer() {
        return MAPPER.writer(new RowPerLine())
                .withAttribute(FORMAT_PROPERTY, FORMAT)
                .withAttribute(JsonRows.PROPERTY, JsonRows.columns());
    }

    private static SimpleModule shortestDoubles() {
        SimpleModule module = new SimpleModule("shortest-doubles");
        module.addSerializer(Double.class, new ShortestDouble());
        module.addSerializer(double.class, new ShortestDouble());
        return module;
    }

    /** The format stands first, and how rows are to be read, though they are no part of the model. */
    @JsonAppend(
            attrs = {@JsonAppend.Attr(FORMAT_PROPERTY), @JsonAppend.Attr(JsonRows.PROPERTY)},
            prepend = true)
    private interface WithFormat {}

    /** A row is its values, in the order of its components. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface Values {}

    private static final class ShortestDouble extends JsonSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(ShortestDecimal.of(value));
        }
    }
}
