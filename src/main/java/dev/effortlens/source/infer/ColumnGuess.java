package dev.effortlens.source.infer;

import dev.effortlens.source.FileType;
import dev.effortlens.source.infer.ColumnRule.Use;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A canonical column and the column of the files that is probably meant.
 *
 * @param rule the canonical column
 * @param column the column of the files
 * @param pattern how its dates are written, where they are text
 * @param reason why it was taken
 * @param expected whether it has the name such a column usually has in such an input
 */
record ColumnGuess(
        ColumnRule rule, ColumnProfile column, @Nullable String pattern, String reason, boolean expected) {

    private record Candidate(ColumnProfile column, int name, double fit) {}

    /** Returns the best of the columns that are left. */
    static Optional<ColumnGuess> of(ColumnRule rule, List<ColumnProfile> left, long rows) {
        return byName(rule, left).or(() -> byContent(rule, left, rows));
    }

    private static Optional<ColumnGuess> byName(ColumnRule rule, List<ColumnProfile> left) {
        return left.stream()
                .filter(column -> holds(column, rule.use()))
                .flatMap(column -> candidate(rule, column).stream())
                .min(Comparator.comparing(Candidate::name).thenComparing(c -> -c.fit()))
                .map(best -> {
                    boolean same = best.column().name().equals(rule.canonical());
                    String name = same
                            ? "the same name"
                            : "name '%s'".formatted(best.column().name());
                    return of(rule, best.column(), name, best.name() == 0);
                });
    }

    private static Optional<Candidate> candidate(ColumnRule rule, ColumnProfile column) {
        Tokens name = Tokens.of(column.name());
        if (column.name().equals(rule.canonical())) {
            return Optional.of(new Candidate(column, 0, 2));
        }
        for (int i = 0; i < rule.names().size(); i++) {
            double fit = rule.names().get(i).fit(name);
            if (fit > 0) {
                return Optional.of(new Candidate(column, i, fit));
            }
        }
        return Optional.empty();
    }

    /** What cannot be told by its name: the only date there is, or the number somebody gave the rows. */
    private static Optional<ColumnGuess> byContent(ColumnRule rule, List<ColumnProfile> left, long rows) {
        if (rule.canonical().equals("response_id")) {
            return left.stream()
                    .filter(column -> column.numbersTheRows(rows))
                    .findFirst()
                    .map(column -> of(rule, column, "it gives every row a number of its own", false));
        }
        List<ColumnProfile> dates = rule.required() && rule.use() == Use.WHEN
                ? left.stream().filter(column -> holds(column, Use.WHEN)).toList()
                : List.of();
        return dates.size() == 1 ? Optional.of(of(rule, dates.get(0), "the only date", false)) : Optional.empty();
    }

    private static ColumnGuess of(ColumnRule rule, ColumnProfile column, String why, boolean expected) {
        List<String> patterns = rule.use() == Use.WHEN ? patterns(column) : List.of();
        StringBuilder reason = new StringBuilder(why)
                .append(", ")
                .append(rule.use() == Use.COMMENT ? column.typeShown() : column.shown());
        patterns.stream()
                .filter(pattern -> dayFirst(pattern) != dayFirst(patterns.get(0)))
                .findFirst()
                .ifPresent(other -> reason.append("; or ").append(other).append(", which reads them too"));
        if (column.type() == FileType.LOCAL_TIME || column.type() == FileType.NANO_LOCAL_TIME) {
            reason.append("; add zone where it is not the report's");
        }
        return new ColumnGuess(rule, column, patterns.isEmpty() ? null : patterns.get(0), reason.toString(), expected);
    }

    private static boolean dayFirst(String pattern) {
        return pattern.indexOf('d') < pattern.indexOf('M');
    }

    private static List<String> patterns(ColumnProfile column) {
        return column.texts() == null ? List.of() : TimePatterns.of(column.texts());
    }

    private static boolean holds(ColumnProfile column, Use use) {
        return switch (column.type()) {
            case TEXT ->
                use == Use.KEY
                        || use == Use.NAME
                        || use == Use.COMMENT
                        || (use == Use.WHEN && !patterns(column).isEmpty());
            case INTEGER -> use == Use.KEY || use == Use.NUMBER;
            case DECIMAL, FLOATING -> use == Use.NUMBER;
            case BOOLEAN -> use == Use.FLAG;
            case DATE, INSTANT, LOCAL_TIME, NANO_INSTANT, NANO_LOCAL_TIME, LEGACY_INSTANT -> use == Use.WHEN;
            case OTHER -> false;
        };
    }
}
