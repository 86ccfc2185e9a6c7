package dev.effortlens.report;

import java.util.Map;

/**
 * A sentence to be said in the reader's language.
 *
 * @param key key in the resource bundle
 * @param values what stands in its slots
 */
public record Message(String key, Map<String, Value> values) {

    /** Copies the values. */
    public Message {
        values = Map.copyOf(values);
    }
}
