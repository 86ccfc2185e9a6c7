package dev.effortlens.counts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.datasketches.hash.MurmurHash3;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.jspecify.annotations.Nullable;

/**
 * Counts different customers in a form that adds over days and names none of them: up to {@value #EXACT_UP_TO} customers
 * a set of 64-bit hashes, whose count is taken as exact (two of them share a hash with a chance of 1·10⁻¹³); above
 * that HyperLogLog with 2^14 registers (relative standard error 0.8 %).
 *
 * <p>Whichever customers are added in whichever order, the same customers give the same sketch.
 *
 * @see <a href="https://doi.org/10.46298/dmtcs.3545">Flajolet et al. (2007), HyperLogLog</a>
 */
public final class CustomerSketch {

    /**
     * Largest count that is exact. So many hashes take no more room than the registers, and the library, which keeps up
     * to 1,536 entries as a list, has registers from the first sketch on that is made of more.
     */
    public static final int EXACT_UP_TO = 2000;

    private static final int LOG_REGISTERS = 14;
    private static final int ROOM = 4;
    private static final byte FEW = 0;
    private static final byte MANY = 1;
    /** Places in the library's published format of sketches that are registers, which start with this many integers. */
    private static final int REGISTERS = 10;

    private static final int FLAGS = 5;

    private static final int OUT_OF_ORDER = 16;
    private static final int ORDERED_ESTIMATE = 8;
    /** Not the seed of {@link CustomerGroups}: group and sketch must not depend on the same bits. */
    private static final long SEED = 9001;

    /** Hashes in ascending order; used while {@code many} is null. */
    private long[] few = new long[ROOM];

    private int size;
    private @Nullable HllSketch many;

    /** Returns what a sketch knows of a customer. */
    public static long hash(String customer) {
        return MurmurHash3.hash(customer.getBytes(StandardCharsets.UTF_8), SEED)[0];
    }

    /** Adds a customer; adding one again changes nothing. */
    public void add(long hash) {
        if (many != null) {
            many.update(hash);
            return;
        }
        int place = Arrays.binarySearch(few, 0, size, hash);
        if (place < 0) {
            insert(-place - 1, hash);
        }
    }

    private void insert(int place, long hash) {
        if (size == EXACT_UP_TO) {
            HllSketch sketch = estimating();
            sketch.update(hash);
            many = sketch;
            few = new long[0];
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

    private HllSketch estimating() {
        HllSketch sketch = new HllSketch(LOG_REGISTERS, TgtHllType.HLL_8);
        for (int i = 0; i < size; i++) {
            sketch.update(few[i]);
        }
        return sketch;
    }

    /** Adds the customers of another sketch. */
    public void add(CustomerSketch other) {
        if (other.many == null) {
            for (int i = 0; i < other.size; i++) {
                add(other.few[i]);
            }
        } else {
            many = union(List.of(this, other));
            few = new long[0];
        }
    }

    /** Returns the customers of any of the sketches; of one, that sketch itself. */
    static CustomerSketch ofAny(List<CustomerSketch> sketches) {
        if (sketches.size() == 1) {
            return sketches.get(0);
        }
        CustomerSketch all = new CustomerSketch();
        if (sketches.stream().allMatch(CustomerSketch::exact)) {
            sketches.forEach(all::add);
        } else {
            all.many = union(sketches);
            all.few = new long[0];
        }
        return all;
    }

    /** Much of what a union costs it costs once, however many sketches go into it. */
    private static HllSketch union(List<CustomerSketch> sketches) {
        Union union = new Union(LOG_REGISTERS);
        for (CustomerSketch sketch : sketches) {
            union.update(sketch.many == null ? sketch.estimating() : sketch.many);
        }
        return union.getResult(TgtHllType.HLL_8);
    }

    /**
     * Returns the number of different customers. The composite estimate depends on the registers alone, not on the
     * order in which they were filled.
     */
    public long count() {
        return many == null ? size : Math.round(many.getCompositeEstimate());
    }

    /** Returns whether the count is exact. */
    public boolean exact() {
        return many == null;
    }

    /** Returns the sketch as bytes: the same customers give the same bytes. */
    byte[] bytes() {
        if (many != null) {
            byte[] registers = many.toCompactByteArray();
            forgetOrder(registers);
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

    /** One of the library's estimates depends on the order of arrival. It is not used here, and says so to the library. */
    private static void forgetOrder(byte[] sketch) {
        if (sketch[0] != REGISTERS) {
            throw new IllegalStateException("A sketch of so many customers is not one of registers");
        }
        sketch[FLAGS] |= OUT_OF_ORDER;
        Arrays.fill(sketch, ORDERED_ESTIMATE, ORDERED_ESTIMATE + Double.BYTES, (byte) 0);
    }

    static CustomerSketch of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CustomerSketch sketch = new CustomerSketch();
        if (in.get() == MANY) {
            sketch.many = HllSketch.heapify(Arrays.copyOfRange(bytes, 1, bytes.length));
            sketch.few = new long[0];
        } else {
            sketch.size = in.remaining() / Long.BYTES;
            sketch.few = new long[Math.max(ROOM, sketch.size)];
            in.asLongBuffer().get(sketch.few, 0, sketch.size);
        }
        return sketch;
    }
}
