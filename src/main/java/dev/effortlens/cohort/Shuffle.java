package dev.effortlens.cohort;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.datasketches.hash.MurmurHash3;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.rdd.PartitionPruningRDD;
import scala.Tuple2;
import scala.runtime.AbstractFunction1;

/**
 * Brings records with the same key into one partition, as bytes. Spark would do the same with rows, each with sixteen
 * columns of which a feed fills five, written and sorted one by one; here tasks hand over blocks, and a partition's
 * records are told apart where they lie ({@link KeyedBlocks}).
 *
 * <p>A block is one record after another: the key's hash (8 bytes), the length of what follows, the length of the key,
 * the key, and what the record holds.
 */
final class Shuffle {

    private static final int LARGEST_BLOCK = 1 << 16;
    private static final int SMALLEST_BLOCK = 1 << 12;
    /** What all unfinished blocks of a task may take together. */
    private static final int ROOM = 1 << 26;

    private Shuffle() {}

    /** Writes one row as one record. */
    interface Packing<R> extends Serializable {

        /** Writes a row's key and what it holds, and returns whether it is wanted at all. */
        boolean write(R row, Output key, Output record);
    }

    /**
     * Returns the rows as blocks that belong to partitions.
     *
     * @param packings each makes a record of every row it wants; those of the first go to the first partitions, those of the second
     *     to as many partitions after them, and so on: rows that are wanted by different keys are read only once
     * @param partitions into how many parts each packing's records are divided
     */
    static <R> JavaPairRDD<Integer, byte[]> pack(JavaRDD<R> rows, List<Packing<R>> packings, int partitions) {
        PairFlatMapFunction<Iterator<R>, Integer, byte[]> pack = part -> new Packer<>(part, packings, partitions);
        return rows.mapPartitionsToPair(pack);
    }

    /** Returns the blocks of each partition together. */
    static JavaRDD<byte[]> bringTogether(JavaPairRDD<Integer, byte[]> blocks, int partitions) {
        return blocks.partitionBy(new HashPartitioner(partitions)).values();
    }

    /** Writes what partitions are read from, now: one Spark job, which reads none of it. */
    static void write(JavaRDD<byte[]> partitions) {
        part(partitions, 0, 1).foreachPartition(unread -> {});
    }

    /** Returns some of the partitions that blocks were brought into; what is not asked for is not computed. */
    static JavaRDD<byte[]> part(JavaRDD<byte[]> partitions, int from, int to) {
        PartitionFilter wanted = new PartitionFilter(from, to);
        return PartitionPruningRDD.create(partitions.rdd(), wanted).toJavaRDD();
    }

    /** Whether a partition is one of some. */
    private static final class PartitionFilter extends AbstractFunction1<Object, Object> implements Serializable {

        private static final long serialVersionUID = 1L;

        private final int from;
        private final int to;

        PartitionFilter(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public Object apply(Object partition) {
            int number = (int) partition;
            return number >= from && number < to;
        }
    }

    /** Returns the hash by which keys are told apart and put into partitions. */
    static long hash(byte[] key) {
        return MurmurHash3.hash(key, 0)[0];
    }

    /** Returns the hash of the rest of a record. */
    static long hash(Input record) {
        return hash(Arrays.copyOfRange(record.getBuffer(), record.position(), record.limit()));
    }

    /** One task's blocks. */
    private static final class Packer<R> implements Iterator<Tuple2<Integer, byte[]>> {

        private final Iterator<R> rows;
        private final List<Packing<R>> packings;
        private final int partitions;
        private final Output[] unfinished;
        private final int full;
        private final Output key = new Output(64, -1);
        private final Output record = new Output(256, -1);
        private final Queue<Tuple2<Integer, byte[]>> finished = new ArrayDeque<>();
        private int flushed;

        Packer(Iterator<R> rows, List<Packing<R>> packings, int partitions) {
            this.rows = rows;
            this.packings = packings;
            this.partitions = partitions;
            this.unfinished = new Output[packings.size() * partitions];
            this.full = Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, ROOM / unfinished.length));
        }

        @Override
        public boolean hasNext() {
            while (finished.isEmpty() && rows.hasNext()) {
                R row = rows.next();
                for (int i = 0; i < packings.size(); i++) {
                    add(row, packings.get(i), i * partitions);
                }
            }
            while (finished.isEmpty() && flushed < unfinished.length) {
                finish(flushed++);
            }
            return !finished.isEmpty();
        }

        @Override
        public Tuple2<Integer, byte[]> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return finished.remove();
        }

        private void add(R row, Packing<R> packing, int firstPartition) {
            key.clear();
            record.clear();
            if (!packing.write(row, key, record)) {
                return;
            }
            long hash = hash(Arrays.copyOf(key.getBuffer(), key.position()));
            int partition = firstPartition + (int) (((hash >>> Integer.SIZE) * partitions) >>> Integer.SIZE);
            Output block = unfinished[partition];
            if (block == null) {
                block = new Output(1024, -1);
                unfinished[partition] = block;
            }
            block.writeLong(hash);
            block.writeVarInt(key.position() + record.position() + Output.intLength(key.position(), true), true);
            block.writeVarInt(key.position(), true);
            block.writeBytes(key.getBuffer(), 0, key.position());
            block.writeBytes(record.getBuffer(), 0, record.position());
            if (block.position() >= full) {
                finish(partition);
            }
        }

        private void finish(int partition) {
            Output block = unfinished[partition];
            if (block != null && block.position() > 0) {
                finished.add(new Tuple2<>(partition, block.toBytes()));
                block.clear();
            }
        }
    }
}
