package dev.effortlens.counts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustomerSketchTest {

    @Test
    void countsFewCustomersExactly() {
        CustomerSketch sketch = of(0, CustomerSketch.EXACT_UP_TO);
        sketch.add(CustomerSketch.hash("customer-0"));

        assertThat(sketch.count()).isEqualTo(CustomerSketch.EXACT_UP_TO);
        assertThat(sketch.exact()).isTrue();
    }

    /** The standard error of HyperLogLog is 1.04/√m of the count, with m registers: Flajolet et al. (2007), theorem 1. */
    @Test
    void estimatesManyCustomersWithTheErrorOfTheTheorem() {
        int rounds = 60;
        for (int customers : new int[] {2_500, 200_000}) {
            double squares = 0;
            double sum = 0;
            for (int round = 0; round < rounds; round++) {
                CustomerSketch sketch = of(round * customers, (round + 1) * customers);
                double error = (double) sketch.count() / customers - 1;
                assertThat(sketch.exact()).isFalse();
                squares += error * error;
                sum += error;
            }
            double standardError = 1.04 / Math.sqrt(1 << 14);

            // Below as many customers as registers most of them have one of their own, and the error is smaller.
            assertThat(Math.sqrt(squares / rounds) / standardError).isBetween(customers < 1 << 14 ? 0.4 : 0.85, 1.15);
            assertThat(Math.abs(sum / rounds)).isLessThan(3 * standardError / Math.sqrt(rounds));
        }
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
        for (int customers : new int[] {3, CustomerSketch.EXACT_UP_TO, CustomerSketch.EXACT_UP_TO + 1, 2_400, 30_000}) {
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
    void survivesAsBytes() {
        for (int customers :
                new int[] {0, 3, 1_001, 1_500, CustomerSketch.EXACT_UP_TO, CustomerSketch.EXACT_UP_TO + 1, 30_000}) {
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
