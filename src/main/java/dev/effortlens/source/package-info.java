/**
 * Inputs: the contract held against the files' own footers, reading, mapping to canonical columns, rows set aside with a reason. Spark. Floor rule: knows measure and config's records.
 */
@NullMarked
package dev.effortlens.source;

import org.jspecify.annotations.NullMarked;
