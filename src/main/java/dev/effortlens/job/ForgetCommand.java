package dev.effortlens.job;

import dev.effortlens.publish.Forgetter;
import dev.effortlens.publish.LedgerRecord;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code effortlens forget}: takes away the editions that a retention or erasure rule names. */
@Command(
        name = "forget",
        description = "Takes editions away: readers no longer see them, then their files are deleted.")
final class ForgetCommand implements Callable<ExitCode> {

    @Parameters(paramLabel = "REPORTS", description = "The folder that holds editions and ledger.")
    private String reports = "";

    @ArgGroup(multiplicity = "1")
    private Rule rule = new Rule();

    /** Which editions; exactly one of these. */
    static final class Rule {

        @Option(names = "--edition", paramLabel = "EDITION", description = "This one, as latest.json names it.")
        private @Nullable String edition;

        @Option(names = "--as-of", paramLabel = "DATE", description = "All of this day, replaced ones too.")
        private @Nullable LocalDate asOf;

        @Option(names = "--before", paramLabel = "DATE", description = "All of days before this one.")
        private @Nullable LocalDate before;

        @Option(names = "--keep-days", paramLabel = "N", description = "All of days more than N before today (UTC).")
        private @Nullable Integer keepDays;

        Predicate<LedgerRecord> predicate(LocalDate today) {
            if (edition != null) {
                return record -> record.edition().equals(edition);
            }
            if (asOf != null) {
                return record -> record.asOf().equals(asOf);
            }
            LocalDate first = keepDays == null ? before : today.minusDays(keepDays);
            return record -> first != null && record.asOf().isBefore(first);
        }
    }

    @Override
    public ExitCode call() throws IOException {
        if (rule.keepDays != null && rule.keepDays < 0) {
            throw new StoppedException(
                    RunProblem.USAGE,
                    "--keep-days",
                    rule.keepDays.toString(),
                    "a number of days, 0 or more",
                    "write how many days before today are kept");
        }
        Forgetter forgetter = Forgetter.at(
                Reports.uri(reports), Sessions.hadoop(), () -> UUID.randomUUID().toString());
        if (rule.edition != null && !forgetter.knows(rule.edition)) {
            throw Reports.noEdition(reports, rule.edition);
        }
        List<LedgerRecord> forgotten = forgetter.forget(rule.predicate(LocalDate.now(Clock.systemUTC())));
        forgotten.forEach(record -> System.out.println("Forgotten: " + record.edition()));
        if (forgotten.isEmpty()) {
            System.out.println("Nothing to forget.");
        }
        return ExitCode.OK;
    }
}
