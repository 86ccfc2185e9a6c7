package dev.effortlens.job;

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
            System.err.println("The ledger in %s names no edition %s".formatted(reports, edition));
            return ExitCode.MISSING;
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
        findings.forEach(System.err::println);
        if (findings.isEmpty()) {
            System.out.println(
                    edition == null ? "All editions match their digests." : "The edition matches its digests.");
        }
        return findings.isEmpty() ? ExitCode.OK : ExitCode.CONTRACT;
    }
}
