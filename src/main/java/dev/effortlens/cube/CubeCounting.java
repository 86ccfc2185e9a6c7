package dev.effortlens.cube;

import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * Counts the cohort in one pass: each partition into a cube of its own, and the cubes are added. Nothing but integers
 * and decimals is added, so the result has the same bits whatever the partitions and the order.
 */
public final class CubeCounting {

    private CubeCounting() {}

    /**
     * Returns the cube of all answers; one Spark job.
     *
     * @param answers the cohort
     * @param plan what to count
     * @param dimensions names of the places of {@link LabelledAnswer#names()}
     */
    public static EffortCube count(JavaRDD<LabelledAnswer> answers, CubePlan plan, List<String> dimensions) {
        AnswerCounter counter = new AnswerCounter(plan, dimensions);
        return answers.treeAggregate(new EffortCube(plan), counter::count, CubeCounting::sum);
    }

    private static EffortCube sum(EffortCube a, EffortCube b) {
        a.add(b);
        return a;
    }
}
