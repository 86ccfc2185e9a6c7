package dev.effortlens.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CustomerSketchTest {

    /** Both sides of each change of form: exact, the library's list of coupons (to some 1,500), registers. */
    private static final int[] SIZES = {1, 3, 1000, 1001, 1200, 1500, 1600, 2000, 30_000};

    @Test
    void countsFewCustomersExactly() {
        CustomerSketch sketch = of(0, CustomerSketch.EXACT_UP_TO);
        sketch.add(CustomerSketch.hash("customer-0"));

        assertThat(sketch.count()).isEqualTo(CustomerSketch.EXACT_UP_TO);
        assertThat(sketch.exact()).isTrue();
    }

    @Test
    void estimatesManyCustomersWithinThreePercent() {
        CustomerSketch sketch = of(0, 200_000);

        assertThat((double) sketch.count()).isCloseTo(200_000, within(6_000.0));
        assertThat(sketch.exact()).isFalse();
    }

    @Test
    void theUnionIsTheSameInEitherOrder() {
        CustomerSketch forth = of(0, 30_000);
        forth.add(of(20_000, 50_000));
        CustomerSketch back = of(20_000, 50_000);
        back.add(of(0, 30_000));

        assertThat(forth.count()).isEqualTo(back.count());
    }

    @Test
    void theUnionCountsAsManyAsOneSketchOfAll() {
        CustomerSketch union = of(0, 30_000);
        union.add(of(20_000, 50_000));

        assertThat(union.count()).isEqualTo(of(0, 50_000).count());
    }

    @Test
    void theSameCustomersGiveTheSameBytesInWhicheverOrder() {
        for (int customers : SIZES) {
            CustomerSketch backwards = new CustomerSketch();
            for (int i = customers - 1; i >= 0; i--) {
                backwards.add(CustomerSketch.hash("customer-" + i));
            }
            CustomerSketch union = of(customers / 2, customers);
            union.add(of(0, customers / 2 + 1));

            assertThat(backwards.bytes()).isEqualTo(of(0, customers).bytes());
            assertThat(union.bytes()).isEqualTo(of(0, customers).bytes());
        }
    }

    @Test
    void noCustomerIsASketchToo() {
        assertThat(CustomerSketch.of(new CustomerSketch().bytes()).count()).isZero();
    }

    @Test
    void survivesAsBytes() {
        for (int customers : SIZES) {
            CustomerSketch back = CustomerSketch.of(of(0, customers).bytes());

            assertThat(back.count()).isEqualTo(of(0, customers).count());
            assertThat(back.bytes()).isEqualTo(of(0, customers).bytes());
            back.add(CustomerSketch.hash("another"));
            CustomerSketch more = of(0, customers);
            more.add(CustomerSketch.hash("another"));
            assertThat(back.count()).isEqualTo(more.count());
        }
    }

    private static CustomerSketch of(int from, int to) {
        CustomerSketch sketch = new CustomerSketch();
        for (int i = from; i < to; i++) {
            sketch.add(CustomerSketch.hash("customer-" + i));
        }
        return sketch;
    }
}
