package dev.effortlens.job;

import dev.effortlens.config.Languages;
import dev.effortlens.render.Renderer;
import dev.effortlens.render.ReportFormatException;
import dev.effortlens.render.ReportReader;
import dev.effortlens.report.Changes;
import dev.effortlens.report.Report;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code effortlens render}: writes a published report once more, in another language. Nothing is computed: the numbers
 * are those of the edition's {@code report.json}.
 */
@Command(name = "render", description = "Writes a published report in another language, with the same numbers.")
final class RenderCommand implements Callable<ExitCode> {

    private static final String MODEL = "report.json";
    private static final String MANIFEST = "manifest.json";

    @Parameters(paramLabel = "EDITION", description = "The edition's folder, the one that holds report.json.")
    private String edition = "";

    @Option(
            names = "--language",
            paramLabel = "L",
            required = true,
            description = "en, nl, fi or zh; a region may follow, as in en-GB.")
    private String language = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where to write report.html and the files beside it; outside of every edition.")
    private String out = "";

    @Override
    public ExitCode call() throws IOException {
        requireWords();
        Configuration hadoop = Sessions.hadoop();
        Path folder = new Path(out);
        // An instance of its own: others must go on writing their checksums.
        try (FileSystem store = FileSystem.newInstance(folder.toUri(), hadoop)) {
            store.setWriteChecksum(false);
            Path target = store.makeQualified(folder);
            requireOutsideOfEditions(store, target);
            write(store, target, Renderer.files(read(hadoop).in(language), changes(hadoop)));
        }
        System.out.println("Rendered: " + new Path(folder, "report.html"));
        return ExitCode.OK;
    }

    private void requireWords() {
        if (!Languages.knows(language)) {
            throw new StoppedException(
                    RunProblem.USAGE,
                    "--language",
                    "'" + language + "'",
                    "a language of reports: " + String.join(", ", Languages.CODES),
                    "write one of these; a region may follow, as in en-GB");
        }
    }

    private Report read(Configuration hadoop) throws IOException {
        Path file = new Path(edition, MODEL);
        try (InputStream in = file.getFileSystem(hadoop).open(file)) {
            return ReportReader.read(in.readAllBytes());
        } catch (FileNotFoundException missing) {
            throw new StoppedException(
                    RunProblem.NO_EDITION,
                    edition,
                    "no " + MODEL + " there",
                    "the folder of an edition",
                    "look up the edition's folder in latest.json, and put the path of the reports before it");
        } catch (ReportFormatException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** What moved since the edition before it; null where it was the first. */
    private @Nullable Changes changes(Configuration hadoop) throws IOException {
        Path file = new Path(edition, Renderer.CHANGES);
        try (InputStream in = file.getFileSystem(hadoop).open(file)) {
            return ReportReader.readChanges(in.readAllBytes());
        } catch (FileNotFoundException first) {
            return null;
        } catch (ReportFormatException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static StoppedException unreadable(Path file, ReportFormatException thrown) {
        return thrown.isNewer()
                ? new StoppedException(
                        RunProblem.NEWER_FORMAT,
                        file.toString(),
                        Causes.message(thrown),
                        "a format that this version reads",
                        "upgrade Effortlens to the version that wrote it, or a later one")
                : new StoppedException(
                        RunProblem.UNREADABLE_EDITION,
                        file.toString(),
                        Causes.message(thrown),
                        "the report as it was published",
                        "see with 'effortlens verify' whether the file has changed, and restore it from a copy");
    }

    /** An edition holds the bytes of its manifest and nothing besides. */
    private void requireOutsideOfEditions(FileSystem store, Path target) throws IOException {
        for (Path folder = target; folder != null; folder = folder.getParent()) {
            if (store.exists(new Path(folder, MANIFEST))) {
                throw new StoppedException(
                        RunProblem.OUT_IS_EDITION,
                        "--out",
                        out + ", which belongs to a published edition",
                        "a folder outside of every edition",
                        "name another folder; editions are never changed");
            }
        }
    }

    private static void write(FileSystem store, Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try (OutputStream stream = store.create(new Path(folder, file.getKey()), true)) {
                stream.write(file.getValue());
            }
        }
    }
}
