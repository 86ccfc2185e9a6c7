package dev.effortlens.job;

import dev.effortlens.cohort.Spans;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Days;
import dev.effortlens.source.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which days around answers each input matters for. A period's name is made of the rows of those days, and those days are
 * read to count it: one rule for both, or kept counts would rest on rows that their name does not know.
 */
final class Reach {

    private record Around(int before, int after) {}

    private final Map<String, Around> inputs = new LinkedHashMap<>();

    Reach(List<Account> accounts, Spans spans) {
        int feed = 0;
        for (Account account : accounts) {
            InputConfig input = account.input().config();
            if (input.role() == Role.RESPONSES) {
                inputs.put(input.name(), new Around(spans.answersBefore(), spans.answersAfter()));
            } else if (input.role() == Role.INVITATIONS) {
                inputs.put(input.name(), new Around(spans.invitationsBefore(), 0));
            } else if (input.role() == Role.CUSTOMERS) {
                inputs.put(input.name(), new Around(DayRange.EVER, spans.closing()));
            } else if (input.isFeed()) {
                inputs.put(
                        input.name(),
                        new Around(
                                spans.feedsBefore().get(feed),
                                spans.feedsAfter().get(feed)));
                feed++;
            }
        }
    }

    /** Returns the inputs that answers are put next to, the answers and the invitations, in configured order. */
    Set<String> inputs() {
        return inputs.keySet();
    }

    /** Returns the days of an input that matter to a period. */
    DayRange days(String input, DayRange period) {
        Around around = around(input);
        return period.around(around.before(), around.after());
    }

    /** Returns the days of an input that matter to any of some periods. */
    Days days(String input, Days periods) {
        Around around = around(input);
        return periods.around(around.before(), around.after());
    }

    private Around around(String input) {
        return Objects.requireNonNull(inputs.get(input));
    }
}
