package dev.effortlens.cube;

import dev.effortlens.cohort.Labelled;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.Days;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;

/**
 * Counts the cohort in one pass: each partition into cubes of its own, one per period, and those of a period are added
 * where a task brings them together. Nothing but integers and decimals is added, so the result has the same bits whatever
 * the partitions and the order.
 */
public final class CubeCounting {

    private CubeCounting() {}

    /**
     * Hands over the cubes of the periods, as {@link EffortCube#bytes} writes them: as objects, those of all months of some
     * years would need gigabytes. One Spark job.
     *
     * @param cohort answers and invitations, all of them within the periods
     * @param plan what to count
     * @param dimensions names of the places of {@link Labelled#names()}
     * @param periods each range is a period
     */
    public static void count(
            JavaRDD<Labelled> cohort,
            CubePlan plan,
            List<String> dimensions,
            Days periods,
            PeriodCounting.Taking taking)
            throws IOException {
        CohortCounter counter = new CohortCounter(plan, dimensions);
        int sums = sums(cohort.getNumPartitions(), periods.ranges().size());
        JavaRDD<byte[]> parts = cohort.mapPartitionsToPair(
                        rows -> new PartIterator(rows, counter, periods, period -> period * sums + partition() % sums))
                .partitionBy(new HashPartitioner(periods.ranges().size() * sums))
                .values()
                .mapPartitions(same -> List.of(sum(same, plan)).iterator());
        Map<Integer, List<byte[]>> unfinished = new HashMap<>();
        StreamedJob.run(parts.rdd(), (partition, part) -> {
            int period = partition / sums;
            List<byte[]> same = unfinished.computeIfAbsent(period, key -> new ArrayList<>());
            same.add(part);
            if (same.size() == sums) {
                unfinished.remove(period);
                taking.take(period, sum(same.iterator(), plan));
            }
        });
    }

    private static int partition() {
        return TaskContext.getPartitionId();
    }

    /**
     * By how many tasks the parts of a period are added before the driver adds what is left: of many periods one, since
     * all of them together are a lot; of a single period and a thousand partitions thirty-one.
     */
    private static int sums(int partitions, int periods) {
        return Math.max(1, (int) Math.sqrt(partitions) / periods);
    }

    /** Adds parts of one period, one after the other. */
    private static byte[] sum(Iterator<byte[]> parts, CubePlan plan) {
        byte[] first = parts.hasNext() ? parts.next() : new EffortCube(plan).bytes();
        if (!parts.hasNext()) {
            return first;
        }
        EffortCube sum = new EffortCube(plan);
        sum.add(first);
        parts.forEachRemaining(sum::add);
        return sum.bytes();
    }
}
