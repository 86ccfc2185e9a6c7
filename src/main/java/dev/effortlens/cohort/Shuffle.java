package dev.effortlens.cohort;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.datasketches.hash.MurmurHash3;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

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

        /** Writes a row's key and what it holds. */
        void write(R row, Output key, Output record);
    }

    /** Returns the rows as blocks that belong to partitions. */
    static <R> JavaPairRDD<Integer, byte[]> pack(JavaRDD<R> rows, Packing<R> packing, int partitions) {
        PairFlatMapFunction<Iterator<R>, Integer, byte[]> pack = part -> new Packer<>(part, packing, partitions);
        return rows.mapPartitionsToPair(pack);
    }

    /** Returns the blocks of each partition together. */
    static JavaRDD<byte[]> bringTogether(JavaPairRDD<Integer, byte[]> blocks, int partitions) {
        return blocks.partitionBy(new HashPartitioner(partitions)).values();
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
        private final Packing<R> packing;
        private final Output[] unfinished;
        private final int full;
        private final Output key = new Output(64, -1);
        private final Output record = new Output(256, -1);
        private final Queue<Tuple2<Integer, byte[]>> finished = new ArrayDeque<>();
        private int flushed;

        Packer(Iterator<R> rows, Packing<R> packing, int partitions) {
            this.rows = rows;
            this.packing = packing;
            this.unfinished = new Output[partitions];
            this.full = Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, ROOM / partitions));
        }

        @Override
        public boolean hasNext() {
            while (finished.isEmpty() && rows.hasNext()) {
                add(rows.next());
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

        private void add(R row) {
            key.clear();
            record.clear();
            packing.write(row, key, record);
            long hash = hash(Arrays.copyOf(key.getBuffer(), key.position()));
            int partition = (int) (((hash >>> Integer.SIZE) * unfinished.length) >>> Integer.SIZE);
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
