package dev.effortlens.config;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Signal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the whole configuration, what is referred to before what refers to it. Where something is unusable it goes on
 * with a stand-in, so that everything else is looked at too; the result then must not be used.
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
        ReportSettings report = root.require("report", "report: {title: Loyalty, time-zone: Europe/Amsterdam}")
                .flatMap(Item::section)
                .map(ReportSettingsReader::read)
                .orElse(new ReportSettings("", "en", "EUR", ZoneOffset.UTC, 11, 7));
        Vocabulary segments = root.find("segments").map(SegmentReader::read).orElse(Vocabulary.of(List.of()));

        List<Item> instrumentItems = named("instruments", "an instrument", "instruments: {nps: {measure: NPS}}");
        Map<String, Instrument> instruments = instruments(instrumentItems);
        Vocabulary instrumentNames = names(instrumentItems);

        List<Item> inputItems = named("inputs", "an input", "inputs: {responses: {path: responses}}");
        Vocabulary feeds = names(inputItems);
        List<InputConfig> inputs = inputs(inputItems, new InputReader(folder, instrumentNames, segments));

        List<Item> outcomeItems =
                named("outcomes", "an outcome", "outcomes: {churned: {from: churn, within-days: 90}}");
        List<Outcome> outcomes = outcomes(outcomeItems, new OutcomeReader(feeds, instrumentNames, instruments));
        refuseUnusedFeeds(inputItems, outcomeItems);
        List<Signal> signals = signals(instrumentNames, feeds);
        List<Cut> cuts = root.find("cuts").map(new CutReader(segments)::read).orElse(List.of());
        PrimaryReader primary = new PrimaryReader(instrumentNames, names(outcomeItems), outcomes);

        return new ReportConfig(
                report,
                inputs,
                List.copyOf(instruments.values()),
                outcomes,
                signals,
                List.copyOf(segments.shownByName().keySet()),
                cuts,
                root.require("primary", "primary: {instrument: nps, outcome: churned}")
                        .flatMap(Item::section)
                        .map(primary::read)
                        .orElse(new Primary("", "")),
                output());
    }

    private List<Item> named(String key, String what, String example) {
        return root.require(key, example)
                .flatMap(Item::section)
                .map(section -> section.namedItems(what))
                .orElse(List.of());
    }

    private static Vocabulary names(List<Item> items) {
        return Vocabulary.of(items.stream().map(Item::key).toList());
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
        for (Item input : inputs) {
            Optional<String> meant = standard.nearest(input.key());
            if (meant.isPresent() && !standard.contains(input.key()) && !used.contains(input.key())) {
                input.problems()
                        .add(
                                ProblemCode.UNUSED_INPUT,
                                input.keyPlace(),
                                "'" + input.key() + "', used by no outcome",
                                "a standard input (" + standard.listed() + ") or a feed that an outcome reads",
                                "did you mean " + meant.get() + "?");
            }
        }
    }

    private List<Signal> signals(Vocabulary instruments, Vocabulary feeds) {
        Optional<Section> section = root.find("signals").flatMap(Item::section);
        section.ifPresent(Section::expectNames);
        SignalReader reader = new SignalReader(feeds);
        List<Signal> signals = new ArrayList<>();
        for (Item item : section.map(Section::items).orElse(List.of())) {
            if (instruments.contains(item.key())) {
                sameAsInstrument(item);
            }
            reader.read(item).ifPresent(signals::add);
        }
        return signals;
    }

    private static void sameAsInstrument(Item signal) {
        signal.problems()
                .add(
                        ProblemCode.REPEATED,
                        signal.keyPlace(),
                        "'" + signal.key() + "' as instrument and as signal",
                        "names that differ, for both stand in the same column of the tables",
                        "rename the signal");
    }

    private OutputConfig output() {
        Optional<Section> output =
                root.require("output", "output: {reports: reports}").flatMap(Item::section);
        output.ifPresent(section -> section.expect(ConfigKeys.OUTPUT));
        return new OutputConfig(output.flatMap(section -> section.require("reports", "reports: reports"))
                .flatMap(Item::text)
                .map(folder::resolve)
                .orElse(""));
    }
}
