package dev.effortlens.source.infer;

import dev.effortlens.config.Problem;
import dev.effortlens.source.DataFiles;
import dev.effortlens.source.FileType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.Type;

/** Collects what the footers of the files at a path say about their columns. */
final class Footers {

    private final Map<String, FileType> types = new LinkedHashMap<>();
    private final Map<String, Span<BigDecimal>> numbers = new HashMap<>();
    private final Map<String, Span<String>> texts = new HashMap<>();
    private final Map<String, Long> nulls = new HashMap<>();
    private long rows;

    private Footers() {}

    /**
     * Returns the profile of the files at a path; what is no whole Parquet file is added to the problems, and left out.
     */
    static TableProfile read(Configuration hadoop, String path, List<Problem> problems) throws IOException {
        String name = TableName.of(path);
        List<String> files = DataFiles.list(hadoop, name, path, problems);
        Footers footers = new Footers();
        for (String file : files) {
            footers.add(hadoop, new Path(file));
        }
        return new TableProfile(qualified(hadoop, path), name, files.size(), footers.rows, footers.columns());
    }

    /** Local paths without their scheme, as people write them. */
    private static String qualified(Configuration hadoop, String path) throws IOException {
        Path whole = new Path(path).getFileSystem(hadoop).makeQualified(new Path(path));
        return "file".equals(whole.toUri().getScheme()) ? whole.toUri().getPath() : whole.toString();
    }

    private void add(Configuration hadoop, Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
            rows += reader.getRecordCount();
            for (Type column : reader.getFileMetaData().getSchema().getFields()) {
                types.putIfAbsent(column.getName(), FileType.of(column));
            }
            for (BlockMetaData rowGroup : reader.getRowGroups()) {
                rowGroup.getColumns().forEach(this::add);
            }
        }
    }

    private void add(ColumnChunkMetaData chunk) {
        String name = String.join(".", chunk.getPath().toArray());
        Statistics<?> statistics = chunk.getStatistics();
        FileType type = types.get(name);
        if (statistics == null || type == null) {
            return;
        }
        nulls.merge(name, Math.max(0, statistics.getNumNulls()), Long::sum);
        boolean numeric = type == FileType.INTEGER || type == FileType.FLOATING;
        if (statistics.hasNonNullValue() && numeric && isFinite(statistics)) {
            numbers.merge(name, span(statistics, low -> new BigDecimal(low.toString())), Span::with);
        }
        if (statistics.hasNonNullValue() && type == FileType.TEXT) {
            texts.merge(name, span(statistics, low -> ((Binary) low).toStringUsingUTF8()), Span::with);
        }
    }

    /** An infinite end says nothing about the values before it. */
    private static boolean isFinite(Statistics<?> statistics) {
        return Stream.of(statistics.genericGetMin(), statistics.genericGetMax())
                .allMatch(end -> Double.isFinite(((Number) end).doubleValue()));
    }

    private static <T extends Comparable<T>> Span<T> span(Statistics<?> statistics, Function<Object, T> value) {
        return new Span<>(value.apply(statistics.genericGetMin()), value.apply(statistics.genericGetMax()));
    }

    private List<ColumnProfile> columns() {
        return types.entrySet().stream()
                .map(column -> new ColumnProfile(
                        column.getKey(),
                        column.getValue(),
                        numbers.get(column.getKey()),
                        texts.get(column.getKey()),
                        nulls.getOrDefault(column.getKey(), 0L)))
                .toList();
    }
}
