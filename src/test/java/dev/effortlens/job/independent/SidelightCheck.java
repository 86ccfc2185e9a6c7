package dev.effortlens.job.independent;

import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Holds the smaller tables against the rows: negative control, what customers spend, which measure tells best. */
final class SidelightCheck {

    private final TruthPlan plan;
    private final TruthSamples samples;
    private final int minimumCell;
    private final Mismatches mismatches;

    SidelightCheck(TruthPlan plan, TruthSamples samples, int minimumCell, Mismatches mismatches) {
        this.plan = plan;
        this.samples = samples;
        this.minimumCell = minimumCell;
        this.mismatches = mismatches;
    }

    private static Map<String, Map<String, String>> byKey(List<Map<String, String>> table, List<String> key) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (Map<String, String> row : table) {
            rows.put(Rows.key(row, key), row);
        }
        return rows;
    }

    private Optional<Map<String, String>> take(Map<String, Map<String, String>> rows, String table, String key) {
        Optional<Map<String, String>> row = Optional.ofNullable(rows.remove(key));
        if (row.isEmpty()) {
            mismatches.add(table + " " + key + ": not published");
        }
        return row;
    }

    private void requireNoOther(String table, Map<String, Map<String, String>> rows) {
        rows.keySet().forEach(key -> mismatches.add(table + " " + key + ": published, not expected"));
    }

    // ---- negative control

    /** What happened before the answers, and after the same answers. */
    void negativeControl(List<Map<String, String>> table) {
        Map<String, Map<String, String>> rows = byKey(table, List.of("instrument", "outcome", "window", "statistic"));
        for (Instrument instrument : plan.instruments()) {
            for (Outcome outcome : plan.outcomes()) {
                if (outcome instanceof Outcome.Observed observed
                        && observed.feed().equals("purchases")) {
                    control(rows, instrument.id(), outcome);
                }
            }
        }
        requireNoOther("control", rows);
    }

    private void control(Map<String, Map<String, String>> rows, String x, Outcome outcome) {
        Sample before = samples.before(x, outcome.id());
        Sample after = samples.after(x, outcome.id());
        boolean shown = isShown(samples.sample(x, outcome.id(), "overall", ""), before);
        String statistic = Rows.isBinary(outcome) ? "risk_difference" : "mean_difference";
        Map<String, Sample> windows = new LinkedHashMap<>();
        windows.put("before", before);
        windows.put("after", after);
        windows.forEach((window, sample) -> {
            String key = String.join(" ", x, outcome.id(), window, statistic);
            take(rows, "control", key).ifPresent(row -> {
                String place = "control " + key;
                if (sample.size() > 0 && !shown) {
                    Rows.withheld(mismatches, place, row);
                    return;
                }
                Sample sides = sample.compared();
                mismatches.same(place, row, "responses", sample.size());
                mismatches.same(
                        place, row, "events", Rows.isBinary(outcome) && sample.size() > 0 ? sample.rowsWith(1) : "");
                mismatches.same(place, row, "groups", sides.groups().length);
                Jackknife truth = Jackknife.of(sides, RowStatistics::meanDifference, Jackknife.Scale.IDENTITY);
                Rows.figure(mismatches, place, row, truth, Rows.trustOfSides(outcome, sides), 1e-9);
            });
        });
    }

    private boolean isShown(Sample all, Sample part) {
        for (Contrast side : List.of(Contrast.EXPOSED, Contrast.REFERENCE)) {
            if (part.on(side).groups().length < minimumCell) {
                return false;
            }
        }
        long narrow = Arrays.stream(all.groups())
                .filter(group -> inGroup(part, group) < inGroup(all, group))
                .count();
        return narrow == 0 || narrow >= minimumCell;
    }

    private static long inGroup(Sample sample, int group) {
        return sample.rows().stream().filter(row -> row.group() == group).count();
    }

    // ---- what customers spend

    /** Money by effort. */
    void value(List<Map<String, String>> table) {
        Map<String, Map<String, String>> rows = byKey(table, List.of("instrument", "outcome", "level", "statistic"));
        for (Instrument instrument : plan.instruments()) {
            for (Outcome outcome : plan.outcomes()) {
                if (instrument.measure() == Measure.CES && outcome instanceof Outcome.Amount amount) {
                    parts(instrument).forEach((level, which) -> value(rows, instrument.id(), amount, level, which));
                    ifCausal(rows, instrument.id(), amount);
                }
            }
        }
        // What a contract is worth is checked where its formula is: it needs no rows but those of the survival curve.
        rows.keySet().removeIf(key -> key.endsWith(" contract_value"));
        requireNoOther("value", rows);
    }

    private static Map<String, Predicate<Sample.Row>> parts(Instrument instrument) {
        Map<String, Predicate<Sample.Row>> parts = new LinkedHashMap<>();
        parts.put("all", row -> true);
        parts.put("reference", row -> row.side() == Contrast.REFERENCE);
        parts.put("exposed", row -> row.side() == Contrast.EXPOSED);
        int highest = instrument.scale().maximum() - instrument.scale().minimum();
        for (int level = 0; level <= highest; level++) {
            int only = level;
            parts.put(Integer.toString(level), row -> row.x() == only);
        }
        return parts;
    }

    private void value(
            Map<String, Map<String, String>> rows,
            String x,
            Outcome.Amount amount,
            String level,
            Predicate<Sample.Row> which) {
        String key = String.join(" ", x, amount.id(), level);
        if (rows.containsKey(key + " historic_mean")) {
            mean(rows, key + " historic_mean", only(samples.spentBefore(x, amount.id()), which));
        }
        perBuyer(rows, key + " mean_per_buyer", only(samples.sample(x, amount.id(), "overall", ""), which));
        mean(rows, key + " realised_mean", only(samples.sample(x, amount.id(), "overall", ""), which));
        for (Outcome outcome : plan.outcomes()) {
            if (outcome instanceof Outcome.Event event
                    && event.feed().equals(amount.feed())
                    && event.withinDays() == amount.withinDays()) {
                buyers(rows, key + " buyers", event, only(samples.sample(x, event.id(), "overall", ""), which));
                return;
            }
        }
    }

    /** The difference of means times the hard answers, whose number is known. */
    private void ifCausal(Map<String, Map<String, String>> rows, String x, Outcome.Amount amount) {
        String key = String.join(" ", x, amount.id(), "exposed if_causal");
        take(rows, "value", key).filter(row -> !Rows.isSuppressed(row)).ifPresent(row -> {
            Sample sample = samples.sample(x, amount.id(), "overall", "");
            Jackknife difference = Named.MEAN_DIFFERENCE.of(sample.compared());
            long answers = sample.on(Contrast.EXPOSED).size();
            boolean alone = sample.groupsOnRarerSide() < 20;
            String place = "value " + key;
            mismatches.same(place, row, "responses", answers);
            mismatches.close(place, row, "estimate", answers * difference.estimate(), 1e-9);
            mismatches.close(place, row, "conf_low", alone ? Double.NaN : answers * difference.low(), 1e-9);
            mismatches.close(place, row, "conf_high", alone ? Double.NaN : answers * difference.high(), 1e-9);
        });
    }

    private static Sample only(Sample sample, Predicate<Sample.Row> which) {
        return Sample.of(sample.rows().stream().filter(which).toList());
    }

    private void mean(Map<String, Map<String, String>> rows, String key, Sample sample) {
        take(rows, "value", key).filter(row -> !Rows.isSuppressed(row)).ifPresent(row -> {
            String place = "value " + key;
            String trust = sample.groups().length < 20 ? "few" : "ok";
            Jackknife mean = Jackknife.of(sample, RowStatistics::mean, Jackknife.Scale.IDENTITY);
            compare(place, row, sample, trust.equals("few") ? mean.alone() : mean, trust);
            mismatches.same(place, row, "events", "");
        });
    }

    /** Of those whose amount is not 0; the groups are all that hold an answer. */
    private void perBuyer(Map<String, Map<String, String>> rows, String key, Sample sample) {
        take(rows, "value", key).filter(row -> !Rows.isSuppressed(row)).ifPresent(row -> {
            Jackknife mean = Jackknife.of(
                    sample, all -> RowStatistics.mean(only(all, each -> each.y() != 0)), Jackknife.Scale.IDENTITY);
            boolean alone = sample.groups().length < 20;
            String place = "value " + key;
            mismatches.same(
                    place, row, "responses", only(sample, each -> each.y() != 0).size());
            mismatches.same(place, row, "groups", sample.groups().length);
            mismatches.close(place, row, "estimate", mean.estimate(), 1e-9);
            mismatches.close(place, row, "conf_low", alone ? Double.NaN : mean.low(), 1e-9);
            mismatches.close(place, row, "conf_high", alone ? Double.NaN : mean.high(), 1e-9);
        });
    }

    private void buyers(Map<String, Map<String, String>> rows, String key, Outcome event, Sample sample) {
        take(rows, "value", key).filter(row -> !Rows.isSuppressed(row)).ifPresent(row -> {
            String place = "value " + key;
            String trust = Rows.trust(event, sample);
            double[] wilson = Jackknife.wilson(sample);
            double none = Double.NaN;
            boolean alone = trust.equals("few");
            compare(
                    place,
                    row,
                    sample,
                    new Jackknife(
                            RowStatistics.mean(sample),
                            alone ? none : wilson[0],
                            alone ? none : wilson[1],
                            none,
                            none,
                            none),
                    trust);
            mismatches.same(place, row, "events", sample.rowsWith(1));
        });
    }

    private void compare(String place, Map<String, String> row, Sample sample, Jackknife truth, String trust) {
        mismatches.same(place, row, "responses", sample.size());
        mismatches.same(place, row, "groups", sample.groups().length);
        mismatches.close(place, row, "estimate", truth.estimate(), 1e-9);
        mismatches.close(place, row, "conf_low", truth.low(), 1e-9);
        mismatches.close(place, row, "conf_high", truth.high(), 1e-9);
        mismatches.same(place, row, "status", sample.size() == 0 ? "undefined" : trust);
    }

    // ---- which measure tells best

    /** The measures on the same responses. */
    void comparison(List<Map<String, String>> table, RowLevelTruth truth) {
        Map<String, Map<String, String>> rows = byKey(table, List.of("outcome", "measures", "statistic"));
        for (Outcome outcome : plan.outcomes()) {
            if (outcome instanceof Outcome.Event event) {
                Comparisons comparisons = Comparisons.of(plan, truth, event);
                if (comparisons.measures().size() > 1 && comparisons.groups().length >= minimumCell) {
                    comparison(rows, event, comparisons);
                }
            }
        }
        rows.keySet().removeIf(key -> key.endsWith(" likelihood_ratio"));
        requireNoOther("comparison", rows);
    }

    private void comparison(Map<String, Map<String, String>> rows, Outcome.Event event, Comparisons all) {
        List<String> names = all.measures();
        for (int i = 0; i < names.size(); i++) {
            int own = i;
            String name = event.id() + " " + names.get(i);
            compare(rows, name + " auc", all, all.jackknife(each -> each.area(own), Jackknife.Scale.LOGIT), 1e-9);
            compare(rows, name + " gini", all, all.jackknife(each -> each.gini(own), Jackknife.Scale.FISHER), 1e-9);
            compare(
                    rows,
                    name + " lift_top_decile",
                    all,
                    all.jackknife(each -> each.topDecileLift(own), Jackknife.Scale.LOG),
                    1e-9);
            compare(
                    rows,
                    name + " importance",
                    all,
                    all.jackknife(each -> each.importance(own), Jackknife.Scale.LOGIT)
                            .untested(),
                    1e-6);
            List<String> others = new ArrayList<>(names);
            others.remove(own);
            compare(
                    rows,
                    event.id() + " " + String.join("+", others) + "+" + names.get(own) + " adds_auc",
                    all,
                    all.jackknife(each -> each.addsArea(own), Jackknife.Scale.IDENTITY)
                            .untested(),
                    1e-6);
            List<Integer> without = new ArrayList<>(indices(names));
            without.remove(own);
            if (without.size() > 1) {
                model(rows, event.id() + " " + String.join("+", others), all, without);
            }
            model(rows, event.id() + " " + String.join("+", others) + "+" + names.get(own), all, indices(names));
        }
    }

    private void model(Map<String, Map<String, String>> rows, String name, Comparisons all, List<Integer> measures) {
        compare(
                rows,
                name + " auc_model",
                all,
                all.jackknife(each -> each.area(measures), Jackknife.Scale.LOGIT)
                        .untested(),
                1e-6);
    }

    private static List<Integer> indices(List<String> names) {
        return IntStream.range(0, names.size()).boxed().toList();
    }

    /** The measures that a row rests on: those that it names, for a share of the whole all. */
    private static List<Integer> measures(String key, Comparisons all) {
        List<Integer> every = indices(all.measures());
        List<String> named = List.of(key.split(" ", -1)[1].split("\\+", -1));
        return key.endsWith(" importance")
                ? every
                : every.stream()
                        .filter(i -> named.contains(all.measures().get(i)))
                        .toList();
    }

    private void compare(
            Map<String, Map<String, String>> rows, String key, Comparisons all, Jackknife truth, double tolerance) {
        take(rows, "comparison", key).ifPresent(row -> {
            String place = "comparison " + key;
            mismatches.same(place, row, "responses", all.size());
            mismatches.same(place, row, "events", all.events());
            mismatches.same(place, row, "groups", all.groups().length);
            long apart = measures(key, all).stream()
                    .mapToLong(all::groupsWithOtherX)
                    .min()
                    .orElseThrow();
            String trust = Rows.trust(StrictMath.min(all.groupsWith(1), apart), all.groupsWith(0));
            Rows.figure(mismatches, place, row, truth, trust, tolerance);
        });
    }
}
