package dev.effortlens.source.infer;

import dev.effortlens.source.FileType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the footers say about a column.
 *
 * @param name name in the files
 * @param type its type
 * @param numbers range of a numeric column, where the footers have one
 * @param texts range of a text column by its letters, where the footers have one
 * @param nulls how many values are missing
 */
record ColumnProfile(
        String name,
        FileType type,
        @Nullable Span<BigDecimal> numbers,
        @Nullable Span<String> texts,
        long nulls) {

    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,2}");

    /** Returns the range if all that is known of the column is whole numbers of up to two digits, also as text. */
    Optional<Span<Integer>> smallNumbers() {
        if (numbers != null && isSmall(numbers.low()) && isSmall(numbers.high())) {
            return Optional.of(
                    new Span<>(numbers.low().intValue(), numbers.high().intValue()));
        }
        if (texts != null
                && SMALL_NUMBER.matcher(texts.low()).matches()
                && SMALL_NUMBER.matcher(texts.high()).matches()) {
            return Optional.of(new Span<>(Integer.valueOf(texts.low()), Integer.valueOf(texts.high())));
        }
        return Optional.empty();
    }

    private static boolean isSmall(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(100)) < 0;
    }

    /** Returns whether the column gives each of so many rows a number of its own. */
    boolean numbersTheRows(long rows) {
        return type == FileType.INTEGER
                && numbers != null
                && rows > 1
                && nulls == 0
                && numbers.high().subtract(numbers.low()).compareTo(BigDecimal.valueOf(rows - 1)) == 0;
    }

    /** Returns type and range, in words. */
    String shown() {
        if (numbers != null) {
            return "%s, %s to %s"
                    .formatted(
                            typeShown(),
                            numbers.low().toPlainString(),
                            numbers.high().toPlainString());
        }
        return texts == null
                ? typeShown()
                : "%s, '%s' to '%s'".formatted(typeShown(), cut(texts.low()), cut(texts.high()));
    }

    /** Returns the type, in words. */
    String typeShown() {
        return switch (type) {
            case TEXT -> "text";
            case INTEGER -> "whole number";
            case DECIMAL, FLOATING -> "number";
            case BOOLEAN -> "true or false";
            case DATE -> "date";
            case INSTANT, NANO_INSTANT, LEGACY_INSTANT -> "timestamp";
            case LOCAL_TIME, NANO_LOCAL_TIME -> "timestamp without zone";
            case OTHER -> "a type that is not read";
        };
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        int most = 24;
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
