package dev.effortlens.cube;

import dev.effortlens.cohort.Labelled;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.Days;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Counts the cohort in one pass: each partition into cubes of its own, one per period, and those of a period are added
 * where a task brings them together. Nothing but integers and decimals is added, so the result has the same bits whatever
 * the partitions and the order.
 */
public final class CubeCounting {

    private CubeCounting() {}

    /**
     * Returns the cubes of the periods, in their order, as {@link EffortCube#bytes} writes them: as objects, those of all
     * months of some years would need gigabytes. One Spark job.
     *
     * @param cohort answers and invitations, all of them within the periods
     * @param plan what to count
     * @param dimensions names of the places of {@link Labelled#names()}
     * @param periods each range is a period
     */
    public static List<byte[]> count(JavaRDD<Labelled> cohort, CubePlan plan, List<String> dimensions, Days periods) {
        CohortCounter counter = new CohortCounter(plan, dimensions);
        int sums = sums(cohort.getNumPartitions(), periods.ranges().size());
        List<Tuple2<Integer, byte[]>> parts = cohort.mapPartitionsToPair(
                        rows -> new PartIterator(rows, counter, periods, period -> period * sums + partition() % sums))
                .partitionBy(new HashPartitioner(periods.ranges().size() * sums))
                .mapPartitionsToPair(same -> sum(same, plan), true)
                .collect();
        Map<Integer, List<byte[]>> byPeriod = new HashMap<>();
        parts.forEach(part -> byPeriod.computeIfAbsent(part._1() / sums, period -> new ArrayList<>())
                .add(part._2()));
        List<byte[]> cubes = new ArrayList<>();
        for (int period = 0; period < periods.ranges().size(); period++) {
            cubes.add(sum(byPeriod.getOrDefault(period, List.of()), plan));
        }
        return cubes;
    }

    private static int partition() {
        return TaskContext.getPartitionId();
    }

    private static byte[] sum(List<byte[]> parts, CubePlan plan) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        EffortCube sum = new EffortCube(plan);
        parts.forEach(sum::add);
        return sum.bytes();
    }

    /**
     * By how many tasks the parts of a period are added before the driver adds what is left: of many periods one, since
     * all of them together are a lot; of a single period and a thousand partitions thirty-one.
     */
    private static int sums(int partitions, int periods) {
        return Math.max(1, (int) Math.sqrt(partitions) / periods);
    }

    /** Adds the parts of one period, one after the other. */
    private static Iterator<Tuple2<Integer, byte[]>> sum(Iterator<Tuple2<Integer, byte[]>> parts, CubePlan plan) {
        if (!parts.hasNext()) {
            return Collections.emptyIterator();
        }
        Tuple2<Integer, byte[]> first = parts.next();
        if (!parts.hasNext()) {
            return List.of(first).iterator();
        }
        EffortCube sum = new EffortCube(plan);
        sum.add(first._2());
        parts.forEachRemaining(part -> sum.add(part._2()));
        return List.of(new Tuple2<>(first._1(), sum.bytes())).iterator();
    }
}
