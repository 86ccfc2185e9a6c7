/**
 * Answers with what came before and after them, point in time. Spark only gathers one customer's rows; the rules are plain Java. Floor rule: knows source and measure.
 */
@NullMarked
package dev.effortlens.cohort;

import org.jspecify.annotations.NullMarked;
