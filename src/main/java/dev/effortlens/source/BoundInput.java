package dev.effortlens.source;

import dev.effortlens.config.InputConfig;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * An input whose files have been held against its contract: reading it cannot fail for reasons of shape.
 *
 * @param config the input's configuration
 * @param files its files, ordered by path
 * @param columns canonical name → how to read it; columns that are neither required nor there are missing
 * @param scores wide form: instrument id → how to read its score, in configured order; empty otherwise
 * @param schema the columns of the files that are needed, as Spark reads them
 */
record BoundInput(
        InputConfig config,
        List<InputFile> files,
        Map<String, BoundColumn> columns,
        Map<String, BoundColumn> scores,
        StructType schema) {

    @Nullable
    BoundColumn find(String name) {
        return columns.get(name);
    }

    /** Returns a column that the contract has made sure of. */
    BoundColumn column(String name) {
        BoundColumn column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException("Column '%s' of input '%s' was not bound".formatted(name, config.name()));
        }
        return column;
    }

    /** Returns the number of rows by the files' own footers. */
    long footerRows() {
        return files.stream().mapToLong(InputFile::rows).sum();
    }
}
