package dev.effortlens.job.gates;

import dev.effortlens.config.Problem;
import dev.effortlens.report.Gate;
import java.util.List;
import java.util.Locale;

/** Lets good inputs through, and says of the others what is wrong with them. */
public final class Gates {

    private static final double PERCENT = 100;

    private Gates() {}

    /**
     * Returns the gates if none failed.
     *
     * @throws GateException with every gate that did
     */
    public static List<Gate> requirePassed(List<Gate> gates) {
        List<Problem> problems = gates.stream()
                .filter(gate -> gate.state() == Gate.State.FAILED)
                .map(Gates::problem)
                .toList();
        if (!problems.isEmpty()) {
            throw new GateException(problems);
        }
        return gates;
    }

    private static Problem problem(Gate gate) {
        return new Problem(GateProblem.of(gate.kind()).code(), where(gate), found(gate), expected(gate), fix(gate));
    }

    private static String where(Gate gate) {
        return switch (gate.kind()) {
            case SCALE_CHANGE -> "instrument '%s'".formatted(gate.subject());
            case DIRECTION -> "instruments '%s' and '%s'".formatted(gate.subject(), gate.other());
            default -> "input '%s'".formatted(gate.subject());
        };
    }

    private static String found(Gate gate) {
        return switch (gate.kind()) {
            case QUARANTINED -> percent(gate.figure()) + " of the due rows unusable";
            case NEWEST -> "%d days, the newest row being of %s".formatted((long) gate.figure(), gate.day());
            case MATCHED -> percent(gate.figure()) + " of the used answers";
            case VOLUME -> "%s of the usual on %s".formatted(percent(gate.figure()), gate.day());
            case RESPONSE_RATE -> "%s of the usual in the week to %s".formatted(percent(gate.figure()), gate.day());
            case SCALE_CHANGE ->
                "%s of the answers from %s on outside the scale (scores %s)"
                        .formatted(percent(gate.figure()), gate.day(), gate.other());
            case DIRECTION ->
                "effort that rises with them (tau-b %s, interval above 0)"
                        .formatted(String.format(Locale.ROOT, "%.3f", gate.figure()));
        };
    }

    private static String expected(Gate gate) {
        return switch (gate.kind()) {
            case QUARANTINED -> "at most " + most(gate);
            case NEWEST -> "a newest row at most %d days before as-of".formatted(days(gate));
            case MATCHED -> "customers of at least %s, and of one".formatted(least(gate));
            case VOLUME -> "between %s and %s of the usual rows of that weekday".formatted(least(gate), most(gate));
            case RESPONSE_RATE -> "answers per invitation of at least %s of the usual".formatted(least(gate));
            case SCALE_CHANGE -> "scores of the declared scale";
            case DIRECTION -> "effort that falls where satisfaction rises";
        };
    }

    private static String fix(Gate gate) {
        String name = gate.subject();
        return switch (gate.kind()) {
            case QUARANTINED ->
                "set output.quarantine to see the rows, and mend them or map their codes under inputs.%s; or raise"
                                .formatted(name)
                        + " gates.quarantined-percent";
            case NEWEST ->
                ("check whether the feed has arrived; if it is known to be complete, declare inputs.%s.complete-through;"
                                + " or raise gates.newest-days.%s")
                        .formatted(name, name);
            case MATCHED ->
                ("check that customer_id means the same in responses and in %s (prefixes, leading zeros, another key);"
                                + " or lower gates.matched-percent.%s")
                        .formatted(name, name);
            case VOLUME ->
                "check whether the day was loaded in part or twice; or widen gates.volume-percent, or turn it off";
            case RESPONSE_RATE ->
                "check whether the answers have arrived; or lower gates.response-rate-percent, or turn it off";
            case SCALE_CHANGE ->
                ("a change of scale is a new instrument: give the answers from %s on an instrument of their own; if they"
                                + " are errors, set gates.scale-change to accept")
                        .formatted(gate.day());
            case DIRECTION ->
                ("look at the question as it was asked and turn instruments.%s.direction round if it is wrong; if it is"
                                + " right, set gates.direction to accept, and the report will say so")
                        .formatted(name);
        };
    }

    private static long days(Gate gate) {
        Double most = gate.most();
        return most == null ? 0 : most.longValue();
    }

    private static String most(Gate gate) {
        Double most = gate.most();
        return percent(most == null ? 0 : most);
    }

    private static String least(Gate gate) {
        Double least = gate.least();
        return percent(least == null ? 0 : least);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * PERCENT);
    }
}
