package dev.effortlens.job;

import dev.effortlens.config.Problem;
import dev.effortlens.source.StoreException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkThrowable;

/**
 * Tells why a file could not be read. Spark says {@code FAILED_READ_FILE} for a damaged page and for a storage that does
 * not answer alike, but only the second is worth a retry.
 */
final class ReadFailure {

    private static final String READING = "FAILED_READ_FILE";
    private static final String GONE = "FAILED_READ_FILE.FILE_NOT_EXIST";
    private static final List<String> DECODERS =
            List.of("org.apache.parquet.", "org.apache.spark.sql.execution.datasources.parquet.");

    private ReadFailure() {}

    /** Returns what to say if a file could not be read, nothing if something else failed. */
    static Optional<Failure> of(Throwable thrown) {
        List<Throwable> chain = Causes.chain(thrown);
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i) instanceof StoreException failed) {
                return Optional.of(ofStore(failed));
            }
            if (chain.get(i) instanceof SparkThrowable spark && condition(spark).startsWith(READING)) {
                return Optional.of(ofFile(spark, chain.subList(i, chain.size())));
            }
        }
        // Values are decoded as late as they are used, and then Spark does not know from which file they came.
        return chain.stream()
                .filter(ReadFailure::brokeWhileDecoding)
                .findFirst()
                .map(broken -> damaged("a file of the inputs (Spark does not say which)", broken));
    }

    private static String condition(SparkThrowable spark) {
        return Objects.requireNonNullElse(spark.getCondition(), "");
    }

    private static Failure ofStore(StoreException failed) {
        String where = "file " + failed.place();
        return failed.isGone() ? gone(where) : store(where, Causes.root(failed));
    }

    private static Failure ofFile(SparkThrowable spark, List<Throwable> chain) {
        String where = "file " + new Path(spark.getMessageParameters().getOrDefault("path", "unknown"));
        Throwable root = chain.get(chain.size() - 1);
        if (condition(spark).equals(GONE)) {
            return gone(where);
        }
        return StoreException.isBehind(chain.get(0)) ? store(where, root) : damaged(where, root);
    }

    private static boolean brokeWhileDecoding(Throwable cause) {
        return cause instanceof RuntimeException
                && DECODERS.stream().anyMatch(decoder -> Causes.passedThrough(cause, decoder));
    }

    private static Failure damaged(String where, Throwable root) {
        return failure(
                RunProblem.DAMAGED_FILE,
                where,
                Causes.line(root),
                "data that can be decoded and matches its checksums",
                "load the file again from where it came; running again with the same file cannot help");
    }

    private static Failure gone(String where) {
        return failure(
                RunProblem.FILE_GONE,
                where,
                "no such file any more",
                "inputs that stay as they are during a run",
                "run again once the load is finished, and do not schedule both at once");
    }

    private static Failure store(String where, Throwable root) {
        return failure(
                RunProblem.STORAGE,
                where,
                Causes.line(root),
                "a storage that answers",
                "check the storage and the network, then run again");
    }

    private static Failure failure(RunProblem kind, String where, String found, String expected, String fix) {
        return Failure.of(kind, List.of(Problem.of(kind, where, found, expected, fix)));
    }
}
