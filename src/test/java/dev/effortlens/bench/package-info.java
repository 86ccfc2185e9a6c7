/** The benchmark: the same cube by Effortlens and by SQL that DuckDB runs, and how their costs compare. */
@NullMarked
package dev.effortlens.bench;

import org.jspecify.annotations.NullMarked;
