package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.io.Output;
import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Days;
import dev.effortlens.source.Reasons;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/** A customer's records are labelled alike, whether they stay packed or not. */
class HistoryIteratorTest {

    private static final long MICROS_PER_DAY = 86_400_000_000L;
    private static final int DAY = 20_454;
    private static final Days WANTED = new Days(List.of(new DayRange(DAY + 20, DAY + 70)));

    private final Random random = new Random(5);
    private final CohortPlan plan =
            new Story().answersInvitations(14, "2026-12-31", false).plan();

    @Test
    void packedRecordsAreLabelledAsObjectsAre() {
        List<byte[]> blocks = blocks();

        List<Labelled> objects = label(blocks, Integer.MAX_VALUE);
        List<Labelled> packed = label(blocks, 0);

        assertThat(packed)
                .usingRecursiveFieldByFieldElementComparator(
                        RecursiveComparisonConfiguration.builder().build())
                .isEqualTo(objects);
        assertThat(objects).filteredOn(LabelledInvitation.class::isInstance).hasSizeGreaterThan(20);
        assertThat(objects)
                .filteredOn(LabelledAnswer.class::isInstance)
                .map(labelled -> Objects.requireNonNullElse(((LabelledAnswer) labelled).reason(), "used"))
                .contains("used", Reasons.RESUBMISSION, Reasons.DUPLICATE, Reasons.WHILE_GONE, Reasons.BEFORE_SINCE);
        assertThat(objects).map(Labelled::customer).contains("c0", "c1", "c2");
        assertThat(objects).allMatch(labelled -> WANTED.contains(labelled.day()));
    }

    @Test
    void answersComeInOrderOfTime() {
        List<LabelledAnswer> answers = label(blocks(), 0).stream()
                .filter(LabelledAnswer.class::isInstance)
                .map(LabelledAnswer.class::cast)
                .filter(answer -> answer.customer().equals("c0"))
                .toList();

        assertThat(answers).hasSizeGreaterThan(50).isSortedAccordingTo(Comparator.comparingInt(LabelledAnswer::day));
    }

    private List<Labelled> label(List<byte[]> blocks, int mostAsObjects) {
        List<Labelled> labelled = new ArrayList<>();
        new HistoryIterator(
                        new KeyedBlocks(blocks.iterator()).groups(),
                        plan,
                        new Labeller(plan, true, WANTED),
                        InvitationLabeller.of(plan, WANTED),
                        mostAsObjects)
                .forEachRemaining(labelled::add);
        return labelled;
    }

    /** Records of three customers: answers, some of them more than once, what they did, and what is known of them. */
    private List<byte[]> blocks() {
        List<byte[]> blocks = new ArrayList<>();
        for (int block = 0; block < 4; block++) {
            Output out = new Output(1 << 20, -1);
            for (int i = 0; i < 300; i++) {
                String customer = "c" + random.nextInt(3);
                GenericInternalRow answer = row("r" + random.nextInt(300), random.nextInt(90));
                add(out, customer, record -> Records.answer(answer, record));
                if (random.nextInt(20) == 0) {
                    add(out, customer, record -> Records.answer(answer, record));
                    byte[] bytes = bytes(record -> Records.answer(answer, record));
                    add(out, customer, record -> Records.superseded(Shuffle.hash(bytes), record));
                }
                GenericInternalRow event = row("e" + i, random.nextInt(200));
                int feed = i % 100 == 0 ? 0 : 1 + random.nextInt(2);
                add(out, customer, record -> Records.event(event, feed, DAY + 300, record));
                if (i % 10 == 0) {
                    GenericInternalRow asked = row("r" + i, random.nextInt(90));
                    add(out, customer, record -> Records.invitation(asked, record));
                }
            }
            blocks.add(out.toBytes());
        }
        Output known = new Output(1 << 10, -1);
        add(known, "c1", record -> Records.profile(row("", 50), record));
        blocks.add(known.toBytes());
        return blocks;
    }

    private interface Writing {

        void write(Output record);
    }

    private static byte[] bytes(Writing writing) {
        Output record = new Output(256, -1);
        writing.write(record);
        return record.toBytes();
    }

    private static void add(Output block, String customer, Writing writing) {
        byte[] key = customer.getBytes(StandardCharsets.UTF_8);
        byte[] record = bytes(writing);
        block.writeLong(Shuffle.hash(key));
        block.writeVarInt(1 + key.length + record.length, true);
        block.writeVarInt(key.length, true);
        block.writeBytes(key);
        block.writeBytes(record);
    }

    private GenericInternalRow row(String response, int afterDay) {
        int day = DAY + afterDay;
        Object[] columns = new Object[Records.COLUMNS.length];
        columns[1] = UTF8String.fromString(response);
        columns[2] = random.nextInt(3);
        columns[3] = 1 + random.nextInt(5);
        // A few instants only, so that many are the same.
        columns[4] = day * MICROS_PER_DAY + random.nextInt(4) * MICROS_PER_DAY / 4;
        columns[5] = day;
        columns[6] = (day + random.nextInt(3)) * MICROS_PER_DAY;
        columns[9] = random.nextLong(1_000_000);
        columns[10] = true;
        columns[12] = new GenericArrayData(new long[] {random.nextInt(100)});
        columns[13] = new GenericArrayData(new Object[] {
            random.nextInt(3) == 0 ? null : UTF8String.fromString("t" + random.nextInt(3)),
            random.nextBoolean() ? null : UTF8String.fromString("web"),
            null
        });
        return new GenericInternalRow(columns);
    }
}
