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
import dev.effortlens.report.Report;
import dev.effortlens.source.FileContent;
import dev.effortlens.source.FileContents;
import dev.effortlens.source.Sources;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code effortlens run}: brings a report up to a day and publishes it. */
@Command(name = "run", description = "Computes the report as of a day and publishes it.")
final class RunCommand implements Callable<ExitCode> {

    /** Attempts older than this cannot belong to a run that is still at work. */
    private static final Duration LEFTOVERS = Duration.ofDays(2);

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            description = "The last day whose events and records are known, such as 2026-03-31.")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--full",
            description = "Read every row and count every period again, whatever earlier nights have kept. The result"
                    + " is the same; it takes longer.")
    private boolean full;

    @Override
    public ExitCode call() throws IOException {
        Instant start = Instant.now();
        Configuration hadoop = Sessions.hadoop();
        ReportConfig config = options.load(hadoop);
        Publisher publisher = Publisher.at(
                Reports.uri(config.output().reports()),
                hadoop,
                () -> UUID.randomUUID().toString());
        Reservation reservation = publisher.begin();
        Progress progress = new Progress(5);
        progress.next("holding the inputs' files against their contract");
        StateFolder state = StateFolder.open(config.output().state(), hadoop, full);
        Sources sources = Sources.open(hadoop, config, asOf, state.knowledge());
        Night night = new Night(config, sources, asOf, progress);
        Optional<LedgerRecord> there = publisher.find(night.key());
        if (there.isPresent()) {
            publisher.renew();
            progress.done();
            System.out.println("Nothing to do: these inputs and this configuration are published already, as "
                    + there.get().edition());
            return ExitCode.OK;
        }
        try (SparkSession spark = Sessions.open()) {
            List<FileContent> contents = FileContents.of(spark, sources);
            FileContents.requireUnchanged(Manifests.contents(publisher.newestManifest()), contents);
            Night.Counted counted = night.count(spark, state);
            state.know(counted.sources().knowledge(contents));
            Report report = night.report(counted);
            progress.next("publishing");
            PublishResult result = publisher.publish(reservation, draft(config, night, report, contents, start));
            if (result instanceof PublishResult.Published) {
                publisher.clean(start.minus(LEFTOVERS).toEpochMilli());
                state.clean(counted.used(), start.minus(LEFTOVERS).toEpochMilli());
            }
            progress.done();
            return tell(config, report, result);
        }
    }

    private EditionDraft draft(
            ReportConfig config, Night night, Report report, List<FileContent> contents, Instant start)
            throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Renderer.files(report));
        return new EditionDraft(
                night.key(),
                asOf,
                config.report().title(),
                files,
                Map.of("run.json", runJson(start)),
                Manifests.provenance(report, contents));
    }

    /** What differs from run to run; outside every comparison. */
    private static byte[] runJson(Instant start) throws IOException {
        Instant end = Instant.now();
        ObjectNode run = new ObjectMapper().createObjectNode();
        run.put("started", start.toString());
        run.put("rendered", end.toString());
        run.put("seconds", Duration.between(start, end).toMillis() / 1000.0);
        run.put("host", InetAddress.getLocalHost().getHostName());
        run.put("java", System.getProperty("java.version"));
        return (run.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ExitCode tell(ReportConfig config, Report report, PublishResult result) {
        if (result instanceof PublishResult.LostRace lost) {
            throw lostRace(config.output().reports(), lost);
        }
        LedgerRecord record = result instanceof PublishResult.Published published
                ? published.record()
                : ((PublishResult.NothingToDo) result).record();
        String root = config.output().reports();
        System.out.println("Report: " + root + "/" + record.edition() + "/report.html");
        Page.headlines(report).forEach(line -> System.out.println("  " + line));
        return ExitCode.OK;
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
