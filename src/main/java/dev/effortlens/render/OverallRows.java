package dev.effortlens.render;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.effortlens.report.Association;
import dev.effortlens.report.Overall;
import dev.effortlens.report.Score;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of a report without what no other edition is held against. Nine tenths of a report are slices, and each night
 * would otherwise take a second to read all of the night before.
 */
final class OverallRows {

    private static final Set<String> HEAD = Set.of(JsonRenderer.FORMAT_PROPERTY, JsonRows.PROPERTY);
    private static final Map<String, Class<?>> LISTS =
            Map.of("associations", Association.class, "scorecard", Score.class);

    private final JsonParser json;
    private final ObjectNode kept;

    private OverallRows(JsonParser json, ObjectNode kept) {
        this.json = json;
        this.kept = kept;
    }

    /** Returns the head of a report and its overall rows; rows that do not say at once what they are about come along. */
    static ObjectNode of(ObjectMapper mapper, byte[] report) throws IOException {
        try (JsonParser json = mapper.createParser(report)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("A report is a JSON object");
            }
            OverallRows rows = new OverallRows(json, mapper.createObjectNode());
            rows.read();
            return rows.kept;
        }
    }

    private void read() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Class<?> row = LISTS.get(name);
            JsonToken token = json.nextToken();
            if (row != null && token == JsonToken.START_ARRAY) {
                rows(kept.putArray(name), cut(row));
            } else if (row != null || HEAD.contains(name)) {
                kept.set(name, json.<JsonNode>readValueAsTree());
            } else {
                json.skipChildren();
            }
        }
    }

    /** Returns the place of the cut in a row; −1 where rows are objects, as in the first format. */
    private int cut(Class<?> row) {
        JsonNode names = kept.path(JsonRows.PROPERTY).path(row.getSimpleName());
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).asText().equals("cut")) {
                return i;
            }
        }
        return -1;
    }

    private void rows(ArrayNode rows, int cut) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (cut < 0 || json.currentToken() != JsonToken.START_ARRAY) {
                rows.add(json.<JsonNode>readValueAsTree());
            } else {
                row(rows, cut);
            }
        }
    }

    private void row(ArrayNode rows, int cut) throws IOException {
        ArrayNode row = rows.arrayNode();
        boolean wanted = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (wanted) {
                row.add(json.<JsonNode>readValueAsTree());
                wanted = row.size() != cut + 1 || Overall.isOverall(row.get(cut).asText());
            } else {
                json.skipChildren();
            }
        }
        if (wanted) {
            rows.add(row);
        }
    }
}
