package dev.effortlens.job.independent;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Holds the table of what became of each input's rows against the rows themselves. */
final class QualityCheck {

    private final List<Map<String, String>> table;
    private final Mismatches mismatches;

    QualityCheck(List<Map<String, String>> table, Mismatches mismatches) {
        this.table = table;
        this.mismatches = mismatches;
    }

    /** Compares one input: rows read, rows used, and how many were set aside for each reason. */
    void input(String input, long read, Map<String, Long> setAside) {
        long reasons = setAside.values().stream().mapToLong(Long::longValue).sum();
        TreeMap<String, String> published = new TreeMap<>();
        for (Map<String, String> row : table) {
            if (cell(row, "input").equals(input)) {
                mismatches.same("quality " + input, row, "read", read);
                mismatches.same("quality " + input, row, "used", read - reasons);
                if (!cell(row, "reason").isEmpty()) {
                    published.put(cell(row, "reason"), cell(row, "rows"));
                }
            }
        }
        TreeMap<String, String> expected = new TreeMap<>();
        setAside.forEach((reason, rows) -> expected.put(reason, rows.toString()));
        published.values().removeIf("0"::equals);
        mismatches.text("quality " + input + " reasons", published.toString(), expected.toString());
    }

    /** Compares what is known of responses besides their scores: of how many it is not, and why. */
    void observed(TruthPlan plan, List<UsedAnswer> responses) {
        plan.signals().forEach(signal -> observed("signal:", signal.id(), "window-not-covered", responses));
        plan.topics().forEach(topic -> observed("topic:", topic.id(), "no-comment", responses));
    }

    private void observed(String kind, String x, String reason, List<UsedAnswer> responses) {
        long unknown = responses.stream()
                .filter(answer -> !answer.bands().containsKey(x))
                .count();
        input(kind + x, responses.size(), unknown == 0 ? Map.of() : Map.of(reason, unknown));
    }

    /** Asserts read = used + set aside for every input, whatever the rows say. */
    void addsUp() {
        Map<String, Long> rest = new TreeMap<>();
        for (Map<String, String> row : table) {
            if (!cell(row, "input").startsWith("outcome:")) {
                rest.putIfAbsent(cell(row, "input"), number(row, "read") - number(row, "used"));
                rest.merge(cell(row, "input"), -number(row, "rows"), Long::sum);
            }
        }
        rest.forEach(
                (input, left) -> mismatches.text("quality " + input + " read - used - reasons", left.toString(), "0"));
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
