package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.effortlens.SparkExtension;
import dev.effortlens.config.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems that few files ever have, each with its whole message. */
class RareProblemsTest {

    /** Length of the footer and the magic number, which end every file. */
    private static final int TAIL = 8;

    private static final String OUTPUT_TYPE = "spark.sql.parquet.outputTimestampType";

    private static final StructType RATES = new StructType()
            .add(RowColumns.RESPONSE, DataTypes.StringType)
            .add(RowColumns.DAY, DataTypes.IntegerType)
            .add(RowColumns.AMOUNT, DataTypes.LongType)
            .add(RowColumns.FILE, DataTypes.StringType);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCodecThatNobodyReadsIsNamed() throws IOException {
        Inputs inputs = new Inputs(folder);
        Path file = dataFile();
        Files.write(file, saidToBeCompressed(Files.readAllBytes(file), CompressionCodec.BROTLI));

        assertThat(inputs.problems("responses: {path: churn}\nchurn: {path: churn}"))
                .contains(
                        "EL-S08 input 'churn', file /churn/part.parquet: expected no compression, or SNAPPY, GZIP, LZ4 or"
                                + " ZSTD, found compressed with [BROTLI]. To fix: write the file with one of these codecs");
    }

    @Test
    void aFileThatChangedWithoutBeingWrittenIsNamed() {
        FileContent before = new FileContent("/data/churn/part-00003.parquet", 10, 5, "footer", false, "one");
        FileContent now = new FileContent("/data/churn/part-00003.parquet", 10, 5, "footer", false, "two");

        assertThat(only(() -> FileContents.requireUnchanged(List.of(before), List.of(now))))
                .isEqualTo(
                        "EL-S09 file /data/churn/part-00003.parquet: expected the bytes that were read then, for the file"
                                + " was not written again, found other bytes than on an earlier night, with the same size and time of"
                                + " change. To fix: the file is damaged, or was changed by hand: load it again");
    }

    @Test
    void aZoneForInstantsIsRefused() {
        // Spark writes INT96 unless told otherwise, and there a zone has a meaning.
        RuntimeConfig conf = SparkExtension.session().conf();
        conf.set(OUTPUT_TYPE, "TIMESTAMP_MICROS");
        Inputs inputs = new Inputs(folder)
                .answers("select 'r' as response_id, 'c' as customer_id, timestamp'2026-03-01 10:00:00' as answered,"
                        + " 'ces' as instrument, 5 as score");
        conf.unset(OUTPUT_TYPE);

        assertThat(inputs.problems("responses: {path: responses, columns: {responded_at: {column: answered, zone:"
                        + " Europe/Helsinki}}}\nchurn: {path: churn}"))
                .containsExactly(
                        "EL-S10 input 'responses', column 'answered': expected a zone only where timestamps are"
                                + " readings of a clock, found zone Europe/Helsinki for timestamps that are instants. To fix: remove"
                                + " zone under inputs.responses.columns.responded_at; if a clock's readings were written as instants,"
                                + " write them without a zone again");
    }

    @Test
    void twoRatesForOneDayAreRefused() {
        assertThat(only(() -> Rates.of(List.of(rate(900_000_000L), rate(910_000_000L)), 2)))
                .isEqualTo(
                        "EL-S11 input 'rates', file /data/rates/part-00000.parquet: expected one rate per currency and"
                                + " day, found two rates of USD for 2026-03-02. To fix: decide which of the two is right and remove"
                                + " the other");
    }

    private static Row rate(long billionths) {
        int day = Math.toIntExact(LocalDate.of(2026, 3, 2).toEpochDay());
        return new GenericRowWithSchema(new Object[] {"USD", day, billionths, "/data/rates/part-00000.parquet"}, RATES);
    }

    private static String only(ThrowingCallable call) {
        List<Problem> problems =
                catchThrowableOfType(ContractException.class, call).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).toString();
    }

    private Path dataFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("churn"))) {
            Path file = files.filter(path -> path.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.delete(file.resolveSibling("." + file.getFileName() + ".crc"));
            return file;
        }
    }

    /** Returns the file with a footer that names another codec. */
    private static byte[] saidToBeCompressed(byte[] file, CompressionCodec codec) throws IOException {
        int length = ByteBuffer.wrap(file, file.length - TAIL, 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        int start = file.length - TAIL - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
        footer.getRow_groups()
                .forEach(group -> group.getColumns()
                        .forEach(column -> column.getMeta_data().setCodec(codec)));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, changed);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(Arrays.copyOf(file, start));
        whole.writeBytes(changed.toByteArray());
        whole.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(changed.size())
                .array());
        whole.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }
}
