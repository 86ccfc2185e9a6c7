/**
 * The report model: findings, tables and provenance as message keys and typed values. No Spark. Floor rule: knows measure and stats.
 */
@NullMarked
package dev.effortlens.report;

import org.jspecify.annotations.NullMarked;
