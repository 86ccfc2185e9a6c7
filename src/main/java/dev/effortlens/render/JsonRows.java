package dev.effortlens.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.CurvePoint;
import dev.effortlens.report.Rate;
import dev.effortlens.report.Score;
import dev.effortlens.report.SurvivalPoint;
import dev.effortlens.report.SurvivalSummary;
import dev.effortlens.report.TrendPoint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of a report of which there are thousands. In {@code report.json} each is a list of its values; the names of
 * these stand once, under {@value #PROPERTY}, by the kind of part.
 */
final class JsonRows {

    static final String PROPERTY = "columns";

    static final List<Class<?>> TYPES = List.of(
            Association.class,
            Comparison.class,
            CurvePoint.class,
            Rate.class,
            Score.class,
            SurvivalPoint.class,
            SurvivalSummary.class,
            TrendPoint.class);

    private final JsonNode columns;

    /** Takes the names as a file has them. */
    JsonRows(JsonNode columns) {
        this.columns = columns;
    }

    /** Returns the names of the values, by kind. */
    static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new TreeMap<>();
        for (Class<?> type : TYPES) {
            columns.put(
                    type.getSimpleName(),
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        }
        return columns;
    }

    /** Gives every value its name again, in a record's JSON and in all that it holds. */
    JsonNode named(JsonNode value, Class<?> type) {
        JsonNode named = value.isArray() ? zipped(value, columns.path(type.getSimpleName())) : value;
        if (named instanceof ObjectNode object && type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                JsonNode part = object.get(component.getName());
                if (part != null) {
                    object.set(component.getName(), part(part, component));
                }
            }
        }
        return named;
    }

    private JsonNode part(JsonNode value, RecordComponent component) {
        if (value instanceof ArrayNode list
                && component.getGenericType() instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> element) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, named(list.get(i), element));
            }
            return list;
        }
        return component.getType().isRecord() ? named(value, component.getType()) : value;
    }

    /** Values beyond the names are of a later version; what is null is not there. */
    private static ObjectNode zipped(JsonNode values, JsonNode names) {
        ObjectNode object = ((ArrayNode) values).objectNode();
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            if (!values.get(i).isNull()) {
                object.set(names.get(i).asText(), values.get(i));
            }
        }
        return object;
    }
}
