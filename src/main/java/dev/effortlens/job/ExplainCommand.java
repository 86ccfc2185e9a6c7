package dev.effortlens.job;

import dev.effortlens.config.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code effortlens explain}: says what a code means and how to mend it, without a network. */
@Command(name = "explain", description = "Explains a code such as EL-C050; without one, lists them all.")
final class ExplainCommand implements Callable<ExitCode> {

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "The code as the message printed it.")
    private @Nullable String code;

    @Override
    public ExitCode call() {
        String wanted = code;
        if (wanted == null) {
            Codes.ALL.forEach(kind -> System.out.printf("%-8s %s%n", kind.code(), kind.meaning()));
        } else {
            System.out.print(PlainText.of(page(Codes.find(wanted).orElseThrow(() -> unknown(wanted)))));
        }
        return ExitCode.OK;
    }

    /** Returns the Markdown page of a code. */
    static String page(Code kind) {
        try (InputStream in =
                ExplainCommand.class.getResourceAsStream("/dev/effortlens/errors/" + kind.code() + ".md")) {
            return new String(Objects.requireNonNull(in, kind.code()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static StoppedException unknown(String code) {
        return new StoppedException(
                RunProblem.USAGE,
                "command line",
                "'" + code + "'",
                "a code such as EL-C050",
                Codes.nearest(code)
                        .map(kind -> "did you mean " + kind.code() + "? 'effortlens explain' lists all")
                        .orElse("'effortlens explain' without a code lists all"));
    }
}
