/**
 * Wiring: command line, Spark session, the straight line, exit codes. Knows everything; nothing imports it.
 */
@NullMarked
package dev.effortlens.job;

import org.jspecify.annotations.NullMarked;
