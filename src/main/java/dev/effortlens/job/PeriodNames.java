package dev.effortlens.job;

import dev.effortlens.cohort.CohortPlan;
import dev.effortlens.cohort.Feed;
import dev.effortlens.cohort.Spans;
import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.measure.DayRange;
import dev.effortlens.source.Account;
import dev.effortlens.source.Sources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of counts, made of all that the counts of a period depend on: program, rules, what the rows of the days around it
 * hold, and how far each feed is known. Two periods of one name have the same counts, whichever files the rows lie in.
 */
final class PeriodNames {

    private final Sources sources;
    private final List<Account> accounts;
    private final CohortPlan plan;
    private final Spans spans;
    private final String rules;

    PeriodNames(
            ReportConfig config,
            Sources sources,
            List<Account> accounts,
            CohortPlan plan,
            @Nullable FittedExpectation expectation) {
        this.sources = sources;
        this.accounts = accounts;
        this.plan = plan;
        this.spans = plan.spans();
        this.rules = ConfigLoader.digest(List.of(
                Program.VERSION,
                config.instruments(),
                config.outcomes(),
                config.signals(),
                config.segments(),
                config.cuts(),
                config.adjust(),
                config.report().currency(),
                plan.duplicateDays(),
                plan.followUpDays(),
                plan.datesOnly(),
                plan.lifetime(),
                expectation == null ? "" : expectation.parameters().toString(),
                accounts.stream()
                        .map(account -> sources.rules(account.input().config().name()))
                        .toList()));
    }

    /** Returns the name of a period's counts: SHA-256, in hex. */
    String of(DayRange period) {
        List<String> lines = new ArrayList<>();
        lines.add(rules);
        lines.add(period.from() + " " + period.to());
        int feed = 0;
        for (Account account : accounts) {
            InputConfig input = account.input().config();
            if (input.role() == Role.RESPONSES) {
                lines.add(account.contents(period.around(spans.answersBefore(), spans.answersAfter())));
            } else if (input.role() == Role.CUSTOMERS) {
                lines.add(account.contents(period.around(DayRange.EVER, spans.closing())));
            } else if (input.isFeed()) {
                lines.add(feed(account, plan.feeds().get(feed), feed, period));
                feed++;
            }
        }
        return Digests.of(lines);
    }

    /** What a feed says of a period: beyond the days around it, neither its beginning nor its end matters. */
    private String feed(Account account, Feed feed, int number, DayRange period) {
        DayRange days = period.around(
                spans.feedsBefore().get(number), spans.feedsAfter().get(number));
        int longestBefore = spans.answersBefore();
        long first = Math.max((long) period.from() - longestBefore, Math.min(feed.firstDay(), (long) period.to() + 1));
        long through = Math.max(
                (long) period.from() - 1, Math.min(feed.completeThroughDay(), (long) period.to() + spans.closing()));
        return "%s %s %s %s %s %s %s"
                .formatted(
                        feed.name(),
                        feed.datesOnly(),
                        feed.recurrent(),
                        first,
                        through,
                        account.contents(days),
                        sources.lookedUp(days));
    }
}
