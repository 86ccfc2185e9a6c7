package dev.effortlens.cohort;

import static org.apache.spark.sql.functions.col;

import com.esotericsoftware.kryo.io.Output;
import dev.effortlens.measure.Days;
import dev.effortlens.source.RowColumns;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
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

    private final CohortPlan plan;
    private final Days wanted;
    private final int partitions;

    private Cohort(CohortPlan plan, Days wanted, int partitions) {
        this.plan = plan;
        this.wanted = wanted;
        this.partitions = partitions;
    }

    /**
     * Returns one labelled answer per answer of the wanted days that the source let through, set-aside ones included,
     * and one labelled invitation per invitation, in no particular order. All rows of a customer are in one partition.
     * One Spark job reads the answers: what customers did of whom none is wanted is not brought together.
     *
     * @param answers rows of the responses in the shape of {@link RowColumns}
     * @param customers rows of the customers input; null where there is none
     * @param invitations rows of the invitations; null where there are none
     * @param feeds rows of the feeds, in the order of the plan
     * @param wanted the days whose answers are labelled
     * @param wantedAnswers how many answers these days have
     * @param partitions into how many parts customers are divided; the rows of one should fit into the memory of a task
     */
    public static JavaRDD<Labelled> label(
            Dataset<Row> answers,
            @Nullable Dataset<Row> customers,
            @Nullable Dataset<Row> invitations,
            List<Dataset<Row>> feeds,
            CohortPlan plan,
            Days wanted,
            long wantedAnswers,
            int partitions) {
        List<Dataset<Row>> others = new ArrayList<>(feeds);
        if (customers != null) {
            others.add(customers);
        }
        if (invitations != null) {
            others.add(invitations);
        }
        // Spark plans an input on one core, most of the time: the others are planned while answers are read.
        JavaRDD<InternalRow> given = kept(answers);
        // On a thread of ours: those of the common pool do not see the program where Spark has loaded it from
        // elsewhere.
        CompletableFuture<List<JavaRDD<InternalRow>>> planned = CompletableFuture.supplyAsync(
                () -> others.stream().map(Cohort::kept).toList(),
                planning -> new Thread(planning, "plan-inputs").start());
        WantedCustomers who = new WantedCustomers(wantedAnswers);
        given.context().register(who);
        Cohort cohort = new Cohort(plan, wanted, partitions);
        JavaRDD<byte[]> byBoth = cohort.byCustomerAndResponse(given, who);
        Shuffle.write(byBoth);
        Broadcast<WantedCustomers.Filter> filter =
                JavaSparkContext.fromSparkContext(given.context()).broadcast(who.value());

        Iterator<JavaRDD<InternalRow>> rows = planned.join().iterator();
        JavaPairRDD<Integer, byte[]> blocks = cohort.superseded(byBoth);
        for (int feed = 0; feed < feeds.size(); feed++) {
            blocks = blocks.union(cohort.events(rows.next(), feed, filter));
        }
        if (customers != null) {
            blocks = blocks.union(cohort.pack(rows.next(), Records::profile));
        }
        if (invitations != null) {
            blocks = blocks.union(cohort.pack(rows.next(), Records::invitation));
        }
        return cohort.label(byBoth, Shuffle.bringTogether(blocks, partitions), customers != null);
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

    private JavaPairRDD<Integer, byte[]> pack(JavaRDD<InternalRow> rows, Writing writing) {
        Shuffle.Packing<InternalRow> byCustomer = (row, key, record) -> {
            key.writeBytes(Records.customer(row));
            writing.write(row, record);
            return true;
        };
        return Shuffle.pack(rows, List.of(byCustomer), partitions);
    }

    /**
     * The same response may name another customer after a correction, so answers are needed by response as well: they
     * lie by customer in the first partitions, by response in as many after them.
     */
    private JavaRDD<byte[]> byCustomerAndResponse(JavaRDD<InternalRow> answers, WantedCustomers who) {
        Days days = wanted;
        Shuffle.Packing<InternalRow> byCustomer = (row, key, record) -> {
            byte[] customer = Records.customer(row);
            if (days.contains(Records.day(row))) {
                who.add(customer);
            }
            key.writeBytes(customer);
            Records.answer(row, record);
            return true;
        };
        Shuffle.Packing<InternalRow> byResponse = (row, key, record) -> {
            Records.response(row, key);
            Records.bytes(record, Records.customer(row));
            Records.answer(row, record);
            return true;
        };
        return Shuffle.bringTogether(
                Shuffle.pack(answers, List.of(byCustomer, byResponse), partitions), 2 * partitions);
    }

    private JavaPairRDD<Integer, byte[]> events(
            JavaRDD<InternalRow> rows, int feed, Broadcast<WantedCustomers.Filter> who) {
        int asOf = plan.asOfDay();
        Shuffle.Packing<InternalRow> ofWanted = (row, key, record) -> {
            byte[] customer = Records.customer(row);
            if (!who.value().mayHold(customer)) {
                return false;
            }
            key.writeBytes(customer);
            Records.event(row, feed, asOf, record);
            return true;
        };
        return Shuffle.pack(rows, List.of(ofWanted), partitions);
    }

    /** Returns marks that lie by customer: only they come back from where answers lie by response. */
    private JavaPairRDD<Integer, byte[]> superseded(JavaRDD<byte[]> byBoth) {
        int days = plan.duplicateDays();
        Shuffle.Packing<DuplicateIterator.Superseded> marks = (superseded, key, record) -> {
            key.writeBytes(Records.utf8(superseded.customer()));
            Records.superseded(superseded.record(), record);
            return true;
        };
        JavaRDD<DuplicateIterator.Superseded> found = Shuffle.part(byBoth, partitions, 2 * partitions)
                .mapPartitions(part -> new DuplicateIterator(new KeyedBlocks(part).groups(), days));
        return Shuffle.pack(found, List.of(marks), partitions);
    }

    private JavaRDD<Labelled> label(JavaRDD<byte[]> byBoth, JavaRDD<byte[]> others, boolean knowsCustomers) {
        CohortPlan rules = plan;
        Days days = wanted;
        return Shuffle.part(byBoth, 0, partitions)
                .zipPartitions(
                        others,
                        (answers, records) -> new HistoryIterator(
                                new KeyedBlocks(answers, records).groups(),
                                rules,
                                new Labeller(rules, knowsCustomers, days),
                                InvitationLabeller.of(rules, days)));
    }
}
