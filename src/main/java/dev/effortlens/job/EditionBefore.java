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
import dev.effortlens.report.Overall;
import dev.effortlens.report.Report;
import dev.effortlens.source.Account;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The edition that a report is held against: the newest one of the latest day up to the report's.
 *
 * @param report what it says of all answers together
 * @param provenance what its manifest says of its inputs
 */
record EditionBefore(LedgerRecord record, Overall report, JsonNode provenance) {

    private static final Logger LOG = LoggerFactory.getLogger(EditionBefore.class);

    /** Returns that edition; nothing if there is none, or it cannot be read. */
    static Optional<EditionBefore> find(Publisher publisher, LocalDate asOf) {
        String edition = "The edition before";
        try {
            Optional<LedgerRecord> before = publisher.newestUpTo(asOf);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            edition = before.get().edition();
            return Optional.of(read(publisher, before.get()));
        } catch (ReportFormatException | IOException unreadable) {
            LOG.warn(
                    "{} cannot be read, so the report does not say what moved since: {}",
                    edition,
                    unreadable.toString());
            return Optional.empty();
        }
    }

    private static EditionBefore read(Publisher publisher, LedgerRecord record) throws IOException {
        return new EditionBefore(
                record,
                ReportReader.readOverall(publisher.read(record, "report.json")),
                new ObjectMapper()
                        .readTree(publisher.read(record, "manifest.json"))
                        .path("provenance"));
    }

    /**
     * Returns what moved since.
     *
     * @param counted what the inputs came to
     */
    Changes changes(Report now, Night.Counted counted) {
        boolean otherConfig = !says(Manifests.CONFIG_DIGEST, now.provenance().configDigest());
        return new Changes(
                record.asOf(),
                record.edition(),
                otherConfig,
                !says(Manifests.PROGRAM, now.provenance().program()),
                inputs(counted, record.asOf(), provenance, otherConfig),
                Moves.between(report, Overall.of(now)));
    }

    private boolean says(String name, String value) {
        return provenance.path(name).asText().equals(value);
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
