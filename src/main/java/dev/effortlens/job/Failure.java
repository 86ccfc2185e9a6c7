package dev.effortlens.job;

import dev.effortlens.config.ConfigException;
import dev.effortlens.config.Problem;
import dev.effortlens.job.gates.GateException;
import dev.effortlens.publish.NewerFormatException;
import dev.effortlens.publish.UnsupportedStoreException;
import dev.effortlens.source.ContractException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.spark.SparkException;

/**
 * What a failure means for the scheduler.
 *
 * @param code exit code
 * @param message what the operator reads: the consequence, then every problem with its code
 * @param problems the single problems, never none
 */
record Failure(ExitCode code, String message, List<Problem> problems) {

    private static final String OUR_CODE = "dev.effortlens.";

    static Failure of(Throwable thrown) {
        if (thrown instanceof CompletionException && thrown.getCause() != null) {
            // It failed on another thread: what matters is how.
            return of(thrown.getCause());
        }
        if (thrown instanceof StoppedException stopped) {
            return stopped.failure();
        }
        if (thrown instanceof ConfigException config) {
            return new Failure(ExitCode.CONFIGURATION, Causes.message(thrown), config.problems());
        }
        if (thrown instanceof NewerFormatException newer) {
            return newer(newer);
        }
        if (thrown instanceof ContractException contract) {
            ExitCode code = contract.onlyMissing() ? ExitCode.MISSING : ExitCode.CONTRACT;
            return new Failure(code, Causes.message(thrown), contract.problems());
        }
        if (thrown instanceof GateException gate) {
            return new Failure(ExitCode.GATE, Causes.message(thrown), gate.problems());
        }
        if (thrown instanceof UnsupportedStoreException store) {
            return unsupported(store);
        }
        return ReadFailure.of(thrown).orElseGet(() -> ofMachinery(thrown));
    }

    /** Returns a failure that consists of problems of one kind. */
    static Failure of(RunProblem kind, List<Problem> problems) {
        return new Failure(kind.exit(), kind.consequence() + ":\n" + Problem.lines(problems), List.copyOf(problems));
    }

    private static Failure ofMachinery(Throwable thrown) {
        if (Causes.interrupted(thrown)) {
            return interrupted(thrown);
        }
        if (thrown instanceof VirtualMachineError
                || Causes.lacksMemory(thrown)
                || (thrown instanceof SparkException && !isOurs(thrown))) {
            return died(thrown);
        }
        if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
            return storage(thrown);
        }
        return bug(thrown);
    }

    /** Whether a task failed in our own code; Spark then only carries the message. */
    private static boolean isOurs(Throwable thrown) {
        Throwable root = Causes.root(thrown);
        return root != thrown && root instanceof RuntimeException && Causes.passedThrough(root, OUR_CODE);
    }

    private static Failure unsupported(UnsupportedStoreException store) {
        return of(
                RunProblem.UNSUPPORTED_STORE,
                "output.reports",
                store.reports() + ", where " + store.why(),
                "a store that creates a ledger record whole or not at all: local (file:), HDFS (hdfs:) or S3 (s3a:)",
                "set output.reports to a folder on such a store; inputs may stay where they are");
    }

    private static Failure newer(NewerFormatException newer) {
        return of(
                RunProblem.NEWER_FORMAT,
                newer.file(),
                "format " + newer.found(),
                "format %d or older".formatted(newer.known()),
                "upgrade Effortlens to the version that wrote it, or a later one");
    }

    private static Failure interrupted(Throwable thrown) {
        return of(
                RunProblem.INTERRUPTED,
                "this run",
                Causes.line(Causes.root(thrown)),
                "to be left running until it ends",
                "run again with the same arguments");
    }

    private static Failure died(Throwable thrown) {
        return of(
                RunProblem.DIED,
                "the JVM or Spark",
                Causes.line(Causes.root(thrown)),
                "Spark to finish its tasks",
                "look at the log above; if memory ran out, give more (EFFORTLENS_JAVA_OPTS=-Xmx8g, or the cluster's"
                        + " executor memory); then run again");
    }

    private static Failure storage(Throwable thrown) {
        return of(
                RunProblem.STORAGE,
                "the storage",
                Causes.line(thrown),
                "files that can be read and written",
                "check that the storage answers, has room and lets this user in; then run again");
    }

    private static Failure bug(Throwable thrown) {
        return of(
                RunProblem.BUG,
                "effortlens " + Program.VERSION,
                Causes.root(thrown).toString(),
                "nothing of the kind",
                "report it with the stack trace above and the configuration; the same run will fail again");
    }

    private static Failure of(RunProblem kind, String where, String found, String expected, String fix) {
        return of(kind, List.of(Problem.of(kind, where, found, expected, fix)));
    }
}
