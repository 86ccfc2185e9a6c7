/**
 * Whether the inputs are good enough for a report: what is asked of them, and what is said when they are not.
 */
@NullMarked
package dev.effortlens.job.gates;

import org.jspecify.annotations.NullMarked;
