/**
 * The report configuration as records, its loader and the problems found in it. Floor rule: knows only measure.
 */
@NullMarked
package dev.effortlens.config;

import org.jspecify.annotations.NullMarked;
