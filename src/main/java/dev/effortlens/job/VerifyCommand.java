package dev.effortlens.job;

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
        List<String> findings = EditionVerifier.at(Reports.uri(reports)).verifyAll();
        findings.forEach(System.err::println);
        if (findings.isEmpty()) {
            System.out.println("All editions match their digests.");
        }
        return findings.isEmpty() ? ExitCode.OK : ExitCode.CONTRACT;
    }
}
