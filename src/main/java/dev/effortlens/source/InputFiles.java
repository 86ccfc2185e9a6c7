package dev.effortlens.source;

import dev.effortlens.config.InputConfig;
import dev.effortlens.config.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobFilter;
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
     *
     * @throws StoreException if the store fails, or no longer has what it listed
     */
    List<InputFile> list(InputConfig input) {
        try {
            Path path = new Path(input.path());
            requireUnderstandable(path);
            return footers(input, found(input, path.getFileSystem(hadoop), path));
        } catch (StoreException failure) {
            if (!failure.isDenied()) {
                throw failure;
            }
            problems.add(unreadable(
                    input, failure.place(), describe(Objects.requireNonNullElse(failure.getCause(), failure))));
        } catch (IOException | IllegalArgumentException failure) {
            problems.add(unreadable(input, input.path(), describe(failure)));
        }
        return List.of();
    }

    /** A pattern that lacks a brace is not for a store to fail at. */
    private static void requireUnderstandable(Path path) throws IOException {
        new GlobFilter(path.toString()).accept(path);
    }

    private List<FileStatus> found(InputConfig input, FileSystem store, Path path) {
        FileStatus[] matches = matches(store, path);
        if (matches.length == 0) {
            problems.add(missing(input));
            return List.of();
        }
        List<FileStatus> found = Arrays.stream(matches)
                .filter(match -> isMeant(path, match.getPath()))
                .flatMap(match -> files(store, match).stream())
                .sorted(Comparator.comparing(status -> status.getPath().toString()))
                .toList();
        if (found.isEmpty()) {
            problems.add(empty(input));
        }
        return found;
    }

    private static FileStatus[] matches(FileSystem store, Path path) {
        try {
            FileStatus[] matches = store.globStatus(path);
            return matches == null ? new FileStatus[0] : matches;
        } catch (IOException failure) {
            throw StoreException.ofListing(path, failure);
        }
    }

    /** Returns the data files that are, or lie below, what a path names. Of many folders, many are listed at once. */
    private static List<FileStatus> files(FileSystem store, FileStatus match) {
        List<FileStatus> files = new ArrayList<>();
        List<FileStatus> level = List.of(match);
        while (!level.isEmpty()) {
            level.stream().filter(FileStatus::isFile).forEach(files::add);
            List<FileStatus> folders =
                    level.stream().filter(FileStatus::isDirectory).toList();
            level = StoreRequests.all(folders, folder -> children(store, folder)).stream()
                    .flatMap(List::stream)
                    .toList();
        }
        return files;
    }

    private static List<FileStatus> children(FileSystem store, FileStatus folder) {
        try {
            return Arrays.stream(store.listStatus(folder.getPath()))
                    .filter(child -> isData(child.getPath().getName()))
                    .toList();
        } catch (IOException failure) {
            throw StoreException.ofListing(folder.getPath(), failure);
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
            StoreException.throwIfBehind(hadoop, status.getPath(), failure);
            return new Opened(null, unreadable(input, status.getPath().toString(), describe(failure)));
        }
    }

    private InputFile file(FileStatus status) throws IOException {
        Optional<KnownFile> before =
                known.find(rules, status.getPath().toString(), status.getLen(), status.getModificationTime());
        return before.isPresent() ? before.get().file() : footers.read(status);
    }

    private static String describe(Throwable failure) {
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
