package dev.effortlens.render.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The page's data block: what the script draws and says. */
final class Charts {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** The block: a record, since its parts must stand in the same order on every run. */
    private record Data(
            Map<String, CurveData> curves,
            Map<String, StepData> steps,
            Map<String, TrendData> trends,
            Map<String, String> words) {}

    private final Map<String, CurveData> curves = new LinkedHashMap<>();
    private final Map<String, StepData> steps = new LinkedHashMap<>();
    private final Map<String, TrendData> trends = new LinkedHashMap<>();

    void add(String id, CurveData data) {
        curves.put(id, data);
    }

    void add(String id, StepData data) {
        steps.put(id, data);
    }

    void add(String id, TrendData data) {
        trends.put(id, data);
    }

    /** Returns the block's text; {@code <} cannot end the block, nor begin a comment in it. */
    String json(Words words) {
        Map<String, String> said = new TreeMap<>(Map.of(
                "copy", words.text("tool.copy"),
                "copied", words.text("tool.copied"),
                "filter", words.text("tool.filter"),
                "day", words.text("tool.day"),
                "low", words.text("tool.low"),
                "high", words.text("tool.high")));
        try {
            return MAPPER.writeValueAsString(new Data(curves, steps, trends, said))
                    .replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain values can always be written", e);
        }
    }
}
