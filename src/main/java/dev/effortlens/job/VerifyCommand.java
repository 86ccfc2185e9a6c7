package dev.effortlens.job;

import dev.effortlens.config.Problem;
import dev.effortlens.publish.Conveniences;
import dev.effortlens.publish.EditionVerifier;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code effortlens verify}: compares published editions with the digests of the ledger. */
@Command(name = "verify", description = "Compares published editions with their digests.")
final class VerifyCommand implements Callable<ExitCode> {

    @Parameters(index = "0", paramLabel = "REPORTS", description = "The folder that holds editions and ledger.")
    private String reports = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "EDITION",
            description = "One edition, as latest.json names it; all if none is given.")
    private @Nullable String edition;

    @Option(names = "--rebuild", description = "Also rebuild latest.json and index.html from the ledger.")
    private boolean rebuild;

    @Override
    public ExitCode call() throws IOException {
        URI folder = Reports.uri(reports);
        Configuration hadoop = Sessions.hadoop();
        Optional<List<String>> findings = findings(EditionVerifier.at(folder, hadoop));
        if (findings.isEmpty()) {
            throw Reports.noEdition(reports, String.valueOf(edition));
        }
        if (rebuild) {
            Conveniences.at(folder, hadoop).rebuild();
        }
        return tell(findings.get());
    }

    private Optional<List<String>> findings(EditionVerifier verifier) throws IOException {
        return edition == null ? Optional.of(verifier.verifyAll()) : verifier.verify(edition);
    }

    private ExitCode tell(List<String> findings) {
        if (!findings.isEmpty()) {
            throw new StoppedException(
                    RunProblem.EDITION_CHANGED,
                    findings.stream().map(VerifyCommand::problem).toList());
        }
        System.out.println(edition == null ? "All editions match their digests." : "The edition matches its digests.");
        return ExitCode.OK;
    }

    /** A finding names the file before the colon and what is wrong with it after. */
    private static Problem problem(String finding) {
        int colon = finding.indexOf(": ");
        return Problem.of(
                RunProblem.EDITION_CHANGED,
                finding.substring(0, colon),
                finding.substring(colon + 2),
                "the bytes that were published, and nothing besides",
                "restore the edition from a copy; the same inputs and configuration give the same bytes again when"
                        + " output.reports names an empty folder");
    }
}
