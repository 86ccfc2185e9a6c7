package dev.effortlens.source.infer;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Recognises dates that are written as text, by their least and greatest. */
final class TimePatterns {

    /** The usual ones, the stricter before the laxer; where a day may also be a month, the American first. */
    private static final List<String> USUAL = List.of(
            "yyyy-MM-dd",
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd HH:mm:ss.SSS",
            "yyyy-MM-dd'T'HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm:ss.SSS",
            "yyyy-MM-dd'T'HH:mm:ssXXX",
            "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "yyyy/MM/dd",
            "yyyy/MM/dd HH:mm:ss",
            "dd-MM-yyyy",
            "dd-MM-yyyy HH:mm",
            "dd-MM-yyyy HH:mm:ss",
            "d.M.yyyy",
            "d.M.yyyy HH:mm",
            "d.M.yyyy HH:mm:ss",
            "MM/dd/yyyy",
            "MM/dd/yyyy HH:mm",
            "MM/dd/yyyy HH:mm:ss",
            "MM/dd/yyyy hh:mm:ss a",
            "M/d/yyyy",
            "M/d/yyyy h:mm a",
            "dd/MM/yyyy",
            "dd/MM/yyyy HH:mm",
            "dd/MM/yyyy HH:mm:ss",
            "d/M/yyyy",
            "yyyyMMdd",
            "yyyyMMddHHmmss");

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2100;

    private TimePatterns() {}

    /** Returns the patterns that read both ends of a column, the likeliest first. */
    static List<String> of(Span<String> texts) {
        return USUAL.stream()
                .filter(pattern -> reads(pattern, texts.low()) && reads(pattern, texts.high()))
                .toList();
    }

    private static boolean reads(String pattern, String text) {
        try {
            TemporalAccessor date = strict(pattern).parse(text);
            int year = date.get(ChronoField.YEAR);
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException other) {
            return false;
        }
    }

    /** As Spark reads it: a day that does not exist is none. Strictly, {@code yyyy} would need an era. */
    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
