package dev.effortlens.source;

import dev.effortlens.config.InputConfig;
import dev.effortlens.config.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobPattern;
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
                if (isMeant(path, match.getPath())) {
                    found.addAll(files(store, match));
                }
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

    /** Returns the data files that are, or lie below, what a path names. Of many folders, many are listed at once. */
    private static List<FileStatus> files(FileSystem store, FileStatus match) throws IOException {
        List<FileStatus> files = new ArrayList<>();
        List<FileStatus> level = List.of(match);
        while (!level.isEmpty()) {
            level.stream().filter(FileStatus::isFile).forEach(files::add);
            List<FileStatus> folders =
                    level.stream().filter(FileStatus::isDirectory).toList();
            level = below(store, folders);
        }
        return files;
    }

    private static List<FileStatus> below(FileSystem store, List<FileStatus> folders) throws IOException {
        try {
            return StoreRequests.all(folders, folder -> children(store, folder)).stream()
                    .flatMap(List::stream)
                    .toList();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static List<FileStatus> children(FileSystem store, FileStatus folder) {
        try {
            return Arrays.stream(store.listStatus(folder.getPath()))
                    .filter(child -> isData(child.getPath().getName()))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An asterisk stands for data only; a name that is given whole is taken as it is. */
    private static boolean isMeant(Path asked, Path found) {
        for (Path name = asked, match = found;
                name != null && match != null;
                name = name.getParent(), match = match.getParent()) {
            if (new GlobPattern(name.getName()).hasWildcard() && !isData(match.getName())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isData(String name) {
        return !name.startsWith("_") && !name.startsWith(".");
    }

    /** A file, or why it cannot be read. */
    private record Opened(
            @Nullable InputFile file, @Nullable Problem problem) {}

    private List<InputFile> footers(InputConfig input, List<FileStatus> found) {
        List<InputFile> files = new ArrayList<>();
        for (Opened opened : StoreRequests.all(found, status -> open(input, status))) {
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
