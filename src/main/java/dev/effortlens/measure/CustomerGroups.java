package dev.effortlens.measure;

import java.nio.charset.StandardCharsets;
import org.apache.datasketches.hash.MurmurHash3;

/**
 * The 64 customer groups: a stable hash of the customer id. Leaving out one group at a time gives standard errors that
 * respect repeat respondents, because all answers of a customer fall into one group.
 */
public final class CustomerGroups {

    /** How many groups there are. */
    public static final int COUNT = 64;

    /** Not the seed of {@link CustomerSketch}: group and sketch must not depend on the same bits. */
    private static final long SEED = 64;

    private CustomerGroups() {}

    /** Returns the group of a customer, 0 to 63: the top six bits of MurmurHash3 (128 bit, x64) of the UTF-8 bytes. */
    public static int of(String customer) {
        byte[] bytes = customer.getBytes(StandardCharsets.UTF_8);
        return (int) (MurmurHash3.hash(bytes, SEED)[0] >>> 58);
    }
}
