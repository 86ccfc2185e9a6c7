package dev.effortlens.measure;

import java.io.Serializable;
import java.util.ArrayList;
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
    public static final String WEEK = "week";
    private static final String OVERALL_NAME = "overall";

    /** The cut with one slice that holds everything. */
    public static final Cut OVERALL = new Cut(List.of());

    /** The value of a slice whose answers have no value in the dimension. */
    public static final String NONE = "(none)";

    /** The values of a dimension that are too many to be told apart. */
    public static final String OTHER = "(other)";

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

    /** Returns a value as it stands in the name of a crossed slice: {@code |} and {@code \\} are escaped. */
    public static String escape(String value) {
        return value.replace("\\", "\\\\").replace("|", "\\|");
    }

    /**
     * Returns the values of a slice, one per dimension: the reverse of joining escaped values by {@code |}. A single value
     * stands as it is.
     *
     * @param dimensions how many dimensions were joined, at least one
     */
    public static List<String> values(String slice, int dimensions) {
        return dimensions == 1 ? List.of(slice) : joined(slice);
    }

    private static List<String> joined(String slice) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < slice.length(); i++) {
            char c = slice.charAt(i);
            if (c == '\\' && i + 1 < slice.length()) {
                i++;
                value.append(slice.charAt(i));
            } else if (c == '|') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    /** Returns the name as it stands in configuration and tables: {@code overall}, {@code plan}, {@code plan*region}. */
    public String name() {
        return dimensions.isEmpty() ? OVERALL_NAME : String.join("*", dimensions);
    }
}
