package dev.effortlens.measure;

import java.io.Serializable;
import java.util.List;

/**
 * One way of slicing the answers: no dimension (overall), one (touchpoint), or two that are crossed.
 *
 * @param dimensions names of the dimensions, at most two, in the configured order
 */
public record Cut(List<String> dimensions) implements Serializable {

    /** The dimensions that every answer has; a segment may not take one of these names. */
    public static final String TOUCHPOINT = "touchpoint";

    public static final String CHANNEL = "channel";
    public static final String MONTH = "month";
    private static final String OVERALL_NAME = "overall";

    /** The cut with one slice that holds everything. */
    public static final Cut OVERALL = new Cut(List.of());

    /** The value of a slice whose answers have no value in the dimension. */
    public static final String NONE = "(none)";

    /** Copies the dimensions and refuses more than two, or one crossed with itself. */
    public Cut {
        dimensions = List.copyOf(dimensions);
        if (dimensions.size() > 2 || dimensions.stream().distinct().count() != dimensions.size()) {
            throw new IllegalArgumentException("A cut crosses at most two different dimensions, found " + dimensions);
        }
    }

    /** Reads {@code touchpoint} or {@code touchpoint*plan}. */
    public static Cut parse(String text) {
        return text.equals(OVERALL_NAME) ? OVERALL : new Cut(List.of(text.split("\\*", -1)));
    }

    /** Returns the name as it stands in configuration and tables: {@code overall}, {@code plan}, {@code plan*region}. */
    public String name() {
        return dimensions.isEmpty() ? OVERALL_NAME : String.join("*", dimensions);
    }
}
