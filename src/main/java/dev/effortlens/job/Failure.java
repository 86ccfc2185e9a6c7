package dev.effortlens.job;

import dev.effortlens.config.ConfigException;
import dev.effortlens.config.Problem;
import dev.effortlens.publish.NewerFormatException;
import dev.effortlens.publish.UnsupportedStoreException;
import dev.effortlens.source.ContractException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.spark.SparkException;

/**
 * What a failure means for the scheduler.
 *
 * @param code exit code
 * @param message what the operator reads
 * @param problems single problems, where the failure has any
 */
record Failure(ExitCode code, String message, List<Problem> problems) {

    static Failure of(Throwable thrown) {
        if (thrown instanceof ConfigException config) {
            return new Failure(ExitCode.CONFIGURATION, message(thrown), config.problems());
        }
        if (thrown instanceof UnsupportedStoreException) {
            return new Failure(ExitCode.CONFIGURATION, message(thrown), List.of());
        }
        if (thrown instanceof NewerFormatException) {
            return new Failure(ExitCode.CONTRACT, message(thrown), List.of());
        }
        if (thrown instanceof ContractException contract) {
            ExitCode code = contract.onlyMissing() ? ExitCode.MISSING : ExitCode.CONTRACT;
            return new Failure(code, message(thrown), contract.problems());
        }
        if (has(thrown, ParquetDecodingException.class)) {
            return new Failure(
                    ExitCode.CONTRACT,
                    "An input file is damaged; no report was published. Load it again: " + message(root(thrown)),
                    List.of());
        }
        if (thrown instanceof SparkException) {
            return new Failure(
                    ExitCode.DIED, "Spark failed; no report was published: " + message(root(thrown)), List.of());
        }
        if (thrown instanceof IOException || thrown instanceof java.io.UncheckedIOException) {
            String advice = thrown instanceof InterruptedIOException ? "interrupted" : "the storage failed";
            return new Failure(
                    ExitCode.TEMPORARY,
                    "No report was published, %s; run again: %s".formatted(advice, message(thrown)),
                    List.of());
        }
        return new Failure(
                ExitCode.BUG,
                "This is a bug of Effortlens; no report was published. Please report it with the stack trace above: "
                        + thrown,
                List.of());
    }

    private static boolean has(Throwable thrown, Class<?> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }
}
