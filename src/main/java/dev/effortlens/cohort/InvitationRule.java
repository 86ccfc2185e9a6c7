package dev.effortlens.cohort;

import java.io.Serializable;

/**
 * How invitations are held against answers.
 *
 * @param withinDays an answer so many days after an invitation, at most, answers it; at least 1
 * @param datesOnly whether it is known only on which day an invitation was sent
 * @param completeThroughDay last day of which all answers are known, days since the epoch; {@link Integer#MIN_VALUE}
 *     where none is
 */
public record InvitationRule(int withinDays, boolean datesOnly, int completeThroughDay) implements Serializable {}
