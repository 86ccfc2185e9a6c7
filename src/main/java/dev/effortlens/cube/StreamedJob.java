package dev.effortlens.cube;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.rdd.RDD;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** A Spark job whose results are taken as they come: collected, all of them would be in the driver's memory together. */
final class StreamedJob {

    private static final long LOOK_SECONDS = 1;

    private StreamedJob() {}

    /** Takes what came of a partition. */
    interface Taking {

        /** Takes the row of a partition. */
        void take(int partition, byte[] row) throws IOException;
    }

    /** What came of a partition. */
    private record Result(int partition, byte[] row) {}

    /**
     * Computes rows and hands each over in this thread, in the order in which they are ready.
     *
     * @param rows one in each partition
     */
    static void run(RDD<byte[]> rows, Taking taking) throws IOException {
        BlockingQueue<Result> ready = new LinkedBlockingQueue<>();
        SimpleFutureAction<BoxedUnit> job =
                rows.context().submitJob(rows, new OnlyRow(), partitions(rows), handler(ready), new Nothing());
        try {
            for (int left = rows.getNumPartitions(); left > 0; left--) {
                Result result = next(ready, job);
                taking.take(result.partition(), result.row());
            }
        } finally {
            // Does nothing to a job that is over.
            job.cancel();
        }
    }

    private static Seq<Object> partitions(RDD<byte[]> rows) {
        List<Object> numbers = new ArrayList<>();
        for (int partition = 0; partition < rows.getNumPartitions(); partition++) {
            numbers.add(partition);
        }
        return CollectionConverters.asScala(numbers).toSeq();
    }

    private static final class Nothing extends AbstractFunction0<BoxedUnit> {

        @Override
        public BoxedUnit apply() {
            return BoxedUnit.UNIT;
        }
    }

    private static AbstractFunction2<Object, byte[], BoxedUnit> handler(BlockingQueue<Result> ready) {
        return new AbstractFunction2<>() {
            @Override
            public BoxedUnit apply(Object partition, byte[] row) {
                ready.add(new Result((int) partition, row));
                return BoxedUnit.UNIT;
            }
        };
    }

    private static Result next(BlockingQueue<Result> ready, SimpleFutureAction<BoxedUnit> job) throws IOException {
        try {
            Result next = ready.poll(LOOK_SECONDS, TimeUnit.SECONDS);
            while (next == null) {
                if (job.isCompleted()) {
                    // Throws what made the job fail; one that did not has handed over all of its results by now.
                    job.value().get().get();
                }
                next = ready.poll(LOOK_SECONDS, TimeUnit.SECONDS);
            }
            return Objects.requireNonNull(next);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while counting");
        }
    }

    /** Runs on executors. */
    private static final class OnlyRow extends AbstractFunction1<Iterator<byte[]>, byte[]> implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public byte[] apply(Iterator<byte[]> rows) {
            return rows.next();
        }
    }
}
