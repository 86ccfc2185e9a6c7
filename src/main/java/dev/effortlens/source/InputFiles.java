package dev.effortlens.source;

import dev.effortlens.config.InputConfig;
import dev.effortlens.config.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Finds the files of an input and reads their footers, before any row. */
final class InputFiles {

    private final Configuration hadoop;
    private final List<Problem> problems;
    private final Knowledge known;
    private final String rules;
    private final FooterReader footers;

    /**
     * Makes a finder.
     *
     * @param known files whose footers were read on earlier nights
     * @param rules what the rows of the input are read by
     */
    InputFiles(Configuration hadoop, List<Problem> problems, Knowledge known, String rules) {
        this.hadoop = hadoop;
        this.problems = problems;
        this.known = known;
        this.rules = rules;
        this.footers = new FooterReader(hadoop);
    }

    /**
     * Returns the data files of an input, ordered by path. Names that start with {@code _} or {@code .} are no data,
     * by the convention of Hadoop's writers. What cannot be read becomes a problem.
     */
    List<InputFile> list(InputConfig input) {
        try {
            Path path = new Path(input.path());
            FileSystem store = path.getFileSystem(hadoop);
            FileStatus[] matches = store.globStatus(path);
            if (matches == null || matches.length == 0) {
                problems.add(missing(input));
                return List.of();
            }
            List<FileStatus> found = new ArrayList<>();
            for (FileStatus match : matches) {
                collect(store, match, found);
            }
            found.sort(Comparator.comparing(status -> status.getPath().toString()));
            if (found.isEmpty()) {
                problems.add(empty(input));
            }
            return footers(input, found);
        } catch (FileNotFoundException gone) {
            problems.add(missing(input));
            return List.of();
        } catch (IOException | IllegalArgumentException failure) {
            problems.add(unreadable(input, input.path(), describe(failure)));
            return List.of();
        }
    }

    private static void collect(FileSystem store, FileStatus status, List<FileStatus> found) throws IOException {
        if (status.isFile()) {
            found.add(status);
            return;
        }
        for (FileStatus child : store.listStatus(status.getPath())) {
            String name = child.getPath().getName();
            if (!name.startsWith("_") && !name.startsWith(".")) {
                collect(store, child, found);
            }
        }
    }

    /** A file, or why it cannot be read. */
    private record Opened(
            @Nullable InputFile file, @Nullable Problem problem) {}

    /** Reading a footer is waiting for the store, most of all: many are read at once. */
    private List<InputFile> footers(InputConfig input, List<FileStatus> found) {
        List<InputFile> files = new ArrayList<>();
        for (Opened opened :
                found.parallelStream().map(status -> open(input, status)).toList()) {
            if (opened.file() != null) {
                files.add(opened.file());
            }
            if (opened.problem() != null) {
                problems.add(opened.problem());
            }
        }
        return files;
    }

    private Opened open(InputConfig input, FileStatus status) {
        try {
            return new Opened(file(status), null);
        } catch (FooterReader.CodecException codec) {
            return new Opened(null, foreignCodec(input, status.getPath().toString(), codec));
        } catch (IOException | RuntimeException failure) {
            return new Opened(null, unreadable(input, status.getPath().toString(), describe(failure)));
        }
    }

    private InputFile file(FileStatus status) throws IOException {
        Optional<KnownFile> before =
                known.find(rules, status.getPath().toString(), status.getLen(), status.getModificationTime());
        return before.isPresent() ? before.get().file() : footers.read(status);
    }

    private static String describe(Exception failure) {
        String message = failure.getMessage();
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return "%s %s"
                .formatted(failure.getClass().getSimpleName().toLowerCase(Locale.ROOT), line)
                .strip();
    }

    private static Problem missing(InputConfig input) {
        return Problem.of(
                SourceProblem.MISSING,
                "input '%s'".formatted(input.name()),
                "nothing at " + input.path(),
                "Parquet files",
                "check inputs.%s.path, and whether the feed has arrived".formatted(input.name()));
    }

    private static Problem empty(InputConfig input) {
        return Problem.of(
                SourceProblem.EMPTY,
                "input '%s'".formatted(input.name()),
                "no data file under " + input.path(),
                "at least one Parquet file",
                "check whether the feed has arrived; a feed without events still writes a file without rows");
    }

    private static Problem unreadable(InputConfig input, String file, String failure) {
        return Problem.of(
                SourceProblem.UNREADABLE,
                "input '%s', file %s".formatted(input.name(), file),
                failure,
                "a whole Parquet file",
                "load the file again; if it is no data, give it a name that starts with _");
    }

    private static Problem foreignCodec(InputConfig input, String file, FooterReader.CodecException codec) {
        return new Problem(
                SourceProblem.CODEC.code(),
                "input '%s', file %s".formatted(input.name(), file),
                String.valueOf(codec.getMessage()),
                "no compression, or SNAPPY, GZIP, LZ4 or ZSTD",
                "write the file with one of these codecs");
    }
}
