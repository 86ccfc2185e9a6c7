package dev.effortlens.counts;

import com.dynatrace.hash4j.distinctcount.HyperLogLog;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.datasketches.hash.MurmurHash3;
import org.jspecify.annotations.Nullable;

/**
 * Counts different customers in a form that adds over days and names none of them: up to {@value #EXACT_UP_TO} customers
 * a set of 64-bit hashes, whose count is taken as exact (two of them share a hash with a chance of 1·10⁻¹³); above
 * that HyperLogLog with 2^14 registers (relative standard error 0.8 %).
 *
 * <p>Whichever customers are added in whichever order, the same customers give the same sketch.
 *
 * @see <a href="https://doi.org/10.46298/dmtcs.3545">Flajolet et al. (2007), HyperLogLog</a>
 * @see <a href="https://arxiv.org/abs/1702.01284">Ertl (2017), the estimate that is taken from the registers</a>
 */
public final class CustomerSketch {

    /** Largest count that is exact: so many hashes take little more room than the registers. */
    public static final int EXACT_UP_TO = 2000;

    private static final int LOG_REGISTERS = 14;
    private static final int ROOM = 4;
    private static final byte FEW = 0;
    private static final byte MANY = 1;
    /** Not the seed of {@link CustomerGroups}: group and sketch must not depend on the same bits. */
    private static final long SEED = 9001;

    /** Hashes in ascending order; used while {@code many} is null. */
    private long[] few = new long[ROOM];

    private int size;
    private @Nullable HyperLogLog many;

    /** Returns what a sketch knows of a customer. */
    public static long hash(String customer) {
        return MurmurHash3.hash(customer.getBytes(StandardCharsets.UTF_8), SEED)[0];
    }

    /** Adds a customer; adding one again changes nothing. */
    public void add(long hash) {
        if (many != null) {
            many.add(hash);
            return;
        }
        int place = Arrays.binarySearch(few, 0, size, hash);
        if (place < 0) {
            insert(-place - 1, hash);
        }
    }

    private void insert(int place, long hash) {
        if (size == EXACT_UP_TO) {
            estimate().add(hash);
            return;
        }
        long[] from = few;
        if (size == from.length) {
            few = Arrays.copyOf(from, 2 * size);
        }
        System.arraycopy(from, place, few, place + 1, size - place);
        few[place] = hash;
        size++;
    }

    /** Goes over to registers, unless it has. */
    private HyperLogLog estimate() {
        HyperLogLog registers = many;
        if (registers == null) {
            registers = HyperLogLog.create(LOG_REGISTERS);
            for (int i = 0; i < size; i++) {
                registers.add(few[i]);
            }
            many = registers;
            few = new long[0];
        }
        return registers;
    }

    /** Adds the customers of another sketch. */
    public void add(CustomerSketch other) {
        if (other.many == null) {
            for (int i = 0; i < other.size; i++) {
                add(other.few[i]);
            }
        } else {
            estimate().add(other.many);
        }
    }

    /** Returns the customers of any of the sketches; of one, that sketch itself. */
    static CustomerSketch ofAny(List<CustomerSketch> sketches) {
        if (sketches.size() == 1) {
            return sketches.get(0);
        }
        CustomerSketch all = new CustomerSketch();
        sketches.forEach(all::add);
        return all;
    }

    /**
     * Returns the number of different customers. The estimate depends on the registers alone, and takes no logarithm or
     * power: every JVM gives the same.
     */
    public long count() {
        return many == null ? size : Math.round(many.getDistinctCountEstimate(HyperLogLog.CORRECTED_RAW_ESTIMATOR));
    }

    /** Returns whether the count is exact. */
    public boolean exact() {
        return many == null;
    }

    /** Returns the sketch as bytes: the same customers give the same bytes. */
    byte[] bytes() {
        if (many != null) {
            byte[] registers = many.getState();
            return ByteBuffer.allocate(1 + registers.length)
                    .put(MANY)
                    .put(registers)
                    .array();
        }
        ByteBuffer bytes = ByteBuffer.allocate(1 + size * Long.BYTES).put(FEW);
        for (int i = 0; i < size; i++) {
            bytes.putLong(few[i]);
        }
        return bytes.array();
    }

    static CustomerSketch of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CustomerSketch sketch = new CustomerSketch();
        if (in.get() == MANY) {
            sketch.many = HyperLogLog.wrap(Arrays.copyOfRange(bytes, 1, bytes.length));
            sketch.few = new long[0];
        } else {
            sketch.size = in.remaining() / Long.BYTES;
            sketch.few = new long[Math.max(ROOM, sketch.size)];
            in.asLongBuffer().get(sketch.few, 0, sketch.size);
        }
        return sketch;
    }
}
