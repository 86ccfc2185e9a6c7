package dev.effortlens.job;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Spark, started when it is first needed: most commands that find nothing to do never need it. */
final class LazySession implements AutoCloseable {

    private @Nullable SparkSession session;

    SparkSession get() {
        SparkSession open = session == null ? Sessions.open() : session;
        session = open;
        return open;
    }

    @Override
    public void close() throws IOException {
        if (session != null) {
            session.close();
        }
    }
}
