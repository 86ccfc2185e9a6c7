package dev.effortlens.cohort;

import java.io.Serializable;
import org.apache.spark.util.AccumulatorV2;
import org.apache.spark.util.sketch.BloomFilter;
import org.apache.spark.util.sketch.IncompatibleMergeException;
import org.jspecify.annotations.Nullable;

/**
 * The customers of whom answers are wanted, gathered while answers are packed. What all others did need not be brought
 * together: where one customer in ten answers, that is most of it. As a Bloom filter, which lets a few of the others
 * through. A task that runs twice changes nothing.
 */
final class WantedCustomers extends AccumulatorV2<byte[], WantedCustomers.Filter> {

    private static final long serialVersionUID = 1L;

    /** With two bits looked at, one in thirty of the others comes through; fewer, as customers answer more than once. */
    private static final int BITS_EACH = 10;

    /** The filter looks at the fewer bits, the more customers it is told to expect: so many bits each make it two. */
    private static final int BITS_FOR_TWO = 3;

    private static final int LEAST_BITS = 1 << 16;
    /** Four megabytes: each task has its own. Of more than some millions of customers, more of the others come through. */
    private static final int MOST_BITS = 1 << 25;

    /** Customers, and a few others. */
    static final class Filter implements Serializable {

        private static final long serialVersionUID = 1L;

        private final BloomFilter customers;

        private Filter(long most) {
            long bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, BITS_EACH * most));
            this.customers = BloomFilter.create(bits / BITS_FOR_TWO, bits);
        }

        boolean mayHold(byte[] customer) {
            return customers.mightContainBinary(customer);
        }
    }

    private final long most;
    private @Nullable Filter filter;

    /**
     * Begins with nobody.
     *
     * @param most how many customers there are at most
     */
    WantedCustomers(long most) {
        this.most = most;
    }

    @Override
    public boolean isZero() {
        return filter == null;
    }

    @Override
    public WantedCustomers copyAndReset() {
        return new WantedCustomers(most);
    }

    @Override
    public WantedCustomers copy() {
        WantedCustomers copy = copyAndReset();
        copy.merge(this);
        return copy;
    }

    @Override
    public void reset() {
        filter = null;
    }

    @Override
    public void add(byte[] customer) {
        value().customers.putBinary(customer);
    }

    @Override
    public void merge(AccumulatorV2<byte[], Filter> other) {
        if (other.isZero()) {
            return;
        }
        try {
            value().customers.mergeInPlace(other.value().customers);
        } catch (IncompatibleMergeException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Filter value() {
        Filter own = filter;
        if (own == null) {
            own = new Filter(most);
            filter = own;
        }
        return own;
    }
}
