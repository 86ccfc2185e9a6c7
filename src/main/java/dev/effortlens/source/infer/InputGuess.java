package dev.effortlens.source.infer;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.source.FileType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a table would be if it had a role.
 *
 * @param id its name in a configuration
 * @param table the table
 * @param role the role
 * @param columns the canonical columns that were found
 * @param missing the required ones that were not
 * @param scores responses in wide form: the columns of scores
 * @param segments columns that group customers
 * @param rest columns without a use
 * @param evidence how much speaks for the role
 */
record InputGuess(
        String id,
        TableProfile table,
        Role role,
        List<ColumnGuess> columns,
        List<ColumnRule> missing,
        List<ScoreGuess> scores,
        List<SegmentGuess> segments,
        List<ColumnProfile> rest,
        int evidence) {

    private static final int OF_ITS_NAME = 3;
    private static final int MOST_SEGMENTS = 4;
    private static final List<String> LONG_FORM = List.of("instrument", "score");

    static InputGuess of(TableProfile table, Role role) {
        List<ColumnProfile> left = new ArrayList<>(table.columns());
        List<ColumnGuess> columns = new ArrayList<>();
        List<ColumnRule> missing = new ArrayList<>();
        for (ColumnRule rule : ColumnRule.of(role)) {
            Optional<ColumnGuess> guess = ColumnGuess.of(rule, left, table.rows());
            guess.ifPresent(found -> {
                columns.add(found);
                left.remove(found.column());
            });
            if (guess.isEmpty() && rule.required()) {
                missing.add(rule);
            }
        }
        List<ScoreGuess> scores = role == Role.RESPONSES ? scores(columns, left) : List.of();
        scores.forEach(score -> left.remove(score.column()));
        List<SegmentGuess> segments = SegmentGuess.of(segments(role, left));
        segments.forEach(segment -> left.remove(segment.column()));
        return new InputGuess(
                role == Role.EVENTS ? Tokens.identifier(table.name()) : key(role),
                table,
                role,
                List.copyOf(columns),
                List.copyOf(missing),
                scores,
                segments,
                List.copyOf(left),
                evidence(table, role, columns, missing, scores.size() + segments.size()));
    }

    /** Returns the scores of the wide form, after giving back half a long form. */
    private static List<ScoreGuess> scores(List<ColumnGuess> columns, List<ColumnProfile> left) {
        List<ColumnGuess> longForm = columns.stream()
                .filter(column -> LONG_FORM.contains(column.rule().canonical()))
                .toList();
        if (longForm.size() == LONG_FORM.size()) {
            return List.of();
        }
        columns.removeAll(longForm);
        longForm.forEach(column -> left.add(column.column()));
        return left.stream().flatMap(column -> ScoreGuess.of(column).stream()).toList();
    }

    private static List<ColumnProfile> segments(Role role, List<ColumnProfile> left) {
        if (role != Role.CUSTOMERS && role != Role.RESPONSES) {
            return List.of();
        }
        return left.stream()
                .filter(column -> column.type() == FileType.TEXT && Words.SEGMENT.isIn(Tokens.of(column.name())))
                .limit(MOST_SEGMENTS)
                .toList();
    }

    private static int evidence(
            TableProfile table, Role role, List<ColumnGuess> columns, List<ColumnRule> missing, int more) {
        int evidence = isNamedSo(table, role) ? OF_ITS_NAME : 0;
        for (ColumnGuess column : columns) {
            evidence += column.expected() ? column.rule().weight() : 0;
        }
        boolean noCustomer = role != Role.RESPONSES
                && role != Role.RATES
                && missing.stream().anyMatch(rule -> rule.canonical().equals("customer_id"));
        return evidence + Math.min(more, 2) - (noCustomer ? OF_ITS_NAME : 0);
    }

    /** Returns whether the table has a name that such inputs have. */
    boolean isNamedSo() {
        return isNamedSo(table, role);
    }

    private static boolean isNamedSo(TableProfile table, Role role) {
        Tokens name = Tokens.of(table.name());
        return switch (role) {
            case RESPONSES -> Words.SURVEY_TABLE.isIn(name);
            case CHURN -> Words.CHURN_TABLE.isIn(name);
            case PURCHASES -> Words.PURCHASE_TABLE.isIn(name);
            case INTERACTIONS -> Words.CONTACT_TABLE.isIn(name);
            case CUSTOMERS -> Words.CUSTOMER_TABLE.isIn(name);
            case INVITATIONS -> Words.INVITATION_TABLE.isIn(name);
            case RATES -> Words.RATE_TABLE.isIn(name);
            case EVENTS -> false;
        };
    }

    Optional<ColumnGuess> find(String canonical) {
        return columns.stream()
                .filter(column -> column.rule().canonical().equals(canonical))
                .findFirst();
    }

    /** Returns the name that an input has by its role. */
    static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the same with another name. */
    InputGuess called(String other) {
        return new InputGuess(other, table, role, columns, missing, scores, segments, rest, evidence);
    }
}
