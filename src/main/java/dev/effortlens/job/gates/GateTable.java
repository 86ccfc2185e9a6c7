package dev.effortlens.job.gates;

import dev.effortlens.report.Gate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The gates as lines of text for a terminal. */
public final class GateTable {

    private GateTable() {}

    /** Returns one line per gate: what was asked of which input, what was found, and the limits. */
    public static List<String> lines(List<Gate> gates) {
        return gates.stream().map(GateTable::line).toList();
    }

    private static String line(Gate gate) {
        String subject = gate.other().isEmpty() ? gate.subject() : gate.subject() + " " + gate.other();
        return String.format(
                Locale.ROOT,
                "%-14s %-24s %10s   %s   %s",
                word(gate.kind().name()),
                subject,
                number(gate.kind(), gate.figure()),
                limits(gate),
                word(gate.state().name()));
    }

    private static String limits(Gate gate) {
        String least = limit("at least ", gate.kind(), gate.least());
        String most = limit("at most ", gate.kind(), gate.most());
        return least.isEmpty() || most.isEmpty() ? least + most : least + ", " + most;
    }

    private static String limit(String words, Gate.Kind kind, @Nullable Double limit) {
        return limit == null ? "" : words + number(kind, limit);
    }

    private static String number(Gate.Kind kind, double figure) {
        return switch (kind) {
            case NEWEST -> String.format(Locale.ROOT, "%.0f days", figure);
            case DIRECTION -> String.format(Locale.ROOT, "%.3f", figure);
            default -> Gates.percent(figure);
        };
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
