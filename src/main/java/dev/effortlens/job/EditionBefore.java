package dev.effortlens.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.effortlens.analysis.Moves;
import dev.effortlens.publish.LedgerRecord;
import dev.effortlens.publish.Publisher;
import dev.effortlens.render.ReportFormatException;
import dev.effortlens.render.ReportReader;
import dev.effortlens.report.Changes;
import dev.effortlens.report.Changes.InputChange;
import dev.effortlens.report.Report;
import dev.effortlens.source.Account;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a report against the edition before: the newest one of the latest day up to the report's. */
final class EditionBefore {

    private static final Logger LOG = LoggerFactory.getLogger(EditionBefore.class);

    private EditionBefore() {}

    /**
     * Returns what moved since that edition; null if there is none, or it cannot be read.
     *
     * @param counted what the inputs came to
     */
    static @Nullable Changes changes(Publisher publisher, LocalDate asOf, Report report, Night.Counted counted)
            throws IOException {
        Optional<LedgerRecord> before = publisher.newestUpTo(asOf);
        if (before.isEmpty()) {
            return null;
        }
        LedgerRecord record = before.get();
        try {
            Report then = ReportReader.read(publisher.read(record, "report.json"));
            JsonNode provenance = new ObjectMapper()
                    .readTree(publisher.read(record, "manifest.json"))
                    .path("provenance");
            boolean otherConfig =
                    !then.provenance().configDigest().equals(report.provenance().configDigest());
            return new Changes(
                    record.asOf(),
                    record.edition(),
                    otherConfig,
                    !then.provenance().program().equals(report.provenance().program()),
                    inputs(counted, record.asOf(), provenance, otherConfig),
                    Moves.between(then, report));
        } catch (ReportFormatException | IOException unreadable) {
            LOG.warn(
                    "{} cannot be read, so the report does not say what moved since: {}",
                    record.edition(),
                    unreadable.toString());
            return null;
        }
    }

    private static List<InputChange> inputs(
            Night.Counted counted, LocalDate then, JsonNode provenance, boolean otherConfig) {
        List<Account> now = counted.accounts();
        List<Account> ofThen = counted.sources().accounts(then);
        List<InputChange> changes = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Account account = ofThen.get(i);
            String name = account.input().config().name();
            JsonNode known = Manifests.input(provenance, name);
            boolean comparable = !otherConfig && known.has(Manifests.CONTENTS);
            changes.add(new InputChange(
                    name,
                    now.get(i).kept() - account.kept(),
                    comparable
                            ? Boolean.valueOf(!account.contents()
                                    .equals(known.path(Manifests.CONTENTS).asText()))
                            : null,
                    comparable ? account.kept() - known.path(Manifests.KEPT).asLong() : 0));
        }
        return changes;
    }
}
