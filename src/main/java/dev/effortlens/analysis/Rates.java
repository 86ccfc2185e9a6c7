package dev.effortlens.analysis;

import dev.effortlens.report.Rate;
import dev.effortlens.report.Status;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.GroupedMoments;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.MeanOfY;
import dev.effortlens.stats.MomentTable;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.Transform;
import dev.effortlens.stats.WilsonInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Shares and means of y in a set of levels, with intervals that respect repeat respondents. */
final class Rates {

    private Rates() {}

    /** A cell that is withheld. */
    static Rate withheld() {
        return new Rate(null, null, null, null, null, null, Notes.SUPPRESSED, Status.SUPPRESSED);
    }

    /**
     * Returns the share of yes: Wilson's interval with the number of answers divided by the design effect, which is
     * taken as at least 1.
     *
     * @param groups tables of the customer groups, restricted to the levels in question; columns no, yes
     */
    static Rate share(List<ContingencyTable> groups) {
        return share(filled(groups), table -> table.columnTotal(1));
    }

    /**
     * As {@link #share(List)}, with another way to count the events.
     *
     * @param events how many of a table's answers are events
     */
    static Rate share(List<ContingencyTable> groups, ToLongFunction<ContingencyTable> events) {
        List<ContingencyTable> filled = filled(groups);
        if (filled.isEmpty()) {
            return empty(0L);
        }
        GroupedTable table = GroupedTable.of(filled);
        long n = table.total().total();
        long yes = events.applyAsLong(table.total());
        double share = (double) yes / n;
        int with = (int) filled.stream().filter(g -> events.applyAsLong(g) > 0).count();
        int without = (int)
                filled.stream().filter(g -> events.applyAsLong(g) < g.total()).count();
        Reliability reliability = Reliability.ofBinary(with, without);
        if (reliability == Reliability.FEW) {
            return new Rate(n, yes, share, null, null, filled.size(), Notes.FEW_GROUPS, Status.FEW);
        }
        double effective = n / designEffect(table, events, share, n);
        Interval interval = WilsonInterval.of(share * effective, effective);
        return new Rate(n, yes, share, interval.low(), interval.high(), filled.size(), "", status(reliability));
    }

    /** How many times larger the variance of the share is than with as many independent answers; at least 1. */
    static double designEffect(GroupedTable table, ToLongFunction<ContingencyTable> events, double share, long n) {
        RobustEstimate robust = Jackknife.of(
                table,
                t -> t.total() == 0
                        ? Estimate.undefined(Estimate.Reason.NO_OBSERVATIONS)
                        : Estimate.of((double) events.applyAsLong(t) / t.total()),
                Transform.IDENTITY,
                share,
                Reliability.OK);
        Double se = robust.stdError();
        double binomial = share * (1 - share) / n;
        return se == null || binomial == 0 ? 1 : Math.max(1, se * se / binomial);
    }

    /** Returns the mean score of an ordered outcome. */
    static Rate mean(List<ContingencyTable> groups) {
        List<ContingencyTable> filled = filled(groups);
        if (filled.isEmpty()) {
            return empty(null);
        }
        GroupedTable table = GroupedTable.of(filled);
        RobustEstimate mean =
                Jackknife.of(table, MeanOfY::of, Transform.IDENTITY, 0, Reliability.ofOther(filled.size()));
        return mean(table.total().total(), filled.size(), mean);
    }

    /** Returns the mean of an amount over the given levels, in the currency's main unit. */
    static Rate amount(List<MomentTable> groups, List<Integer> levels) {
        List<MomentTable> filled = groups.stream()
                .map(group -> group.collapse(only(levels, group.rows()), 1))
                .filter(group -> group.total().n() > 0)
                .toList();
        if (filled.isEmpty()) {
            return empty(null);
        }
        GroupedMoments moments = GroupedMoments.of(filled);
        RobustEstimate mean = Jackknife.of(
                moments.total(),
                moments.leaveOneOut(),
                MeanOfY::ofMoments,
                Transform.IDENTITY,
                0,
                Reliability.ofOther(filled.size()));
        return mean(moments.total().total().n(), filled.size(), mean);
    }

    private static Rate mean(long n, int groups, RobustEstimate mean) {
        Estimated estimated = new Estimated("", mean, null);
        Interval interval = mean.interval();
        return new Rate(
                n,
                null,
                estimated.value(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                groups,
                estimated.note(),
                statusOf(mean));
    }

    private static Rate empty(@Nullable Long events) {
        return new Rate(0L, events, null, null, null, 0, Notes.of(Estimate.Reason.NO_OBSERVATIONS), Status.UNDEFINED);
    }

    /** Returns each table with the rows of the given levels only; scores become 0, 1, 2 …, which rates do not use. */
    static List<ContingencyTable> levels(List<ContingencyTable> groups, List<Integer> levels) {
        List<ContingencyTable> restricted = new ArrayList<>();
        for (ContingencyTable group : groups) {
            restricted.add(group.collapse(only(levels, group.rows()), 1));
        }
        return restricted;
    }

    /** Row 0 takes the given levels; the others are dropped. */
    static int[] only(List<Integer> levels, int rows) {
        int[] target = new int[rows];
        for (int level = 0; level < rows; level++) {
            target[level] = levels.contains(level) ? 0 : -1;
        }
        return target;
    }

    private static List<ContingencyTable> filled(List<ContingencyTable> groups) {
        return groups.stream().filter(g -> g.total() > 0).toList();
    }

    static Status statusOf(RobustEstimate estimate) {
        return estimate.estimate() instanceof Estimate.Undefined ? Status.UNDEFINED : status(estimate.reliability());
    }

    static Status status(Reliability reliability) {
        return switch (reliability) {
            case OK -> Status.OK;
            case FLAGGED -> Status.FLAGGED;
            case FEW -> Status.FEW;
        };
    }
}
