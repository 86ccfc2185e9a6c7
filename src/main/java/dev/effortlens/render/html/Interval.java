package dev.effortlens.render.html;

import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Intervals in words: (6.9 to 8.7). */
final class Interval {

    private Interval() {}

    /** Returns the interval, or nothing where an end is missing. Only the minus of an end is written. */
    static String text(Words words, @Nullable Double low, @Nullable Double high, DoubleFunction<String> format) {
        if (low == null || high == null) {
            return "";
        }
        return words.text("interval", Map.of("low", end(format, low), "high", end(format, high)));
    }

    static String end(DoubleFunction<String> format, double value) {
        // Where the currency stands first, the sign comes after it.
        return format.apply(value).replace("+", "");
    }
}
