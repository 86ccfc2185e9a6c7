package dev.effortlens.config;

import dev.effortlens.config.InputConfig.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code inputs}. */
final class InputReader {

    private static final List<String> LONG_FORM = List.of("instrument", "score");

    private static final String WITHIN_DAYS = "within-days";
    private static final int MOST_WITHIN_DAYS = 90;
    /** Two weeks: reminders are sent within one, and who has not answered after the second does not. */
    private static final int USUAL_WITHIN_DAYS = 14;

    private final Folder folder;
    private final Vocabulary instruments;
    private final Vocabulary segments;

    /** Takes the names that columns and scores may refer to. */
    InputReader(Folder folder, Vocabulary instruments, Vocabulary segments) {
        this.folder = folder;
        this.instruments = instruments;
        this.segments = segments;
    }

    /** Returns what kind of rows an input of this name holds. */
    static Role role(String name) {
        return switch (name) {
            case ConfigKeys.RESPONSES -> Role.RESPONSES;
            case "churn" -> Role.CHURN;
            case "purchases" -> Role.PURCHASES;
            case ConfigKeys.INTERACTIONS -> Role.INTERACTIONS;
            case "customers" -> Role.CUSTOMERS;
            case "invitations" -> Role.INVITATIONS;
            case "rates" -> Role.RATES;
            default -> Role.EVENTS;
        };
    }

    Optional<InputConfig> read(Item item) {
        return item.section().map(this::read);
    }

    private InputConfig read(Section input) {
        Role role = role(input.key());
        input.expect(ConfigKeys.INPUT);
        refuseKeysOfOtherRoles(input, role);
        return new InputConfig(
                input.key(),
                role,
                input.require("path", "path: " + input.key())
                        .flatMap(Item::text)
                        .map(folder::resolve)
                        .orElse(""),
                columns(input, role),
                scores(input, role),
                where(input, role),
                input.find("complete-through").flatMap(Item::date).orElse(null),
                input.find("recurrent").flatMap(Item::flag).orElse(false),
                withinDays(input, role));
    }

    private static @Nullable Integer withinDays(Section input, Role role) {
        if (role != Role.INVITATIONS) {
            return null;
        }
        return input.find(WITHIN_DAYS)
                .flatMap(item -> item.integer(1, MOST_WITHIN_DAYS))
                .orElse(USUAL_WITHIN_DAYS);
    }

    private static void refuseKeysOfOtherRoles(Section input, Role role) {
        if (role != Role.CHURN) {
            input.misplaced("recurrent", "'recurrent' in inputs.churn only", "remove it");
        }
        if (role != Role.RESPONSES) {
            input.misplaced("scores", "'scores' in inputs.responses only", "remove it");
        }
        if (role != Role.INVITATIONS) {
            input.misplaced(
                    WITHIN_DAYS,
                    "'within-days' in inputs.invitations only",
                    "remove it here; windows of outcomes stand under outcomes");
        }
    }

    private Map<String, ColumnMapping> columns(Section input, Role role) {
        Map<String, ColumnMapping> columns = new LinkedHashMap<>();
        input.find("columns").flatMap(Item::section).ifPresent(section -> {
            expectColumns(section, role);
            for (Item item : section.items()) {
                ColumnReader.read(item).ifPresent(mapping -> columns.put(item.key(), mapping));
            }
        });
        return Collections.unmodifiableMap(columns);
    }

    /** Signals may use any column of the interaction log, so any name may be mapped there. */
    private void expectColumns(Section section, Role role) {
        if (role == Role.INTERACTIONS) {
            section.expectNames();
        } else {
            section.expect(canonicalColumns(role), ProblemCode.UNKNOWN_COLUMN, "one of the columns %s");
        }
    }

    private Vocabulary canonicalColumns(Role role) {
        Map<String, String> shown =
                new LinkedHashMap<>(Vocabulary.of(ConfigKeys.columns(role)).shownByName());
        if (role.holdsSegments()) {
            segments.shownByName().forEach(shown::putIfAbsent);
        }
        return new Vocabulary(shown);
    }

    private Map<String, ScoreColumn> scores(Section input, Role role) {
        Optional<Item> item = input.find("scores").filter(found -> role == Role.RESPONSES);
        item.ifPresent(scores -> refuseLongForm(input));
        return item.flatMap(Item::section)
                .map(section -> ScoreReader.read(section, instruments))
                .orElse(Map.of());
    }

    private static void refuseLongForm(Section input) {
        Optional<Section> columns =
                input.find("columns").filter(Item::isMapping).flatMap(Item::section);
        for (String column : LONG_FORM) {
            columns.flatMap(section -> section.find(column))
                    .ifPresent(item -> item.reportKey(
                            ProblemCode.LONG_AND_WIDE,
                            "'" + column + "' beside inputs.responses.scores",
                            "either scores (one column per instrument) or the columns instrument and score",
                            "remove one of the two"));
        }
    }

    private Map<String, List<String>> where(Section input, Role role) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        input.find("where").flatMap(Item::section).ifPresent(section -> {
            expectColumns(section, role);
            section.items().forEach(item -> where.put(item.key(), texts(item)));
        });
        return Collections.unmodifiableMap(where);
    }

    private static List<String> texts(Item item) {
        if (!item.isSequence()) {
            return item.text().map(List::of).orElse(List.of());
        }
        List<Item> items = item.items().orElse(List.of());
        if (items.isEmpty()) {
            item.report(
                    ProblemCode.EMPTY_VALUE,
                    "at least one value in " + item.path(),
                    "name the values whose rows are meant, or remove the key");
        }
        List<String> texts = new ArrayList<>();
        items.forEach(value -> value.text().ifPresent(texts::add));
        return List.copyOf(texts);
    }
}
