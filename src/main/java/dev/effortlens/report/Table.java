package dev.effortlens.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tidy table, ready to be written in any format.
 *
 * @param name file name without extension
 * @param columns column names, in order
 * @param rows one list per row, as long as {@code columns}; cells are String, Long, Integer, Double, Boolean,
 *     LocalDate, or null for an empty cell
 */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {}
