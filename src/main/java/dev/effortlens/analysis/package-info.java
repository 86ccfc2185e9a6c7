/**
 * From counts to findings: chooses statistics, families and what to withhold. No Spark. Floor rule: knows counts, stats, measure and report.
 */
@NullMarked
package dev.effortlens.analysis;

import org.jspecify.annotations.NullMarked;
