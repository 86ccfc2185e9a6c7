/**
 * The plain tables of exact integer counts: merge, slice, leave one customer group out. No Spark. Floor rule: knows stats and measure.
 */
@NullMarked
package dev.effortlens.counts;

import org.jspecify.annotations.NullMarked;
