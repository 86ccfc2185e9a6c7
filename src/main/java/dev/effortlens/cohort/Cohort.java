package dev.effortlens.cohort;

import static org.apache.spark.sql.functions.col;

import com.esotericsoftware.kryo.io.Output;
import dev.effortlens.measure.Days;
import dev.effortlens.source.RowColumns;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Puts next to every answer what its customer did before and after it.
 *
 * <p>Spark only brings the rows of one customer together; the rules are plain Java over one customer's history.
 */
public final class Cohort {

    private Cohort() {}

    /**
     * Returns one labelled answer per answer of the wanted days that the source let through, set-aside ones included,
     * and one labelled invitation per invitation, in no particular order. All rows of a customer are in one partition.
     *
     * @param answers rows of the responses in the shape of {@link RowColumns}
     * @param customers rows of the customers input; null where there is none
     * @param invitations rows of the invitations; null where there are none
     * @param feeds rows of the feeds, in the order of the plan
     * @param wanted the days whose answers are labelled
     * @param partitions into how many parts customers are divided; the rows of one should fit into the memory of a task
     */
    public static JavaRDD<Labelled> label(
            Dataset<Row> answers,
            @Nullable Dataset<Row> customers,
            @Nullable Dataset<Row> invitations,
            List<Dataset<Row>> feeds,
            CohortPlan plan,
            Days wanted,
            int partitions) {
        // Spark plans an input on one core, most of the time: two are planned at a time.
        List<Dataset<Row>> inputs = new ArrayList<>(List.of(answers));
        inputs.addAll(feeds);
        if (customers != null) {
            inputs.add(customers);
        }
        if (invitations != null) {
            inputs.add(invitations);
        }
        List<JavaRDD<InternalRow>> rows =
                inputs.parallelStream().map(Cohort::kept).toList();
        // The same response may name another customer after a correction, so answers are needed by response as well.
        JavaPairRDD<Integer, byte[]> blocks =
                Shuffle.pack(rows.get(0), List.of(byCustomer(Records::answer), byResponse()), partitions);
        if (customers != null) {
            JavaRDD<InternalRow> profiles = rows.get(1 + feeds.size());
            blocks = blocks.union(Shuffle.pack(profiles, List.of(byCustomer(Records::profile)), partitions));
        }
        if (invitations != null) {
            JavaRDD<InternalRow> asked = rows.get(rows.size() - 1);
            blocks = blocks.union(Shuffle.pack(asked, List.of(byCustomer(Records::invitation)), partitions));
        }
        int asOf = plan.asOfDay();
        for (int i = 0; i < feeds.size(); i++) {
            int feed = i;
            Writing event = (row, record) -> Records.event(row, feed, asOf, record);
            blocks = blocks.union(Shuffle.pack(rows.get(1 + i), List.of(byCustomer(event)), partitions));
        }
        JavaRDD<byte[]> together = Shuffle.bringTogether(blocks, 2 * partitions);
        JavaRDD<byte[]> superseded =
                superseded(Shuffle.part(together, partitions, 2 * partitions), plan.duplicateDays(), partitions);
        boolean knowsCustomers = customers != null;
        return Shuffle.part(together, 0, partitions)
                .zipPartitions(
                        superseded,
                        (records, marks) -> new HistoryIterator(
                                new KeyedBlocks(records, marks).groups(),
                                plan,
                                new Labeller(plan, knowsCustomers, wanted),
                                InvitationLabeller.of(plan, wanted)));
    }

    private static JavaRDD<InternalRow> kept(Dataset<Row> rows) {
        return rows.where(col(RowColumns.REASON).isNull())
                .select(Records.COLUMNS)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }

    private interface Writing extends Serializable {

        void write(InternalRow row, Output record);
    }

    private static Shuffle.Packing<InternalRow> byCustomer(Writing writing) {
        return (row, key, record) -> {
            key.writeBytes(Records.customer(row));
            writing.write(row, record);
        };
    }

    private static Shuffle.Packing<InternalRow> byResponse() {
        return (row, key, record) -> {
            Records.response(row, key);
            Records.bytes(record, Records.customer(row));
            Records.answer(row, record);
        };
    }

    /** Returns marks that lie by customer: only they come back from where answers lie by response. */
    private static JavaRDD<byte[]> superseded(JavaRDD<byte[]> answers, int days, int partitions) {
        Shuffle.Packing<DuplicateIterator.Superseded> marks = (superseded, key, record) -> {
            key.writeBytes(Records.utf8(superseded.customer()));
            Records.superseded(superseded.record(), record);
        };
        JavaRDD<DuplicateIterator.Superseded> found =
                answers.mapPartitions(part -> new DuplicateIterator(new KeyedBlocks(part).groups(), days));
        return Shuffle.bringTogether(Shuffle.pack(found, List.of(marks), partitions), partitions);
    }
}
