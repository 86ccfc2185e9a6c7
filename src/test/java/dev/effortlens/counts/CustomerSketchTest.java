package dev.effortlens.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class CustomerSketchTest {

    @Test
    void countsFewCustomersExactly() {
        CustomerSketch sketch = of(0, CustomerSketch.EXACT_UP_TO);
        sketch.add("customer-0");

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
    void survivesSerialisation() throws IOException, ClassNotFoundException {
        CustomerSketch sketch = of(0, 5_000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sketch);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((CustomerSketch) in.readObject()).count()).isEqualTo(sketch.count());
        }
    }

    private static CustomerSketch of(int from, int to) {
        CustomerSketch sketch = new CustomerSketch();
        for (int i = from; i < to; i++) {
            sketch.add("customer-" + i);
        }
        return sketch;
    }
}
