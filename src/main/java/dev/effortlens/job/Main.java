package dev.effortlens.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Entry point: runs a subcommand and turns what becomes of it into an exit code. Nothing else exits. */
@Command(
        name = "effortlens",
        description = "Nightly loyalty-versus-effort correlation reports on Apache Spark.",
        mixinStandardHelpOptions = true,
        version = "effortlens " + Program.VERSION,
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            DemoDataCommand.class,
            VerifyCommand.class,
            ForgetCommand.class
        })
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    @Option(
            names = "--result",
            scope = ScopeType.INHERIT,
            paramLabel = "URI",
            description = "Also write exit code and problems there, as JSON; for clusters that hide the exit code.")
    private @Nullable String result;

    private @Nullable Failure failure;

    private Main() {}

    /** Runs the command line; returns on success, because some cluster managers take an exit of 0 badly. */
    public static void main(String[] args) {
        int code = run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the command line and returns the exit code. */
    static int run(String... args) {
        Main main = new Main();
        CommandLine line = new CommandLine(main)
                .setExecutionStrategy(new CommandLine.RunLast())
                .setExitCodeExceptionMapper(thrown -> main.fail(thrown).code())
                .setExecutionExceptionHandler(
                        (thrown, command, parsed) -> main.fail(thrown).code());
        line.setParameterExceptionHandler((wrong, arguments) -> {
            System.err.println(wrong.getMessage());
            wrong.getCommandLine().usage(System.err);
            return ExitCode.USAGE.code();
        });
        int code = line.execute(args);
        if (code == 0 && line.getParseResult() != null) {
            code = codeOf(line.getParseResult());
        }
        main.writeResult(code);
        return code;
    }

    /** Returns the code of the subcommand that ran, which returns it as its result. */
    private static int codeOf(CommandLine.ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        Object result = commands.get(commands.size() - 1).getExecutionResult();
        return result instanceof ExitCode code ? code.code() : 0;
    }

    private ExitCode fail(Throwable thrown) {
        Failure told = Failure.of(thrown);
        if (told.code() == ExitCode.BUG || told.code() == ExitCode.DIED) {
            LOG.error("failed", thrown);
        }
        System.err.println(told.message());
        failure = told;
        return told.code();
    }

    private void writeResult(int code) {
        if (result == null) {
            return;
        }
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        root.put("exit_code", code);
        if (failure != null) {
            root.put("message", failure.message());
            root.set("problems", json.valueToTree(failure.problems()));
        }
        Path path = new Path(result);
        try {
            FileSystem store = path.getFileSystem(Sessions.hadoop());
            try (OutputStream out = store.create(path, true)) {
                out.write((root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException unwritable) {
            System.err.println("The result could not be written to %s: %s".formatted(result, unwritable.getMessage()));
        }
    }
}
