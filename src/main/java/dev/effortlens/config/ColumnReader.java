package dev.effortlens.config;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads where a canonical column's value comes from. */
final class ColumnReader {

    static final List<String> CASTS = List.of("string", "int", "long", "double", "boolean", "date", "timestamp");
    private static final List<String> DATE_CASTS = List.of("date", "timestamp");
    private static final String COLUMN_EXAMPLE = "column: name_in_the_file";

    private ColumnReader() {}

    /** Reads a column's name, or a mapping with column or constant. */
    static Optional<ColumnMapping> read(Item item) {
        if (!item.isMapping()) {
            return item.text().map(ColumnMapping::ofColumn);
        }
        return item.section().flatMap(ColumnReader::readMapping);
    }

    private static Optional<ColumnMapping> readMapping(Section mapping) {
        mapping.expect(ConfigKeys.COLUMN);
        if (mapping.has("column") == mapping.has("constant")) {
            mapping.report(
                    ProblemCode.COLUMN_OR_CONSTANT,
                    mapping.has("column") ? "both" : "neither",
                    "either 'column' or 'constant' in " + mapping.path(),
                    "name the file's column, or give one text for all rows");
        }
        String cast = cast(mapping);
        String pattern =
                mapping.find("pattern").flatMap(item -> pattern(item, cast)).orElse(null);
        ZoneId zone = mapping.find("zone").flatMap(ReportSettingsReader::zone).orElse(null);
        String constant = mapping.find("constant").flatMap(Item::text).orElse(null);
        Map<String, @Nullable String> values = values(mapping);
        boolean quarantine = quarantinesOthers(mapping);
        Optional<String> column = mapping.find("column").flatMap(Item::text);
        if (column.isPresent() == (constant != null)) {
            return Optional.empty();
        }
        return Optional.of(new ColumnMapping(column.orElse(null), constant, values, quarantine, cast, pattern, zone));
    }

    /** Reads the mapping part of a score column; touchpoint, channel and occasion are read elsewhere. */
    static Optional<ColumnMapping> readScore(Section score) {
        Optional<String> column = score.require("column", COLUMN_EXAMPLE).flatMap(Item::text);
        String cast = cast(score);
        Map<String, @Nullable String> values = values(score);
        boolean quarantine = quarantinesOthers(score);
        return column.map(name -> new ColumnMapping(name, null, values, quarantine, cast, null, null));
    }

    private static @Nullable String cast(Section mapping) {
        Map<String, String> words = CASTS.stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return mapping.find("cast").flatMap(item -> item.word(words)).orElse(null);
    }

    private static boolean quarantinesOthers(Section mapping) {
        if (!mapping.has("values")) {
            mapping.misplaced("otherwise", "'otherwise' beside 'values' only", "add values, or remove it");
        }
        return mapping.find("otherwise").flatMap(item -> item.word(otherwise())).orElse(false);
    }

    /** Returns the words for what happens to codes that are not listed, and whether they are set aside. */
    static Map<String, Boolean> otherwise() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("quarantine", true);
        words.put("keep", false);
        return words;
    }

    private static Map<String, @Nullable String> values(Section mapping) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        mapping.find("values").flatMap(Item::section).ifPresent(section -> {
            if (section.items().isEmpty()) {
                section.report(
                        ProblemCode.EMPTY_VALUE,
                        "an empty mapping",
                        "at least one code in " + section.path(),
                        "add a code, or remove the key");
            }
            section.items().forEach(code -> addCode(values, code));
        });
        return values;
    }

    private static void addCode(Map<String, @Nullable String> values, Item code) {
        if (code.isNull()) {
            values.put(code.key(), null);
        } else {
            code.text().ifPresent(value -> values.put(code.key(), value));
        }
    }

    private static Optional<String> pattern(Item item, @Nullable String cast) {
        if (cast != null && !DATE_CASTS.contains(cast)) {
            item.report(
                    ProblemCode.PATTERN,
                    "no pattern beside a cast to anything but date and timestamp",
                    "remove the cast; a pattern reads a date or a timestamp");
            return Optional.empty();
        }
        return item.textThat(
                ColumnReader::isPattern,
                ProblemCode.PATTERN,
                "a java.time pattern in " + item.path(),
                "write one such as 'yyyy-MM-dd HH:mm'; other letters go between single quotes");
    }

    private static boolean isPattern(String pattern) {
        try {
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
