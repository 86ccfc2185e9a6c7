/**
 * A report as HTML, CSV, JSON, XLSX and Parquet, and back from JSON. No Spark. Floor rule: knows only the report model.
 */
@NullMarked
package dev.effortlens.render;

import org.jspecify.annotations.NullMarked;
