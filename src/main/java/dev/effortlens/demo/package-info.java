/**
 * Seeded synthetic inputs whose effects are known. Spark. Floor rule: knows measure.
 */
@NullMarked
package dev.effortlens.demo;

import org.jspecify.annotations.NullMarked;
