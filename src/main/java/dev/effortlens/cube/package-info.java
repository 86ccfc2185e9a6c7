/**
 * Counts the cohort into the effort cube, in one pass. Spark. Floor rule: knows cohort, counts and measure.
 */
@NullMarked
package dev.effortlens.cube;

import org.jspecify.annotations.NullMarked;
