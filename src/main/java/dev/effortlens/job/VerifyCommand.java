package dev.effortlens.job;

import dev.effortlens.config.Problem;
import dev.effortlens.publish.EditionVerifier;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code effortlens verify}: compares published editions with the digests of the ledger. */
@Command(name = "verify", description = "Compares all published editions with their digests.")
final class VerifyCommand implements Callable<ExitCode> {

    @Parameters(paramLabel = "REPORTS", description = "The folder that holds editions and ledger.")
    private String reports = "";

    @Override
    public ExitCode call() throws IOException {
        List<Problem> problems = EditionVerifier.at(Reports.uri(reports)).verifyAll().stream()
                .map(VerifyCommand::problem)
                .toList();
        if (!problems.isEmpty()) {
            throw new StoppedException(RunProblem.EDITION_CHANGED, problems);
        }
        System.out.println("All editions match their digests.");
        return ExitCode.OK;
    }

    private static Problem problem(EditionVerifier.Difference difference) {
        return Problem.of(
                RunProblem.EDITION_CHANGED,
                difference.file(),
                difference.found(),
                "the bytes that were published, and nothing besides",
                "restore the edition from a copy; the same inputs and configuration give the same bytes again when"
                        + " output.reports names an empty folder");
    }
}
