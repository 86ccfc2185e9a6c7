package dev.effortlens.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.publish.EditionDraft;
import dev.effortlens.publish.LedgerRecord;
import dev.effortlens.publish.PublishResult;
import dev.effortlens.publish.Publisher;
import dev.effortlens.publish.Reservation;
import dev.effortlens.render.Renderer;
import dev.effortlens.render.html.Page;
import dev.effortlens.report.Changes;
import dev.effortlens.report.Report;
import dev.effortlens.source.FileContent;
import dev.effortlens.source.FileContents;
import dev.effortlens.source.Sources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Brings one report up to one day after another: each day is one edition, published before the next is begun. */
final class NightRun {

    /** Attempts older than this cannot belong to a run that is still at work. */
    private static final Duration LEFTOVERS = Duration.ofDays(2);

    private static final int STEPS = 5;

    private final Configuration hadoop;
    private final ReportConfig config;
    private final StateFolder state;
    private final Publisher publisher;

    /**
     * Makes a run.
     *
     * @param full whether to act as if earlier nights had kept nothing
     */
    NightRun(Configuration hadoop, ReportConfig config, boolean full) throws IOException {
        this.hadoop = hadoop;
        this.config = config;
        this.state = StateFolder.open(config.output().state(), hadoop, full);
        this.publisher = Publisher.at(
                Reports.uri(config.output().reports()),
                hadoop,
                () -> UUID.randomUUID().toString());
    }

    /**
     * Publishes the edition of a day, unless it is published already.
     *
     * @param session Spark, which is not needed if there is nothing to do
     */
    void publish(LocalDate asOf, LazySession session) throws IOException {
        Instant start = Instant.now();
        Reservation reservation = publisher.begin();
        if (!publisher.has(asOf)) {
            session.begin();
        }
        Progress progress = new Progress(STEPS);
        progress.next("holding the inputs' files against their contract");
        Sources sources = Sources.open(hadoop, config, asOf, state.knowledge());
        Night night = new Night(config, sources, asOf, progress);
        Optional<LedgerRecord> there = publisher.find(night.key());
        if (there.isPresent()) {
            publisher.renew();
            progress.done();
            System.out.println("Nothing to do: these inputs and this configuration are published already, as "
                    + there.get().edition());
            return;
        }
        // Read while Spark is busy with itself.
        CompletableFuture<Optional<EditionBefore>> before =
                CompletableFuture.supplyAsync(() -> EditionBefore.find(publisher, asOf));
        SparkSession spark = session.get();
        List<FileContent> contents = FileContents.of(spark, sources);
        FileContents.requireUnchanged(Manifests.contents(publisher.newestManifest()), contents);
        Night.Counted counted = night.count(spark, state);
        state.know(counted.sources().knowledge(contents));
        Report report = night.report(counted, state);
        progress.next("publishing");
        Changes changes =
                before.join().map(edition -> edition.changes(report, counted)).orElse(null);
        EditionDraft draft = new EditionDraft(
                night.key(),
                asOf,
                config.report().title(),
                new TreeMap<>(Renderer.files(report, changes)),
                Map.of("run.json", runJson(start)),
                Manifests.provenance(report, contents, counted.accounts()));
        PublishResult result = publisher.publish(reservation, draft);
        if (result instanceof PublishResult.Published) {
            publisher.clean(start.minus(LEFTOVERS).toEpochMilli());
            state.clean(counted.used(), start.minus(LEFTOVERS).toEpochMilli());
        }
        progress.done();
        tell(report, result);
    }

    /** What differs from run to run; outside every comparison. */
    private static byte[] runJson(Instant start) throws IOException {
        Instant end = Instant.now();
        ObjectNode run = new ObjectMapper().createObjectNode();
        run.put("started", start.toString());
        run.put("rendered", end.toString());
        run.put("seconds", Duration.between(start, end).toMillis() / 1000.0);
        run.put("host", host());
        run.put("java", System.getProperty("java.version"));
        return (run.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A machine need not be able to look itself up, and a night that is finished must not fail for it. */
    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unresolved) {
            return "unknown";
        }
    }

    private void tell(Report report, PublishResult result) {
        if (result instanceof PublishResult.LostRace lost) {
            throw lostRace(config.output().reports(), lost);
        }
        LedgerRecord record = result instanceof PublishResult.Published published
                ? published.record()
                : ((PublishResult.NothingToDo) result).record();
        String root = config.output().reports();
        System.out.println("Report: " + root + "/" + record.edition() + "/report.html");
        Page.headlines(report).forEach(line -> System.out.println("  " + line));
    }

    static StoppedException lostRace(String reports, PublishResult.LostRace lost) {
        return new StoppedException(
                RunProblem.LOST_RACE,
                reports,
                "a run that published first, as " + lost.winner().edition(),
                "to be the only run that publishes there",
                "run again, and let the scheduler start one run at a time");
    }
}
