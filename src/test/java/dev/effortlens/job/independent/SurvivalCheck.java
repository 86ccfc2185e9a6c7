package dev.effortlens.job.independent;

import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Holds the published survival curves against the answers that were followed. */
final class SurvivalCheck {

    private final TruthPlan plan;
    private final TruthSamples samples;
    private final int minimumCell;
    private final Mismatches mismatches;

    SurvivalCheck(TruthPlan plan, TruthSamples samples, int minimumCell, Mismatches mismatches) {
        this.plan = plan;
        this.samples = samples;
        this.minimumCell = minimumCell;
        this.mismatches = mismatches;
    }

    /** Compares every curve, and looks for curves that are missing. */
    void survival(List<Map<String, String>> table) {
        Map<String, List<Map<String, String>>> curves = new LinkedHashMap<>();
        for (Map<String, String> row : table) {
            curves.computeIfAbsent(Rows.key(row, List.of("instrument", "outcome", "level")), key -> new ArrayList<>())
                    .add(row);
        }
        for (String x : samples.variables()) {
            for (Outcome outcome : plan.outcomes()) {
                if (outcome instanceof Outcome.Event) {
                    FollowedSample all = samples.followed(x, outcome.id());
                    levels(x, outcome.id()).forEach((level, which) -> {
                        String place = String.join(" ", x, outcome.id(), level);
                        List<Map<String, String>> curve = curves.remove(place);
                        if (curve != null || !mayBeWithheld(all, all.only(which))) {
                            compare("survival " + place, curve, all.only(which));
                        }
                    });
                }
            }
        }
        curves.keySet().forEach(place -> mismatches.add("survival " + place + ": published, not expected"));
    }

    /** A level beside one that has too few groups may go with it: not the largest, and no whole side. */
    private boolean mayBeWithheld(FollowedSample all, FollowedSample level) {
        double[] levels = all.rows().stream()
                .mapToDouble(FollowedSample.Row::x)
                .distinct()
                .toArray();
        boolean small = false;
        boolean largest = true;
        for (double x : levels) {
            FollowedSample other = all.only(row -> row.x() == x);
            small |= other.groups().length < minimumCell;
            largest &= other.size() <= level.size();
        }
        return small && !largest;
    }

    private Map<String, Predicate<FollowedSample.Row>> levels(String x, String outcome) {
        Map<String, Predicate<FollowedSample.Row>> levels = new LinkedHashMap<>();
        levels.put("reference", row -> row.side() == Contrast.REFERENCE);
        levels.put("exposed", row -> row.side() == Contrast.EXPOSED);
        samples.followed(x, outcome).rows().stream()
                .mapToDouble(FollowedSample.Row::x)
                .distinct()
                .forEach(level -> levels.put(Integer.toString((int) level), row -> row.x() == level));
        return levels;
    }

    private void compare(
            String place, @org.jspecify.annotations.Nullable List<Map<String, String>> curve, FollowedSample truth) {
        boolean shown = truth.size() > 0 && truth.groups().length >= minimumCell;
        if (curve == null || !shown) {
            if (shown != (curve != null)) {
                mismatches.add("%s: %d rows published, %d answers in %d groups followed"
                        .formatted(place, curve == null ? 0 : curve.size(), truth.size(), truth.groups().length));
            }
            return;
        }
        int groupsWith = truth.only(FollowedSample.Row::event).groups().length;
        int groupsWithout = truth.only(row -> !row.event()).groups().length;
        boolean alone = Rows.trust(groupsWith, groupsWithout).equals("few");
        int days = truth.rows().get(0).days();
        double[][] all = truth.curves(days, -1);
        List<double[]> replicates = new ArrayList<>();
        for (int group : truth.groups()) {
            replicates.add(truth.curves(days, group)[0]);
        }
        int from = 0;
        for (Map<String, String> row : curve) {
            int first = from;
            int last = Integer.parseInt(Rows.cell(row, "day"));
            String here = place + " day " + last;
            Predicate<FollowedSample.Row> inside = each -> each.days() >= first && each.days() <= last;
            mismatches.same(here, row, "at_risk", truth.count(each -> each.days() >= first));
            mismatches.same(here, row, "events", truth.count(inside.and(FollowedSample.Row::event)));
            mismatches.same(here, row, "censored", truth.count(inside.and(each -> !each.event())));
            if (truth.only(inside).groups().length < minimumCell) {
                mismatches.add(here + ": the endings fall into too few groups");
            }
            Jackknife share = Jackknife.logLog(
                    all[0][last],
                    replicates.stream().mapToDouble(each -> each[last]).toArray());
            mismatches.close(here, row, "survival", share.estimate(), 1e-9);
            mismatches.close(here, row, "conf_low", alone ? Double.NaN : share.low(), 1e-9);
            mismatches.close(here, row, "conf_high", alone ? Double.NaN : share.high(), 1e-9);
            mismatches.close(here, row, "cumulative_incidence", all[1][last], 1e-9);
            from = last + 1;
        }
        totals(place, curve, truth);
    }

    /** The endings of all rows are all endings. */
    private void totals(String place, List<Map<String, String>> curve, FollowedSample truth) {
        long events = 0;
        long censored = 0;
        for (Map<String, String> row : curve) {
            events += Long.parseLong(Rows.cell(row, "events"));
            censored += Long.parseLong(Rows.cell(row, "censored"));
        }
        mismatches.text(
                place + " all events", Long.toString(events), Long.toString(truth.count(FollowedSample.Row::event)));
        mismatches.text(
                place + " all censored", Long.toString(censored), Long.toString(truth.count(row -> !row.event())));
    }
}
