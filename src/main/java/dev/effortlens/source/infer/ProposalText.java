package dev.effortlens.source.infer;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes guesses down as a configuration. */
final class ProposalText {

    private static final Set<String> CURRENCIES = Set.of("eur", "usd", "gbp", "sek", "nok", "dkk", "chf", "jpy", "pln");

    private final List<InputGuess> inputs;
    private final List<InstrumentGuess> instruments;
    private final List<String> outcomes = new ArrayList<>();
    private final Yaml yaml = new Yaml();

    ProposalText(List<InputGuess> inputs) {
        this.inputs = inputs;
        this.instruments = of(Role.RESPONSES).map(InstrumentGuess::of).orElse(List.of());
    }

    String text() {
        yaml.comment(
                0,
                "Proposed by 'effortlens check --infer' from the files' footers: names, types and ranges. No row was"
                        + " read. Look through the reasons, mend what is wrong, then run: effortlens check --config FILE");
        report();
        inputs();
        instruments();
        outcomes();
        signals();
        topics();
        cuts();
        primary();
        yaml.line(0, "output:").line(1, "reports: reports", "a folder, from this file's folder on");
        return yaml.toString();
    }

    private void report() {
        yaml.line(0, "report:")
                .line(1, "title: Loyalty versus effort")
                .line(
                        1,
                        "time-zone: UTC",
                        "whose calendar days are meant is in no footer: write, say, Europe/Amsterdam");
        currency().ifPresent(found -> yaml.line(1, "currency: " + found.get(0), found.get(1)));
    }

    /** Returns the currency's code and the reason: one currency in all rows, or a column named after one. */
    private Optional<List<String>> currency() {
        Optional<InputGuess> purchases = of(Role.PURCHASES);
        Optional<List<String>> stated = purchases
                .flatMap(input -> input.find("currency"))
                .map(guess -> guess.column().texts())
                .filter(texts -> texts.low().equals(texts.high()) && texts.low().matches("[A-Z]{3}"))
                .map(texts -> List.of(texts.low(), "the only currency in the purchases"));
        Optional<ColumnProfile> amount =
                purchases.flatMap(input -> input.find("amount")).map(ColumnGuess::column);
        return stated.or(() -> amount.flatMap(column -> Tokens.of(column.name()).words().stream()
                .filter(CURRENCIES::contains)
                .findFirst()
                .map(code -> List.of(code.toUpperCase(Locale.ROOT), "column '%s'".formatted(column.name())))));
    }

    private void inputs() {
        yaml.line(0, "inputs:");
        if (of(Role.RESPONSES).isEmpty()) {
            yaml.comment(1, "responses: required, and no path holds what looks like answers to a survey");
        }
        for (InputGuess input : inputs) {
            yaml.line(1, Yaml.quoted(input.id()) + ":", reason(input))
                    .line(2, "path: " + Yaml.quoted(input.table().path()));
            columns(input);
            scores(input);
            rest(input);
        }
    }

    private static String reason(InputGuess input) {
        List<String> telling = input.columns().stream()
                .filter(column -> column.expected() && column.rule().weight() > 0)
                .map(column -> "'" + column.column().name() + "'")
                .collect(Collectors.toCollection(ArrayList::new));
        input.scores().stream()
                .limit(1)
                .forEach(score -> telling.add("'" + score.column().name() + "'"));
        String why = (input.isNamedSo() ? ", its name" : "")
                + (telling.isEmpty()
                        ? ""
                        : (telling.size() == 1 ? ", its column " : ", its columns ") + String.join(" and ", telling));
        return "%s in %s%s"
                .formatted(
                        number(input.table().rows(), "row"),
                        number(input.table().files(), "file"),
                        why.isEmpty()
                                ? "; taken for a feed of events, for lack of a better idea"
                                : "; by" + why.substring(1));
    }

    private static String number(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void columns(InputGuess input) {
        if (input.columns().isEmpty() && input.segments().isEmpty()) {
            input.missing().forEach(rule -> missing(2, input, rule));
            return;
        }
        yaml.line(2, "columns:");
        for (ColumnGuess guess : input.columns()) {
            yaml.line(3, guess.rule().canonical() + ": " + mapping(guess), guess.reason());
        }
        input.segments()
                .forEach(segment -> yaml.line(
                        3, segment.id() + ": " + Yaml.quoted(segment.column().name()), segment.reason()));
        input.missing().forEach(rule -> missing(3, input, rule));
    }

    private static String mapping(ColumnGuess guess) {
        String column = Yaml.quoted(guess.column().name());
        return guess.pattern() == null ? column : "{column: %s, pattern: \"%s\"}".formatted(column, guess.pattern());
    }

    private void missing(int depth, InputGuess input, ColumnRule rule) {
        String hint = rule.canonical().equals("customer_id") && input.role() == Role.RESPONSES
                ? "; where nobody knows the customers, the column of response_id makes each answer its own customer"
                : "";
        yaml.comment(depth, "%s: required, and no column looks like it%s".formatted(rule.canonical(), hint));
    }

    private void scores(InputGuess input) {
        if (input.role() != Role.RESPONSES) {
            return;
        }
        if (!input.scores().isEmpty()) {
            yaml.line(2, "scores:");
            for (int i = 0; i < input.scores().size(); i++) {
                ColumnProfile column = input.scores().get(i).column();
                yaml.line(
                        3,
                        instruments.get(i).id() + ": " + Yaml.quoted(column.name()),
                        "name '%s', %s".formatted(column.name(), column.shown()));
            }
        } else if (input.find("score").isEmpty()) {
            yaml.comment(2, "scores: required, and no column looks like a score");
        }
    }

    private void rest(InputGuess input) {
        List<String> questions = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (ColumnProfile column : input.rest()) {
            boolean question = input.role() == Role.RESPONSES && ScoreGuess.isPossible(column);
            String every = column.numbersTheRows(input.table().rows()) ? ", one for every row" : "";
            (question ? questions : others).add("%s (%s%s)".formatted(column.name(), column.shown(), every));
        }
        if (!questions.isEmpty()) {
            yaml.comment(2, "Could be scores too: " + String.join(", ", questions));
        }
        if (!others.isEmpty()) {
            yaml.comment(2, "Not placed: " + String.join(", ", others));
        }
    }

    private void instruments() {
        if (instruments.isEmpty()) {
            yaml.comment(0, "instruments: required, and nothing looks like a score");
            return;
        }
        yaml.line(0, "instruments:");
        instruments.forEach(this::instrument);
        if (of(Role.RESPONSES).flatMap(input -> input.find("instrument")).isPresent()) {
            yaml.comment(
                    1, "Footers know the first and the last instrument of the alphabet only: add those between them.");
        }
    }

    private void instrument(InstrumentGuess instrument) {
        yaml.line(1, Yaml.quoted(instrument.id()) + ":", instrument.reason())
                .line(2, "measure: " + instrument.measure());
        if (instrument.measure() != Measure.NPS) {
            yaml.line(
                    2,
                    "scale: [%s, %s]"
                            .formatted(
                                    instrument.scale().low(), instrument.scale().high()));
        }
        if (instrument.measure() == Measure.CES) {
            yaml.comment(
                            2,
                            "Choose one, by the question as it was asked (effortlens explain EL-C050). It cannot be guessed.")
                    .line(2, "# direction: high-is-easy")
                    .line(2, "# direction: high-is-hard");
        }
    }

    private void outcomes() {
        List<String> lines = new ArrayList<>();
        if (of(Role.CHURN).isPresent()) {
            lines.add(outcome("churned", "from: churn, within-days: 90"));
        }
        if (of(Role.PURCHASES).isPresent()) {
            lines.add(outcome("repurchased", "from: purchases, within-days: 90"));
            lines.add(outcome("spend", "from: purchases, sum: amount, within-days: 90"));
        }
        inputs.stream()
                .filter(input -> input.role() == Role.EVENTS)
                .forEach(feed -> lines.add(outcome(
                        "had_" + feed.id(), "from: " + Yaml.quoted(feed.id()) + ", within-days: 90, adverse: false")));
        stated(Measure.NPS)
                .ifPresent(nps -> lines.add(outcome("promoter", "stated: " + Yaml.quoted(nps.id()) + ", at-least: 9")));
        stated(Measure.CSAT).ifPresent(csat -> lines.add(outcome("satisfied", "stated: " + Yaml.quoted(csat.id()))));
        if (lines.isEmpty()) {
            yaml.comment(0, "outcomes: required; churn, purchases or another question would give one");
            return;
        }
        yaml.line(0, "outcomes:");
        lines.forEach(line -> yaml.line(1, line));
        yaml.comment(1, "The windows are the usual ones. What is adverse is known of churn only; look at the others.");
    }

    private String outcome(String id, String content) {
        outcomes.add(id);
        return id + ": {" + content + "}";
    }

    /** Returns the instrument whose answers would be an outcome: the one about the whole, else the first. */
    private Optional<InstrumentGuess> stated(Measure measure) {
        List<InstrumentGuess> candidates =
                instruments.stream().filter(one -> one.measure() == measure).toList();
        return candidates.stream()
                .filter(InstrumentGuess::overall)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private void signals() {
        of(Role.INTERACTIONS).ifPresent(contacts -> {
            yaml.line(0, "signals:")
                    .line(1, "contacts: {from: interactions, count: true, look-back-days: 7, bands: [0, 1, 2, 4]}");
            contacts.find("duration_seconds")
                    .ifPresent(duration -> yaml.line(
                            1,
                            "handling: {from: interactions, sum: duration_seconds,"
                                    + " look-back-days: 7, bands: [0, 300, 1200]}"));
        });
    }

    /** Which words tell, no footer knows. */
    private void topics() {
        if (of(Role.RESPONSES).flatMap(input -> input.find("comment")).isPresent()) {
            yaml.comment(0, "What comments mention, each topic with its words (* at the end: words that begin so):")
                    .line(0, "# topics:")
                    .line(0, "#   waiting: [wait*, queue*, on hold]");
        }
    }

    private void cuts() {
        List<String> segments = inputs.stream()
                .flatMap(input -> input.segments().stream())
                .map(SegmentGuess::id)
                .distinct()
                .toList();
        if (!segments.isEmpty()) {
            yaml.line(0, "segments: [%s]".formatted(String.join(", ", segments)));
        }
        List<String> cuts = new ArrayList<>();
        List.of("touchpoint", "channel").stream()
                .filter(dimension -> of(Role.RESPONSES)
                        .flatMap(input -> input.find(dimension))
                        .isPresent())
                .forEach(cuts::add);
        cuts.add("month");
        cuts.addAll(segments);
        yaml.line(0, "cuts: [%s]".formatted(String.join(", ", cuts)));
    }

    /** The first effort score beside what customers did; else beside what they said elsewhere. */
    private void primary() {
        Optional<InstrumentGuess> first = instruments.stream()
                .filter(one -> one.measure() == Measure.CES)
                .findFirst()
                .or(() -> instruments.stream().findFirst());
        Optional<String> outcome = outcomes.stream()
                .filter(id -> !first.map(one -> states(id, one)).orElse(false))
                .findFirst();
        if (first.isPresent() && outcome.isPresent()) {
            yaml.line(
                    0,
                    "primary: {instrument: %s, outcome: %s}"
                            .formatted(Yaml.quoted(first.get().id()), outcome.get()),
                    "the one question you ask beforehand: choose it before you look");
        } else {
            yaml.comment(
                    0, "primary: required; an instrument, and an outcome that is not stated in that same instrument");
        }
    }

    private boolean states(String outcome, InstrumentGuess instrument) {
        return switch (outcome) {
            case "promoter" -> stated(Measure.NPS).equals(Optional.of(instrument));
            case "satisfied" -> stated(Measure.CSAT).equals(Optional.of(instrument));
            default -> false;
        };
    }

    private Optional<InputGuess> of(Role role) {
        return inputs.stream().filter(input -> input.role() == role).findFirst();
    }
}
