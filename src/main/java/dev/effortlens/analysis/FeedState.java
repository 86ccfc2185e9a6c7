package dev.effortlens.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed is known.
 *
 * @param completeThrough last day known to be complete; null where no day is
 * @param declared whether that was declared in the configuration rather than observed
 */
public record FeedState(@Nullable LocalDate completeThrough, boolean declared) {}
