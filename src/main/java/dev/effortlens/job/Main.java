package dev.effortlens.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

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
            RenderCommand.class,
            VerifyCommand.class,
            ForgetCommand.class,
            ResultCommand.class,
            ExplainCommand.class
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
        // Digits and letters of messages and digests are the same on every machine; reports have a language of their
        // own.
        Locale.setDefault(Locale.ROOT);
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
                .setExitCodeExceptionMapper(main::fail)
                .setExecutionExceptionHandler((thrown, command, parsed) -> main.fail(thrown));
        line.setParameterExceptionHandler((wrong, arguments) -> main.fail(wrong));
        int code = main.execute(line, args);
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

    /** Errors pass picocli by; they are told and counted like everything else. */
    private int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (Error error) {
            return fail(error);
        }
    }

    private int fail(Throwable thrown) {
        Failure told = Failure.of(thrown);
        if (told.code() == ExitCode.BUG || told.code() == ExitCode.DIED) {
            LOG.error("failed", thrown);
        }
        return fail(told);
    }

    private int fail(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        int code = fail(new StoppedException(
                        RunProblem.USAGE,
                        "command line",
                        Causes.message(wrong).replaceFirst("^Error: ", ""),
                        "a command with its options",
                        "compare with the usage: " + command.getCommandSpec().qualifiedName() + " --help")
                .failure());
        if (!UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
            command.usage(command.getErr());
        }
        return code;
    }

    private int fail(Failure told) {
        System.err.println(told.message());
        System.err.println(
                "Background: effortlens explain " + told.problems().get(0).code());
        failure = told;
        return told.code().code();
    }

    private void writeResult(int code) {
        if (result == null) {
            return;
        }
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        root.put("exit_code", code);
        if (failure != null) {
            root.put("code", failure.problems().get(0).code());
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
