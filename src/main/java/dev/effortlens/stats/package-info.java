/**
 * Everything that is computed from a contingency table, in plain Java. Ground floor: imports nothing of ours, and no Spark.
 */
@NullMarked
package dev.effortlens.stats;

import org.jspecify.annotations.NullMarked;
