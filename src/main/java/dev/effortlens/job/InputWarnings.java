package dev.effortlens.job;

import dev.effortlens.analysis.FeedState;
import dev.effortlens.counts.Tally;
import dev.effortlens.cube.ChurnFlags;
import dev.effortlens.report.Gate;
import dev.effortlens.report.Message;
import dev.effortlens.report.Value;
import dev.effortlens.source.Account;
import dev.effortlens.source.Remark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a reader should know of the inputs before believing the numbers; what weighs most comes first. */
final class InputWarnings {

    private static final String INPUT = "input";

    private InputWarnings() {}

    /** Returns the warnings of a night. */
    static List<Message> of(Night.Counted counted, int mostValues) {
        List<Message> warnings = new ArrayList<>();
        counted.gates().stream()
                .filter(gate -> gate.state() == Gate.State.ACCEPTED)
                .forEach(gate -> warnings.add(accepted(gate)));
        for (Account account : counted.accounts()) {
            FeedState state = counted.states().get(account.input().config().name());
            if (state != null) {
                warnings.addAll(Completeness.warnings(account, state));
            }
        }
        unknownCustomers(warnings, counted.cube().tally());
        churnFlags(warnings, counted);
        for (String dimension : counted.sources().shortened()) {
            warnings.add(new Message(
                    "warning.values-shortened",
                    Map.of("dimension", new Value.Text(dimension), "most", new Value.Count(mostValues))));
        }
        counted.accounts().forEach(account -> account.input().remarks().forEach(r -> warnings.add(remark(r))));
        return warnings;
    }

    private static Message accepted(Gate gate) {
        if (gate.kind() == Gate.Kind.DIRECTION) {
            return new Message(
                    "warning.direction",
                    Map.of("instrument", new Value.Text(gate.subject()), "other", new Value.Text(gate.other())));
        }
        LocalDate from = gate.day() == null ? LocalDate.EPOCH : gate.day();
        return new Message(
                "warning.scale-change",
                Map.of(
                        "instrument",
                        new Value.Text(gate.subject()),
                        "scores",
                        new Value.Text(gate.other()),
                        "day",
                        new Value.Day(from),
                        "share",
                        new Value.Share(gate.figure())));
    }

    private static void unknownCustomers(List<Message> warnings, Tally tally) {
        long unknown = tally.used() - tally.known();
        if (unknown > 0) {
            warnings.add(new Message(
                    "warning.unknown-customers",
                    Map.of(
                            "answers",
                            new Value.Count(unknown),
                            "share",
                            new Value.Share((double) unknown / tally.used()))));
        }
    }

    private static void churnFlags(List<Message> warnings, Night.Counted counted) {
        ChurnFlags flags = counted.churnFlags();
        if (flags != null && flags.flagOnly() + flags.feedOnly() > 0) {
            warnings.add(new Message(
                    "warning.churn-flag",
                    Map.of(
                            "differ",
                            new Value.Count(flags.flagOnly() + flags.feedOnly()),
                            "customers",
                            new Value.Count(flags.customers()),
                            "flagOnly",
                            new Value.Count(flags.flagOnly()),
                            "feedOnly",
                            new Value.Count(flags.feedOnly()))));
        }
    }

    private static Message remark(Remark remark) {
        Map<String, Value> values = new HashMap<>();
        values.put(INPUT, new Value.Text(remark.input()));
        values.put("files", new Value.Count(remark.files()));
        if (!remark.column().isEmpty()) {
            values.put("column", new Value.Text(remark.column()));
        }
        return new Message(
                switch (remark.kind()) {
                    case ADDED_COLUMN -> "warning.added-column";
                    case LEGACY_TIMESTAMPS -> "warning.legacy-timestamps";
                    case NO_CHECKSUMS -> "warning.no-checksums";
                },
                values);
    }
}
