package dev.effortlens.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the answers to invitations.
 *
 * @param withinDays days after an invitation within which an answer counts as one to it
 * @param answersThrough last day of which all answers are known; null where no day is
 */
public record Asked(int withinDays, @Nullable LocalDate answersThrough) {}
