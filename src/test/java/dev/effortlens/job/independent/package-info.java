/**
 * The second opinion: published numbers computed once more, row by row, from DESIGN's words alone. Nothing here may use
 * the rooms that made the numbers (cohort, cube, counts, stats, analysis).
 */
@NullMarked
package dev.effortlens.job.independent;

import org.jspecify.annotations.NullMarked;
