package dev.effortlens.config;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Topic;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the whole configuration. Where something is unusable it goes on with a stand-in, so that everything else is
 * looked at too; the result then must not be used.
 */
final class ReportConfigReader {

    private final Section root;
    private final Folder folder;

    ReportConfigReader(Section root, Folder folder) {
        this.root = root;
        this.folder = folder;
    }

    ReportConfig read() {
        root.expect(ConfigKeys.ROOT);
        Entries entries = new Entries(root);
        Vocabulary segments = root.find("segments").map(SegmentReader::read).orElse(Vocabulary.of(List.of()));
        Map<String, Instrument> instruments = instruments(entries.instruments());
        List<Outcome> outcomes = outcomes(
                entries.outcomes(), new OutcomeReader(entries.feedNames(), entries.instrumentNames(), instruments));
        refuseUnusedFeeds(entries.inputs(), entries.outcomes());
        List<InputConfig> inputs =
                inputs(entries.inputs(), new InputReader(folder, entries.instrumentNames(), segments));
        List<Signal> signals = signals(entries.instrumentNames(), new SignalReader(entries.feedNames()));
        return new ReportConfig(
                report(),
                inputs,
                List.copyOf(instruments.values()),
                outcomes,
                signals,
                topics(entries.instrumentNames(), signals),
                List.copyOf(segments.shownByName().keySet()),
                cuts(new CutReader(segments)),
                root.find("adjust").map(new CutReader(segments)::dimensions).orElse(List.of()),
                root.find("value")
                        .flatMap(Item::section)
                        .map(ValueSettingsReader::read)
                        .orElse(null),
                gates(new GateReader(inputs)),
                primary(new PrimaryReader(entries.instrumentNames(), entries.outcomeNames(), outcomes)),
                output());
    }

    private ReportSettings report() {
        return root.require("report", "report: {title: Loyalty, time-zone: Europe/Amsterdam}")
                .flatMap(Item::section)
                .map(ReportSettingsReader::read)
                .orElse(new ReportSettings(
                        "", "en", "EUR", ZoneOffset.UTC, 11, 7, null, ReportSettingsReader.USUAL_VALUES, Unit.MONTH));
    }

    private static Map<String, Instrument> instruments(List<Item> items) {
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        items.forEach(
                item -> InstrumentReader.read(item).ifPresent(instrument -> instruments.put(item.key(), instrument)));
        return instruments;
    }

    /** Returns the responses first, the others as configured. */
    private List<InputConfig> inputs(List<Item> items, InputReader reader) {
        root.find("inputs")
                .filter(Item::isMapping)
                .flatMap(Item::section)
                .ifPresent(section -> section.require(ConfigKeys.RESPONSES, "responses: {path: responses}"));
        List<InputConfig> inputs = new ArrayList<>();
        for (Item item : items) {
            reader.read(item).ifPresent(input -> inputs.add(input.role() == Role.RESPONSES ? 0 : inputs.size(), input));
        }
        return inputs;
    }

    private static List<Outcome> outcomes(List<Item> items, OutcomeReader reader) {
        List<Outcome> outcomes = new ArrayList<>();
        items.forEach(item -> reader.read(item).ifPresent(outcomes::add));
        return outcomes;
    }

    /** A feed of the user's own that nobody uses is probably a standard input with a slip in its name. */
    private static void refuseUnusedFeeds(List<Item> inputs, List<Item> outcomes) {
        Set<String> used = outcomes.stream()
                .filter(Item::isMapping)
                .flatMap(outcome -> outcome.section().stream())
                .flatMap(outcome -> outcome.find("from").stream())
                .flatMap(item -> item.writtenText().stream())
                .collect(Collectors.toSet());
        Vocabulary standard = Vocabulary.of(ConfigKeys.INPUTS);
        inputs.stream()
                .filter(input -> !standard.contains(input.key()) && !used.contains(input.key()))
                .forEach(input -> standard.nearest(input.key()).ifPresent(meant -> refuseUnused(input, meant)));
    }

    private static void refuseUnused(Item input, String meant) {
        input.reportKey(
                ProblemCode.UNUSED_INPUT,
                "'" + input.key() + "', used by no outcome",
                "a standard input or a feed that an outcome reads",
                "did you mean " + meant + "?");
    }

    private List<Signal> signals(Vocabulary instruments, SignalReader reader) {
        Optional<Section> section = root.find("signals").flatMap(Item::section);
        section.ifPresent(Section::expectNames);
        List<Signal> signals = new ArrayList<>();
        for (Item item : section.map(Section::items).orElse(List.of())) {
            if (instruments.contains(item.key())) {
                item.reportKey(
                        ProblemCode.REPEATED,
                        "'" + item.key() + "' as instrument and as signal",
                        "names that differ, for both stand in the same column of the tables",
                        "rename the signal");
            }
            reader.read(item).ifPresent(signals::add);
        }
        return signals;
    }

    private List<Topic> topics(Vocabulary instruments, List<Signal> signals) {
        Optional<Section> section = root.find("topics").flatMap(Item::section);
        section.ifPresent(Section::expectNames);
        List<Item> items = section.map(Section::items).orElse(List.of());
        refuseTooMany(items);
        Vocabulary others = Vocabulary.of(signals.stream().map(Signal::id).toList());
        List<Topic> topics = new ArrayList<>();
        for (Item item : items) {
            if (instruments.contains(item.key()) || others.contains(item.key())) {
                item.reportKey(
                        ProblemCode.REPEATED,
                        "'" + item.key() + "' as instrument or signal, and as topic",
                        "names that differ, for all stand in the same column of the tables",
                        "rename the topic");
            }
            TopicReader.read(item).ifPresent(topics::add);
        }
        return topics;
    }

    private static void refuseTooMany(List<Item> topics) {
        if (topics.size() > Topic.MOST) {
            topics.get(Topic.MOST)
                    .reportKey(
                            ProblemCode.TOPIC,
                            topics.size() + " topics",
                            "at most " + Topic.MOST + " topics",
                            "put words together that mean the same");
        }
    }

    private List<Cut> cuts(CutReader reader) {
        return root.find("cuts").map(reader::read).orElse(List.of());
    }

    private Primary primary(PrimaryReader reader) {
        return root.require("primary", "primary: {instrument: nps, outcome: churned}")
                .flatMap(Item::section)
                .map(reader::read)
                .orElse(new Primary("", ""));
    }

    private GateSettings gates(GateReader reader) {
        return root.find("gates").flatMap(Item::section).map(reader::read).orElseGet(reader::usual);
    }

    /** Not inside: reports are for many eyes, and what is kept holds small cells. */
    private static String stateBeside(String reports) {
        return (reports.endsWith("/") ? reports.substring(0, reports.length() - 1) : reports) + "-state";
    }

    private OutputConfig output() {
        Optional<Section> output =
                root.require("output", "output: {reports: reports}").flatMap(Item::section);
        output.ifPresent(section -> section.expect(ConfigKeys.OUTPUT));
        String reports = output.flatMap(section -> section.require("reports", "reports: reports"))
                .flatMap(Item::text)
                .map(folder::resolve)
                .orElse("");
        return new OutputConfig(
                reports,
                output.flatMap(section -> section.find("state"))
                        .flatMap(Item::text)
                        .map(folder::resolve)
                        .orElseGet(() -> stateBeside(reports)),
                output.flatMap(section -> section.find("quarantine"))
                        .flatMap(Item::text)
                        .map(folder::resolve)
                        .orElse(null),
                output.flatMap(section -> section.find("quarantine-salt"))
                        .flatMap(Item::text)
                        .orElse(null));
    }
}
