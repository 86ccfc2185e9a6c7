package dev.effortlens.counts;

/**
 * How long the answers of one customer group, or of one stratum, were followed, and how that ended: counts by level
 * (rows) and by day of {@code days} (columns).
 *
 * @param days days since the answer, ascending
 * @param events answers followed by the event on that day
 * @param competing answers whose customer left on that day, which prevents the event
 * @param censored answers whose observation ended on that day with nothing
 */
public record FollowedAnswers(long[] days, long[][] events, long[][] competing, long[][] censored) {}
