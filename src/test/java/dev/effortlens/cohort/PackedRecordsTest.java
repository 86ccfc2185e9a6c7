package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.io.Output;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** Events that stay packed are those that objects would be. */
class PackedRecordsTest {

    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final int DAY = 20_000;
    private static final byte[] CUSTOMER = "c1".getBytes(StandardCharsets.UTF_8);

    private final Random random = new Random(11);
    private final KeyedBlocks.Group customer =
            new KeyedBlocks(List.of(block(200), block(300)).iterator()).groups().next();
    private final Records.Reader reader = new Records.Reader();
    private final PackedRecords<FeedEvent> packed = new PackedRecords<>(
            IntStream.range(0, customer.size()).toArray(), record -> reader.event(Records.afterKind(customer, record)));

    @Test
    void theSameEventsLieNearADay() {
        List<FeedEvent> objects = new ArrayList<>(packed);
        Timeline<FeedEvent> small = Timeline.ofPacked(packed, FeedEvent::at);
        Timeline<FeedEvent> large = Timeline.of(objects, FeedEvent::at, FeedEvent.BY_TIME);

        assertThat(objects).hasSize(500).doesNotHaveDuplicates();
        for (int day = DAY - 5; day < DAY + 45; day++) {
            for (int reach = 0; reach < 20; reach += 3) {
                assertThat(small.near(day, reach, 0)).containsExactlyInAnyOrderElementsOf(large.near(day, reach, 0));
                assertThat(small.near(day, 0, reach)).containsExactlyInAnyOrderElementsOf(large.near(day, 0, reach));
            }
        }
        assertThat(small.near(DAY + 20, 3, 3)).isNotEmpty().hasSizeLessThan(200);
    }

    @Test
    void daysAscend() {
        List<FeedEvent> all = Timeline.ofPacked(packed, FeedEvent::at).near(DAY, 1_000, 1_000);

        assertThat(all).hasSize(500);
        assertThat(all)
                .isSortedAccordingTo((a, b) ->
                        Long.compare(Math.floorDiv(a.at(), MICROS_PER_DAY), Math.floorDiv(b.at(), MICROS_PER_DAY)));
    }

    @Test
    void inOrderTheyAreThoseThatObjectsWouldBe() {
        Comparator<FeedEvent> order = FeedEvent.BY_TIME.thenComparing(FeedEvent::amount);

        assertThat(Timeline.ofPacked(packed, FeedEvent::at, order).inOrder())
                .isEqualTo(Timeline.of(packed, FeedEvent::at, order).inOrder());
    }

    /** Events of a feed, as a shuffle brings them. */
    private byte[] block(int events) {
        Output block = new Output(1 << 16, -1);
        for (int i = 0; i < events; i++) {
            Output record = new Output(256, -1);
            record.writeVarInt(CUSTOMER.length, true);
            record.writeBytes(CUSTOMER);
            Records.event(row(DAY + random.nextInt(40)), 0, DAY + 99, record);
            block.writeLong(7);
            block.writeVarInt(record.position(), true);
            block.writeBytes(record.toBytes());
        }
        return block.toBytes();
    }

    private GenericInternalRow row(int day) {
        Object[] columns = new Object[Records.COLUMNS.length];
        columns[0] = UTF8String.fromString("c1");
        columns[4] = day * MICROS_PER_DAY + random.nextLong(MICROS_PER_DAY);
        columns[5] = day;
        columns[9] = random.nextLong(1_000_000);
        columns[10] = true;
        return new GenericInternalRow(columns);
    }
}
