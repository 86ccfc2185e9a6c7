package dev.effortlens.render;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.effortlens.report.Changes;
import dev.effortlens.report.Overall;
import dev.effortlens.report.Report;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report back from {@code report.json}: rendered again, it gives the same bytes.
 *
 * <p>Every format that was ever written is read.
 *
 * <p>Properties that a later version added are ignored; one that is missing and has no meaning when it is not there is
 * an error, so that no page is made of half a report.
 */
public final class ReportReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .annotationIntrospector(new RequiredUnlessNullable())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final int OLDEST = 1;

    private ReportReader() {}

    /**
     * Returns the report.
     *
     * @throws ReportFormatException if the bytes are no report, or one of a newer version
     */
    public static Report read(byte[] json) {
        try {
            if (!(MAPPER.readTree(json) instanceof ObjectNode root)) {
                throw new IllegalArgumentException("A report is a JSON object");
            }
            if (format(root) == OLDEST) {
                nameMonths(root.path("trend"));
            }
            root.path("variables").forEach(ReportReader::addWords);
            return value(root, Report.class);
        } catch (IOException | IllegalArgumentException e) {
            throw ReportFormatException.unreadable(e);
        }
    }

    /**
     * Returns what a report says of all answers together, without reading the rest.
     *
     * @throws ReportFormatException as {@link #read}
     */
    public static Overall readOverall(byte[] json) {
        try {
            ObjectNode root = OverallRows.of(MAPPER, json);
            format(root);
            return value(root, Overall.class);
        } catch (IOException | IllegalArgumentException e) {
            throw ReportFormatException.unreadable(e);
        }
    }

    private static int format(ObjectNode root) {
        int format = root.path(JsonRenderer.FORMAT_PROPERTY).asInt(OLDEST);
        if (format > JsonRenderer.FORMAT) {
            throw ReportFormatException.newer(format, JsonRenderer.FORMAT);
        }
        return format;
    }

    private static <T> T value(ObjectNode root, Class<T> type) throws IOException {
        return MAPPER.treeToValue(new JsonRows(root.path(JsonRows.PROPERTY)).named(root, type), type);
    }

    /** Before there were topics no variable said what counts as a mention. */
    private static void addWords(JsonNode variable) {
        if (variable instanceof ObjectNode object && !object.has("words")) {
            object.putArray("words");
        }
    }

    /** In the first format, in which rows are objects, all series were of months. */
    private static void nameMonths(JsonNode trend) {
        if (trend instanceof ObjectNode object) {
            object.put("unit", "MONTH");
            for (String list : List.of("points", "alerts")) {
                object.path(list).forEach(ReportReader::nameMonth);
            }
        }
    }

    private static void nameMonth(JsonNode row) {
        if (row instanceof ObjectNode object) {
            object.set("period", object.path("month"));
        }
    }

    /**
     * Returns what moved since the edition before, as an edition says it beside its report.
     *
     * @throws ReportFormatException if the bytes are something else
     */
    public static Changes readChanges(byte[] json) {
        try {
            return MAPPER.readValue(json, Changes.class);
        } catch (IOException | IllegalArgumentException e) {
            throw ReportFormatException.unreadable(e);
        }
    }

    /** What the model does not declare to be nullable must be there; lists refuse to be missing by themselves. */
    private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
            if (member instanceof AnnotatedParameter parameter
                    && parameter.getOwner() instanceof AnnotatedConstructor constructor) {
                return required(parameter, constructor);
            }
            return super.hasRequiredMarker(member);
        }

        private static boolean required(AnnotatedParameter parameter, AnnotatedConstructor constructor) {
            boolean nullable = constructor
                    .getAnnotated()
                    .getAnnotatedParameterTypes()[parameter.getIndex()]
                    .isAnnotationPresent(Nullable.class);
            return !nullable && !List.class.isAssignableFrom(parameter.getRawType());
        }
    }
}
