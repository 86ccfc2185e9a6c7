package dev.effortlens.job;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Spark, started when it is first needed, or beside other work when it is as good as certain to be: most commands that
 * find nothing to do never need it.
 */
final class LazySession implements AutoCloseable {

    private @Nullable CompletableFuture<SparkSession> session;

    /** Starts Spark, unless that was done; returns at once. */
    void begin() {
        if (session == null) {
            // A thread of its own: a pool's would not have the class loader of who submits to a cluster.
            session = CompletableFuture.supplyAsync(Sessions::open, start -> new Thread(start, "start-spark").start());
        }
    }

    /** Returns Spark; waits until it has started. */
    SparkSession get() {
        begin();
        try {
            return Objects.requireNonNull(session).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        if (session == null) {
            return;
        }
        try {
            session.join().close();
        } catch (CompletionException neverStarted) {
            // Whoever asked for Spark was told; nobody else has missed it.
        }
    }
}
