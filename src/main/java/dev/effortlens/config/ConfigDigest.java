package dev.effortlens.config;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a configuration. It is taken over a text that names every component of every record, so that a
 * component added later cannot be forgotten.
 */
final class ConfigDigest {

    private ConfigDigest() {}

    static String of(ReportConfig config) {
        StringBuilder text = new StringBuilder("effortlens configuration 1\n");
        append(text, normal(config));
        return DigestUtils.sha256Hex(text.toString());
    }

    static String of(List<?> parts) {
        StringBuilder text = new StringBuilder("effortlens parts of a configuration 1\n");
        append(text, parts);
        return DigestUtils.sha256Hex(text.toString());
    }

    /** Sorts what has no order of its own and leaves the output out. */
    private static ReportConfig normal(ReportConfig config) {
        List<InputConfig> inputs = config.inputs().stream()
                .map(ConfigDigest::normal)
                .sorted(Comparator.comparing(InputConfig::name))
                .toList();
        return new ReportConfig(
                config.report(),
                inputs,
                config.instruments(),
                config.outcomes(),
                config.signals(),
                config.topics(),
                config.segments().stream().sorted().toList(),
                config.cuts(),
                config.adjust(),
                config.value(),
                config.gates(),
                config.primary(),
                new OutputConfig("", "", null, null));
    }

    private static InputConfig normal(InputConfig input) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        input.where()
                .forEach((column, values) ->
                        where.put(column, values.stream().distinct().sorted().toList()));
        return new InputConfig(
                input.name(),
                input.role(),
                input.path(),
                input.columns(),
                input.scores(),
                where,
                input.completeThrough(),
                input.recurrent(),
                input.withinDays());
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value instanceof Record tuple) {
            text.append(tuple.getClass().getSimpleName());
            append(text, components(tuple));
        } else if (value instanceof Map<?, ?> map) {
            appendMap(text, map);
        } else if (value instanceof Collection<?> list) {
            text.append('[');
            list.forEach(item -> append(text, item));
            text.append(']');
        } else {
            appendText(text, value);
        }
    }

    /** Lengths instead of quotes: no text can pass for another. */
    private static void appendText(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("-;");
        } else {
            String written = value.toString();
            text.append(written.length()).append(':').append(written).append(';');
        }
    }

    private static void appendMap(StringBuilder text, Map<?, ?> map) {
        text.append('{');
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key.toString(), value));
        sorted.forEach((key, value) -> {
            appendText(text, key);
            append(text, value);
        });
        text.append('}');
    }

    private static Map<String, @Nullable Object> components(Record tuple) {
        Map<String, @Nullable Object> components = new TreeMap<>();
        for (RecordComponent component : tuple.getClass().getRecordComponents()) {
            components.put(component.getName(), valueOf(tuple, component));
        }
        return components;
    }

    private static @Nullable Object valueOf(Record tuple, RecordComponent component) {
        try {
            return component.getAccessor().invoke(tuple);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A configuration record keeps " + component.getName() + " to itself", e);
        }
    }
}
