package dev.effortlens.job;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkThrowable;

/** Looks into what caused an exception. */
final class Causes {

    private Causes() {}

    /** Returns the exception and what caused it, outermost first. */
    static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = thrown; t != null && !chain.contains(t); t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }

    static Throwable root(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        return chain.get(chain.size() - 1);
    }

    /** Returns the message, or the kind of exception where it has none. */
    static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
    }

    /** Returns the message in one line, as problems show it. */
    static String line(Throwable thrown) {
        return message(thrown).replaceAll("\\s*\\R\\s*", " ");
    }

    /** Returns whether Spark refuses to start with so little memory. */
    static boolean lacksMemory(Throwable thrown) {
        return thrown instanceof SparkThrowable spark
                && ("INVALID_DRIVER_MEMORY".equals(spark.getCondition())
                        || "INVALID_EXECUTOR_MEMORY".equals(spark.getCondition()));
    }

    /** Returns whether the exception was thrown in, or below, code of a package. */
    static boolean passedThrough(Throwable thrown, String packagePrefix) {
        return Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(packagePrefix));
    }

    /** Returns whether somebody wanted the work to stop. A time-out, by its type an interruption, is none. */
    static boolean interrupted(Throwable thrown) {
        return chain(thrown).stream()
                .anyMatch(t -> t instanceof InterruptedException
                        || t instanceof ClosedByInterruptException
                        || (t instanceof InterruptedIOException && !(t instanceof SocketTimeoutException)));
    }
}
