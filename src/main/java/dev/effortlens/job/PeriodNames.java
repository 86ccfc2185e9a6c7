package dev.effortlens.job;

import dev.effortlens.cohort.CohortPlan;
import dev.effortlens.cohort.Feed;
import dev.effortlens.cohort.InvitationRule;
import dev.effortlens.cohort.Spans;
import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.counts.EffortCube;
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
    private final Reach reach;
    private final String rules;

    PeriodNames(
            ReportConfig config,
            Sources sources,
            List<Account> accounts,
            CohortPlan plan,
            Reach reach,
            @Nullable FittedExpectation expectation) {
        this.sources = sources;
        this.accounts = accounts;
        this.plan = plan;
        this.spans = plan.spans();
        this.reach = reach;
        this.rules = ConfigLoader.digest(List.of(
                Program.VERSION,
                EffortCube.FORMAT,
                config.instruments(),
                config.outcomes(),
                config.signals(),
                config.topics(),
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
        for (Account account : accounts) {
            String input = account.input().config().name();
            if (reach.inputs().contains(input)) {
                lines.add(input + " " + account.contents(reach.days(input, period)));
            }
        }
        plan.feeds().forEach(feed -> lines.add(known(feed, period)));
        InvitationRule invitations = plan.invitations();
        if (invitations != null) {
            lines.add(known(invitations, period));
        }
        return Digests.of(lines);
    }

    /** How invitations are held against answers, and how far those to a period's are known. */
    private static String known(InvitationRule rule, DayRange period) {
        long through = Math.max(
                (long) period.from() - 1, Math.min(rule.completeThroughDay(), (long) period.to() + rule.withinDays()));
        return "invitations %s %s %s".formatted(rule.withinDays(), rule.datesOnly(), through);
    }

    /** How far a feed is known, and what its amounts are worth: beyond the days around a period, neither its beginning nor its end matters. */
    private String known(Feed feed, DayRange period) {
        long first = Math.max(
                (long) period.from() - spans.answersBefore(), Math.min(feed.firstDay(), (long) period.to() + 1));
        long through = Math.max(
                (long) period.from() - 1, Math.min(feed.completeThroughDay(), (long) period.to() + spans.closing()));
        return "%s %s %s %s %s %s"
                .formatted(
                        feed.name(),
                        feed.datesOnly(),
                        feed.recurrent(),
                        first,
                        through,
                        sources.lookedUp(reach.days(feed.name(), period)));
    }
}
