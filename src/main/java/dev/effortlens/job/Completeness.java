package dev.effortlens.job;

import dev.effortlens.analysis.FeedState;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.report.Message;
import dev.effortlens.report.Value;
import dev.effortlens.source.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides through which day each feed is complete, and what a reader should know of it. */
final class Completeness {

    private Completeness() {}

    /**
     * Returns how far a feed is known: as declared, else through the day before the newest event's day, since the day
     * of the newest event may still be arriving; never later than as-of.
     */
    static FeedState of(Account account, LocalDate asOf) {
        LocalDate declared = account.input().config().completeThrough();
        if (declared != null) {
            return new FeedState(declared.isBefore(asOf) ? declared : asOf, true);
        }
        LocalDate newest = account.newestDay();
        return new FeedState(newest == null ? null : newest.minusDays(1), false);
    }

    /** Returns the last day of which all answers are known; null where no day is. */
    static @Nullable LocalDate ofAnswers(List<Account> accounts, LocalDate asOf) {
        Account answers = Account.find(accounts, Role.RESPONSES);
        return of(Objects.requireNonNull(answers), asOf).completeThrough();
    }

    /** Returns the warnings of one feed. */
    static List<Message> warnings(Account account, FeedState state) {
        List<Message> warnings = new ArrayList<>();
        InputConfig input = account.input().config();
        Value name = new Value.Text(input.name());
        @Nullable LocalDate through = state.completeThrough();
        if (through == null) {
            warnings.add(new Message("warning.feed-empty", Map.of("input", name)));
            return warnings;
        }
        if (!state.declared()) {
            warnings.add(new Message(
                    "warning.complete-through-observed", Map.of("input", name, "day", new Value.Day(through))));
        }
        List<LocalDate> thin = account.thinDays(through);
        if (!thin.isEmpty()) {
            warnings.add(new Message(
                    "warning.thin-days",
                    Map.of("input", name, "day", new Value.Day(thin.get(0)), "days", new Value.Count(thin.size()))));
        }
        return warnings;
    }
}
