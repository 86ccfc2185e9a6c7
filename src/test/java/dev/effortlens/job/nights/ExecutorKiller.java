package dev.effortlens.job.nights;

import dev.effortlens.job.Jobs;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/** A run of the job whose executors are killed while their stages run. */
public final class ExecutorKiller {

    static final String KILLED = "killed executors: ";

    private static final int MOST = 2;
    private static final long POLL_NANOS = 10_000_000;
    private static final long BETWEEN_NANOS = 2_000_000_000L;

    private ExecutorKiller() {}

    /** Runs the command line of the arguments, tells how many executors were killed, and exits with its code. */
    public static void main(String[] arguments) {
        AtomicInteger killed = new AtomicInteger();
        Thread killer = new Thread(() -> kill(killed));
        killer.setDaemon(true);
        killer.start();
        int code = Jobs.run(arguments);
        System.out.println(KILLED + killed.get());
        System.exit(code);
    }

    private static void kill(AtomicInteger killed) {
        while (killed.get() < MOST) {
            LockSupport.parkNanos(POLL_NANOS);
            if (stageRuns() && killOne()) {
                killed.incrementAndGet();
                LockSupport.parkNanos(BETWEEN_NANOS);
            }
        }
    }

    private static boolean stageRuns() {
        Option<SparkSession> session = SparkSession.getDefaultSession();
        return session.isDefined()
                && session.get().sparkContext().statusTracker().getActiveStageIds().length > 0;
    }

    private static boolean killOne() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }
}
