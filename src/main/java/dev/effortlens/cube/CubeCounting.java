package dev.effortlens.cube;

import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.Days;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;

/**
 * Counts the cohort in one pass: each partition into cubes of its own, one per period, and those of a period are added.
 * Nothing but integers and decimals is added, so the result has the same bits whatever the partitions and the order.
 */
public final class CubeCounting {

    /** The counts of a period in one partition, as {@link EffortCube#bytes} writes them. */
    private record Part(int period, byte[] counts) implements Serializable {}

    private CubeCounting() {}

    /**
     * Returns the cubes of the periods, in their order; one Spark job.
     *
     * @param answers the cohort, all of it within the periods
     * @param plan what to count
     * @param dimensions names of the places of {@link LabelledAnswer#names()}
     * @param periods each range is a period
     */
    public static List<EffortCube> count(
            JavaRDD<LabelledAnswer> answers, CubePlan plan, List<String> dimensions, Days periods) {
        AnswerCounter counter = new AnswerCounter(plan, dimensions);
        List<Part> parts = answers.mapPartitions(rows -> parts(rows, counter, plan, periods))
                .collect();
        List<EffortCube> cubes = new ArrayList<>();
        periods.ranges().forEach(period -> cubes.add(new EffortCube(plan)));
        parts.forEach(part -> cubes.get(part.period()).add(part.counts()));
        return cubes;
    }

    /** One period after the other: the counts of all of them together are more than a processor has at hand. */
    private static Iterator<Part> parts(
            Iterator<LabelledAnswer> answers, AnswerCounter counter, CubePlan plan, Days periods) {
        TreeMap<Integer, List<LabelledAnswer>> byPeriod = new TreeMap<>();
        while (answers.hasNext()) {
            LabelledAnswer answer = answers.next();
            byPeriod.computeIfAbsent(periods.indexOf(answer.day()), period -> new ArrayList<>())
                    .add(answer);
        }
        return byPeriod.entrySet().stream()
                .map(period -> new Part(period.getKey(), counts(period.getValue(), counter, plan)))
                .iterator();
    }

    private static byte[] counts(List<LabelledAnswer> answers, AnswerCounter counter, CubePlan plan) {
        EffortCube cube = new EffortCube(plan);
        answers.forEach(answer -> counter.count(cube, answer));
        answers.clear();
        return cube.bytes();
    }
}
