package dev.effortlens.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code effortlens result}: what a run on a cluster has come to, as it wrote it down itself. */
@Command(
        name = "result",
        description = "Tells what a run wrote to its --result, and ends with its exit code; for launchers.")
final class ResultCommand implements Callable<Integer> {

    private static final String EXIT_CODE = "exit_code";

    @Parameters(paramLabel = "URI", description = "What the run was given as --result.")
    private String uri = "";

    @Option(names = "--clear", description = "Delete it instead, so that it cannot be taken for a later run's.")
    private boolean clear;

    @Option(
            names = "--otherwise",
            paramLabel = "CODE",
            defaultValue = "1",
            description = "Exit code if nothing is there, because the run died; 0 counts as 1.")
    private int otherwise;

    @Override
    public Integer call() throws IOException {
        Path path = new Path(uri);
        FileSystem store = path.getFileSystem(Sessions.hadoop());
        if (clear) {
            store.delete(path, false);
            return 0;
        }
        JsonNode result = read(store, path);
        if (!result.path(EXIT_CODE).isInt()) {
            System.err.println("The run left no result at " + uri);
            return otherwise == 0 ? ExitCode.DIED.code() : otherwise;
        }
        if (result.has("message")) {
            System.err.println(result.path("message").asText());
        }
        return result.path(EXIT_CODE).asInt();
    }

    /** A result that was not written whole is none. */
    private static JsonNode read(FileSystem store, Path path) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = store.open(path)) {
            return json.readTree(in.readAllBytes());
        } catch (FileNotFoundException | JsonProcessingException none) {
            return json.missingNode();
        }
    }
}
