package dev.effortlens.source;

import dev.effortlens.config.ColumnMapping;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.Problem;
import dev.effortlens.config.ScoreColumn;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Holds the footers of one input's files against its contract and binds its columns. */
final class ContractCheck {

    private final InputConfig input;
    private final List<InputFile> files;
    private final ZoneId reportZone;
    private final List<Problem> problems;
    private final Map<String, DataType> needed = new LinkedHashMap<>();

    ContractCheck(InputConfig input, List<InputFile> files, ZoneId reportZone, List<Problem> problems) {
        this.input = input;
        this.files = files;
        this.reportZone = reportZone;
        this.problems = problems;
    }

    /**
     * Returns the input bound to its files; what does not fit is added to the problems, and then the result must not
     * be read.
     *
     * @param contract the columns this input needs or may have
     */
    BoundInput bind(List<CanonicalColumn> contract) {
        Map<String, BoundColumn> columns = new LinkedHashMap<>();
        for (CanonicalColumn column : contract) {
            BoundColumn bound = bindColumn(column);
            if (bound != null) {
                columns.put(column.name(), bound);
            }
        }
        Map<String, BoundColumn> scores = new LinkedHashMap<>();
        for (Map.Entry<String, ScoreColumn> score : input.scores().entrySet()) {
            BoundColumn bound = bindMapped(
                    new CanonicalColumn(score.getKey(), ColumnKind.SCORE, true),
                    score.getValue().mapping());
            if (bound != null) {
                scores.put(score.getKey(), bound);
            }
        }
        StructType schema = new StructType();
        for (Map.Entry<String, DataType> column : needed.entrySet()) {
            schema = schema.add(column.getKey(), column.getValue());
        }
        return new BoundInput(input, files, columns, scores, schema);
    }

    private @Nullable BoundColumn bindColumn(CanonicalColumn canonical) {
        ColumnMapping mapping = input.columns().get(canonical.name());
        if (mapping != null) {
            return bindMapped(canonical, mapping);
        }
        boolean somewhere = files.stream().anyMatch(f -> f.schema().containsField(canonical.name()));
        if (!somewhere && !canonical.required()) {
            return null;
        }
        return bindMapped(canonical, ColumnMapping.ofColumn(canonical.name()));
    }

    private @Nullable BoundColumn bindMapped(CanonicalColumn canonical, ColumnMapping mapping) {
        String column = mapping.column();
        FileType type = column == null ? FileType.TEXT : typeInFiles(canonical, column, mapping);
        if (type == null || !readable(canonical, mapping, type)) {
            return null;
        }
        return new BoundColumn(canonical.name(), canonical.kind(), mapping, type, reportZone);
    }

    /** Returns the one type the column has in all files, or null after saying what is wrong. */
    private @Nullable FileType typeInFiles(CanonicalColumn canonical, String column, ColumnMapping mapping) {
        Map<String, InputFile> fileByType = new TreeMap<>();
        DataType sparkType = null;
        FileType type = null;
        for (InputFile file : files) {
            if (!file.schema().containsField(column)) {
                problems.add(noColumn(canonical, column, file));
                return null;
            }
            Type found = file.schema().getType(column);
            type = FileType.of(found);
            if (type == FileType.OTHER) {
                problems.add(wrongType(canonical, column, found));
                return null;
            }
            sparkType = FileType.sparkType(found);
            fileByType.putIfAbsent(written(type, sparkType, mapping), file);
        }
        if (fileByType.size() > 1) {
            problems.add(mixed(canonical, column, fileByType));
            return null;
        }
        if (sparkType != null) {
            needed.put(column, sparkType);
        }
        return type;
    }

    /**
     * The words for a type, by which types are told apart. INT96 and timestamps are both instants, unless a zone says that
     * INT96 holds the readings of its clock.
     */
    private static String written(FileType type, DataType sparkType, ColumnMapping mapping) {
        return switch (type) {
            case LEGACY_INSTANT -> mapping.zone() == null ? sparkType.sql() : "INT96";
            case NANO_INSTANT -> "TIMESTAMP in nanoseconds";
            case NANO_LOCAL_TIME -> "TIMESTAMP_NTZ in nanoseconds";
            default -> sparkType.sql();
        };
    }

    private boolean readable(CanonicalColumn canonical, ColumnMapping mapping, FileType type) {
        if (!canonical.kind().readableFrom(type)) {
            String column = Objects.requireNonNullElse(mapping.column(), "");
            problems.add(wrongType(canonical, column, files.get(0).schema().getType(column)));
            return false;
        }
        boolean needsPattern = canonical.kind() == ColumnKind.WHEN
                && type == FileType.TEXT
                && mapping.pattern() == null
                && !"date".equals(mapping.cast());
        if (needsPattern) {
            problems.add(noPattern(canonical, mapping));
        }
        boolean zoned = mapping.zone() != null && (type == FileType.INSTANT || type == FileType.NANO_INSTANT);
        if (zoned) {
            problems.add(zoned(canonical, mapping));
        }
        return !needsPattern && !zoned;
    }

    private String place(String column) {
        return "input '%s', column '%s'".formatted(input.name(), column);
    }

    private String key(CanonicalColumn canonical) {
        boolean score = input.scores().containsKey(canonical.name());
        return "inputs.%s.%s.%s".formatted(input.name(), score ? "scores" : "columns", canonical.name());
    }

    private Problem noColumn(CanonicalColumn canonical, String column, InputFile file) {
        String nearest = nearest(column, file);
        return Problem.of(
                SourceProblem.NO_COLUMN,
                place(column),
                "no such column in " + file.path()
                        + (nearest == null ? "" : " (did you mean '%s'?)".formatted(nearest)),
                canonical.kind().wanted(),
                "name the right column under " + key(canonical));
    }

    private static @Nullable String nearest(String column, InputFile file) {
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, column.length() / 3));
        String best = null;
        int least = Integer.MAX_VALUE;
        Set<String> names = new TreeSet<>();
        file.schema().getFields().forEach(field -> names.add(field.getName()));
        for (String name : names) {
            int d = name.equalsIgnoreCase(column) ? 0 : distance.apply(name, column);
            if (d >= 0 && d < least) {
                least = d;
                best = name;
            }
        }
        return best;
    }

    private Problem wrongType(CanonicalColumn canonical, String column, Type found) {
        return Problem.of(
                SourceProblem.WRONG_TYPE,
                place(column),
                found.toString(),
                canonical.kind().wanted(),
                "write the column with such a type, or name another under " + key(canonical));
    }

    private Problem mixed(CanonicalColumn canonical, String column, Map<String, InputFile> fileByType) {
        return Problem.of(
                SourceProblem.MIXED_TYPES,
                place(column),
                fileByType.entrySet().stream()
                        .map(type -> type.getKey() + " in " + type.getValue().path())
                        .collect(Collectors.joining(" and ")),
                "one type in all files",
                "write the files with one type again (%s)".formatted(key(canonical)));
    }

    private Problem zoned(CanonicalColumn canonical, ColumnMapping mapping) {
        return new Problem(
                SourceProblem.ZONE.code(),
                place(Objects.requireNonNullElse(mapping.column(), canonical.name())),
                "zone %s for timestamps that are instants".formatted(mapping.zone()),
                "a zone only where timestamps are readings of a clock",
                "remove zone under %s; if a clock's readings were written as instants, write them without a zone again"
                        .formatted(key(canonical)));
    }

    private Problem noPattern(CanonicalColumn canonical, ColumnMapping mapping) {
        return Problem.of(
                SourceProblem.NO_PATTERN,
                place(Objects.requireNonNullElse(mapping.column(), canonical.name())),
                "text without a pattern",
                "a pattern that says how dates are written",
                "add pattern (and zone, where the text has none) under %s, or cast: date for 2026-03-31"
                        .formatted(key(canonical)));
    }
}
