/**
 * Guesses a configuration from the footers of unknown files, as a data engineer does who sees them for the first time:
 * by names, types and ranges, each guess with its reason. Reads no row.
 */
@NullMarked
package dev.effortlens.source.infer;

import org.jspecify.annotations.NullMarked;
