package dev.effortlens.source;

import dev.effortlens.config.Problem;
import dev.effortlens.measure.Days;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Protects what no checksum of Parquet's does: footers, and the pages of files whose writer gave them none. Such bytes
 * can be compared only with what the same file held on an earlier night.
 */
public final class FileContents {

    private FileContents() {}

    /**
     * Returns what all files of all inputs hold, in configured order, with the digests of those files that need one: one
     * Spark job if there are any that earlier nights did not read.
     */
    public static List<FileContent> of(SparkSession spark, Sources sources) {
        List<FileContent> files = sources.contents();
        Map<String, String> digests = digests(
                spark, files.stream().filter(file -> file.content().isEmpty()).toList());
        return files.stream()
                .map(file -> file.holding(file.footer(), digests.getOrDefault(file.path(), file.content())))
                .toList();
    }

    /**
     * Holds known files that are about to be read for some days against what they held when they became known.
     *
     * @param readDays by input, the days that will be read
     * @throws ContractException if a file that was not written again holds other bytes
     * @throws StoreException if the store fails, or no longer has one of them
     */
    public static void requireUnchanged(SparkSession spark, Sources sources, Map<String, Days> readDays) {
        List<FileContent> before = new ArrayList<>();
        readDays.forEach((input, days) -> before.addAll(sources.known(input, days)));
        Configuration hadoop = spark.sessionState().newHadoopConf();
        Map<String, String> digests = digests(spark, before);
        List<Optional<String>> now = StoreRequests.all(before, file -> footer(hadoop, file));
        List<FileContent> contents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            FileContent file = before.get(i);
            String content = digests.getOrDefault(file.path(), "");
            now.get(i)
                    .ifPresentOrElse(
                            footer -> contents.add(file.holding(footer, content)), () -> problems.add(changed(file)));
        }
        if (!problems.isEmpty()) {
            throw new ContractException(problems.stream().distinct().toList());
        }
        requireUnchanged(before, contents);
    }

    /** Returns the digest of a file's footer as it is now; nothing if there is none to be read. */
    private static Optional<String> footer(Configuration hadoop, FileContent file) {
        try {
            return Optional.of(new FooterReader(hadoop).digest(file));
        } catch (IOException unreadable) {
            StoreException.throwIfBehind(hadoop, new Path(file.path()), unreadable);
            return Optional.empty();
        }
    }

    /** Returns the digests of those files whose pages carry no checksums, by path: one Spark job if there are any. */
    static Map<String, String> digests(SparkSession spark, List<FileContent> files) {
        List<String> bare = files.stream()
                .filter(file -> !file.checksums())
                .map(FileContent::path)
                .distinct()
                .toList();
        if (bare.isEmpty()) {
            return Map.of();
        }
        SerializableConfiguration hadoop =
                new SerializableConfiguration(spark.sessionState().newHadoopConf());
        return new HashMap<>(JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(bare, bare.size())
                .mapToPair(path -> new scala.Tuple2<>(path, digest(path, hadoop.value())))
                .collectAsMap());
    }

    private static String digest(String file, Configuration hadoop) throws IOException {
        Path path = new Path(file);
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            return DigestUtils.sha256Hex(in);
        } catch (IOException unreadable) {
            StoreException.throwIfBehind(hadoop, path, unreadable);
            throw unreadable;
        }
    }

    /**
     * Holds files against what they held before.
     *
     * @param before as recorded on an earlier night
     * @throws ContractException if a file that was not written again holds other bytes
     */
    public static void requireUnchanged(List<FileContent> before, List<FileContent> now) {
        Map<String, FileContent> known = new HashMap<>();
        before.forEach(file -> known.put(file.path(), file));
        List<Problem> problems = new ArrayList<>();
        for (FileContent file : now) {
            FileContent earlier = known.get(file.path());
            if (earlier != null && earlier.isSameFile(file) && differs(earlier, file)) {
                problems.add(changed(file));
            }
        }
        if (!problems.isEmpty()) {
            throw new ContractException(problems.stream().distinct().toList());
        }
    }

    private static boolean differs(FileContent earlier, FileContent now) {
        boolean otherFooter = !earlier.footer().equals(now.footer());
        boolean comparable = !earlier.content().isEmpty() && !now.content().isEmpty();
        return otherFooter || (comparable && !earlier.content().equals(now.content()));
    }

    private static Problem changed(FileContent file) {
        return new Problem(
                SourceProblem.CHANGED.code(),
                "file " + file.path(),
                "other bytes than on an earlier night, with the same size and time of change",
                "the bytes that were read then, for the file was not written again",
                "the file is damaged, or was changed by hand: load it again");
    }
}
