package dev.effortlens.stats;

import java.time.Instant;
import org.apache.spark.sql.SparkSession;

/** Breaks the rules on purpose, to prove that they bite. */
public final class RuleBreaker {

    private RuleBreaker() {}

    /** Uses Spark, a function whose bits differ between JVMs, and the clock, in a room that may have none of them. */
    public static double breakRules(SparkSession spark) {
        return Math.exp(spark.version().length()) + Instant.now().getEpochSecond();
    }
}
