package dev.effortlens.job.independent;

import dev.effortlens.measure.Outcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.distribution.continuous.TDistribution;

/** Holds the series of an edition, of months or of weeks, with their control limits, against the rows. */
final class TrendCheck {

    private static final int FEWEST_MONTHS = 9;
    private static final int SHORTEST_LEVEL = 3;
    private static final double BEYOND = 0.0027;
    private static final double BEYOND_BY_WEEK = 0.001;
    private static final double SHIFT = 0.01;
    private static final List<String> SERIES = List.of("instrument", "outcome", "cut", "value", "statistic");

    private final TruthPlan plan;
    private final TruthSamples samples;
    private final InvitationTruth invitations;
    private final String primary;
    private final int minimumCell;
    private final Mismatches mismatches;
    private final String by;

    /**
     * Prepares a comparison.
     *
     * @param invitations those of the rows, perhaps none
     * @param primary id of the instrument whose answers events follow
     * @param by {@code month} or {@code week}
     */
    TrendCheck(
            TruthPlan plan,
            TruthSamples samples,
            InvitationTruth invitations,
            String primary,
            int minimumCell,
            String by,
            Mismatches mismatches) {
        this.by = by;
        this.minimumCell = minimumCell;
        this.plan = plan;
        this.samples = samples;
        this.invitations = invitations;
        this.primary = primary;
        this.mismatches = mismatches;
    }

    /** One month: its estimate, and how many answers it rests on. */
    private record Month(Map<String, String> row, double value, double low, double high, long n, boolean complete) {

        boolean counts() {
            return complete && !withheld() && !Double.isNaN(low);
        }

        boolean withheld() {
            return Rows.cell(row, "note").equals("suppressed");
        }
    }

    /** Compares every series, and looks for ones that are missing. */
    void trend(List<Map<String, String>> table) {
        Map<String, List<Map<String, String>>> series = new LinkedHashMap<>();
        table.forEach(row -> series.computeIfAbsent(Rows.key(row, SERIES), key -> new ArrayList<>())
                .add(row));
        if (!new TreeSet<>(series.keySet()).equals(expected())) {
            mismatches.add("series: " + series.keySet() + " instead of " + expected());
        }
        series.values().forEach(this::series);
    }

    private Set<String> expected() {
        Set<String> keys = new TreeSet<>();
        plan.instruments().forEach(each -> {
            keys.add(each.id() + "  overall  mean");
            keys.add(each.id()
                    + switch (each.measure()) {
                        case CES -> "  overall  share_easy";
                        case NPS -> "  overall  nps";
                        case CSAT -> "  overall  top_two_boxes";
                    });
        });
        if (plan.answerDays() > 0) {
            keys.add("invitations  overall  response_rate");
        }
        plan.outcomes().stream()
                .filter(Outcome.Event.class::isInstance)
                .forEach(each -> keys.add(primary + " " + each.id() + " overall  rate"));
        return keys;
    }

    private void series(List<Map<String, String>> rows) {
        List<Month> months = rows.stream().map(this::month).toList();
        List<Month> used = months.stream().filter(Month::counts).toList();
        List<Integer> starts = used.size() < FEWEST_MONTHS ? List.of() : starts(used, 0, used.size());
        for (Month month : months) {
            String place = "trend " + Rows.key(month.row(), SERIES) + " " + Rows.cell(month.row(), "period");
            period(place, month.row());
            if (month.withheld()) {
                withheld(place, month, months);
                continue;
            }
            mismatches.same(place, month.row(), "complete", month.complete());
            mismatches.same(place, month.row(), "responses", month.n());
            mismatches.close(place, month.row(), "estimate", month.value(), 1e-9);
            mismatches.close(place, month.row(), "conf_low", month.low(), 1e-9);
            mismatches.close(place, month.row(), "conf_high", month.high(), 1e-9);
            int index = used.indexOf(month);
            mismatches.same(place, month.row(), "new_level", index >= 0 && starts.contains(index));
            if (used.size() >= FEWEST_MONTHS && month.n() > 0) {
                limits(place, month, index, used, starts);
            } else {
                mismatches.same(place, month.row(), "centre", "");
                mismatches.same(place, month.row(), "limit_low", "");
            }
        }
    }

    /** A withheld month says nothing, and there is a month with too few customer groups on a side of the scale. */
    private void withheld(String place, Month month, List<Month> months) {
        for (String column : List.of(
                "estimate", "conf_low", "conf_high", "responses", "centre", "limit_low", "limit_high", "flag")) {
            mismatches.same(place, month.row(), column, "");
        }
        int fewest = months.stream()
                .mapToInt(each -> sample(each.row()).fewestGroups())
                .min()
                .orElse(0);
        if (fewest >= minimumCell) {
            mismatches.add("%s: withheld, though every month has at least %d groups".formatted(place, fewest));
        }
    }

    private Month month(Map<String, String> row) {
        String x = Rows.cell(row, "instrument");
        String statistic = Rows.cell(row, "statistic");
        Sample sample = sample(row);
        boolean mean = statistic.equals("mean");
        double value = sample.size() == 0 ? Double.NaN : RowStatistics.mean(sample);
        double[] interval = {Double.NaN, Double.NaN};
        if (mean || statistic.equals("nps")) {
            if (sample.groups().length >= 20) {
                Jackknife jackknife = Jackknife.of(sample, RowStatistics::mean, Jackknife.Scale.IDENTITY);
                interval = mean ? new double[] {jackknife.low(), jackknife.high()} : wald(sample, jackknife.variance());
            }
        } else if (StrictMath.min(sample.groupsWith(1), sample.groupsWith(0)) >= 10) {
            interval = Jackknife.wilson(sample);
        }
        return new Month(
                row,
                value,
                interval[0],
                interval[1],
                sample.size(),
                complete(lastDay(row), Rows.cell(row, "outcome"), x));
    }

    private Sample sample(Map<String, String> row) {
        String x = Rows.cell(row, "instrument");
        String period = Rows.cell(row, "period");
        if (Rows.cell(row, "statistic").equals("response_rate")) {
            return invitations.sample(by, period);
        }
        int top = plan.instrument(x).scale().maximum();
        return switch (Rows.cell(row, "statistic")) {
            case "mean" -> samples.scores(x, by, period, score -> score);
            case "nps" -> samples.scores(x, by, period, score -> score >= 9 ? 100 : score <= 6 ? -100 : 0);
            case "top_two_boxes" -> samples.scores(x, by, period, score -> score >= top - 1 ? 1 : 0);
            // The demo asks 1 to 7 where 7 is easy.
            case "share_easy" -> samples.scores(x, by, period, score -> score >= 5 ? 1 : 0);
            default -> samples.sample(x, Rows.cell(row, "outcome"), by, period);
        };
    }

    /** The adjusted Wald interval of the NPS on counts divided by the design effect. */
    private static double[] wald(Sample sample, double variance) {
        double n = sample.size();
        double promoters = sample.rowsWith(100);
        double detractors = sample.rowsWith(-100);
        double nps = (promoters - detractors) / n;
        double independent = ((promoters + detractors) / n - nps * nps) / n;
        double effect = StrictMath.max(1, variance / 10_000 / independent);
        double all = n / effect + 3;
        double up = (promoters / effect + 0.75) / all;
        double down = (detractors / effect + 0.75) / all;
        double half = 1.959963984540054 * StrictMath.sqrt((up + down - (up - down) * (up - down)) / all);
        return new double[] {100 * (up - down - half), 100 * (up - down + half)};
    }

    private LocalDate lastDay(Map<String, String> row) {
        String period = Rows.cell(row, "period");
        return by.equals("month")
                ? YearMonth.parse(period).atEndOfMonth()
                : LocalDate.parse(period + "-7", DateTimeFormatter.ISO_WEEK_DATE);
    }

    private void period(String place, Map<String, String> row) {
        LocalDate last = lastDay(row);
        boolean months = by.equals("month");
        mismatches.same(place, row, "month", months ? Rows.cell(row, "period") : "");
        mismatches.same(place, row, "period_end", last);
        mismatches.same(place, row, "period_start", months ? last.withDayOfMonth(1) : last.minusDays(6));
    }

    private boolean complete(LocalDate end, String outcome, String x) {
        if (x.equals("invitations")) {
            return !end.plusDays(plan.answerDays()).isAfter(invitations.answersThrough());
        }
        if (outcome.isEmpty()) {
            return !end.isAfter(plan.asOf());
        }
        Outcome.Event event = plan.outcomes().stream()
                .filter(each -> each.id().equals(outcome))
                .map(Outcome.Event.class::cast)
                .findFirst()
                .orElseThrow();
        LocalDate through = plan.declaredThrough().getOrDefault(event.feed(), LocalDate.MIN);
        return x.equals(primary) && !end.plusDays(event.withinDays()).isAfter(through);
    }

    /** Cuts at the largest t of all places, as long as it is beyond chance. */
    private static List<Integer> starts(List<Month> used, int from, int to) {
        int places = to - from - 2 * SHORTEST_LEVEL + 1;
        double largest = 0;
        int at = -1;
        for (int place = from + SHORTEST_LEVEL; place <= to - SHORTEST_LEVEL; place++) {
            double t = t(used.subList(from, place), used.subList(place, to));
            if (t > largest) {
                largest = t;
                at = place;
            }
        }
        if (at < 0 || 2 * places * new TDistribution(to - from - 2).cumulativeProbability(-largest) > SHIFT) {
            return List.of();
        }
        List<Integer> starts = new ArrayList<>(starts(used, from, at));
        starts.add(at);
        starts.addAll(starts(used, at, to));
        return starts;
    }

    private static double t(List<Month> before, List<Month> after) {
        double error = (squares(before) + squares(after)) / (before.size() + after.size() - 2);
        return StrictMath.abs(level(after) - level(before))
                / StrictMath.sqrt(error * (1 / answers(before) + 1 / answers(after)));
    }

    private static double squares(List<Month> months) {
        return months.stream()
                .mapToDouble(month -> month.n() * StrictMath.pow(month.value() - level(months), 2))
                .sum();
    }

    private static double level(List<Month> months) {
        return months.stream().mapToDouble(month -> month.value() * month.n()).sum() / answers(months);
    }

    private static double answers(List<Month> months) {
        return months.stream().mapToDouble(Month::n).sum();
    }

    /** A period that does not count itself belongs to the level of the last one before it that does, else of the first. */
    private static int lastBefore(Month month, List<Month> used) {
        String period = Rows.cell(month.row(), "period");
        long before = used.stream()
                .filter(each -> Rows.cell(each.row(), "period").compareTo(period) < 0)
                .count();
        return StrictMath.toIntExact(StrictMath.max(0, before - 1));
    }

    private void limits(String place, Month month, int index, List<Month> used, List<Integer> starts) {
        List<Integer> ends = new ArrayList<>(starts);
        ends.add(used.size() - 1);
        double ranges = 0;
        int count = 0;
        int neighbours = 0;
        int from = 0;
        List<Month> own = List.of();
        int position = index >= 0 ? index : lastBefore(month, used);
        for (int to : ends) {
            List<Month> stretch = used.subList(from, to);
            double level = level(stretch);
            for (int i = 1; i < stretch.size(); i++) {
                ranges += StrictMath.abs((stretch.get(i).value() - level)
                                * StrictMath.sqrt((double) stretch.get(i).n())
                        - (stretch.get(i - 1).value() - level)
                                * StrictMath.sqrt((double) stretch.get(i - 1).n()));
                count++;
                neighbours += i > 1 ? 1 : 0;
            }
            boolean last = to == used.size() - 1;
            if (position >= from && (position < to || last)) {
                own = stretch;
            }
            from = to;
        }
        double centre = level(own);
        // Of the distance of two standard normals: mean 1.12838, variance 0.72676, covariance of neighbours 0.16276.
        double mean = 1.1283791670955126;
        double deviation = ranges / count / mean;
        double df =
                count * mean * count * mean / 2 / (count * 0.7267604552648372 + 2 * neighbours * 0.16275157944175458);
        double rate = by.equals("week") ? BEYOND_BY_WEEK : BEYOND;
        double t = -new TDistribution(df).inverseCumulativeProbability(rate / 2);
        double half = t * deviation * StrictMath.sqrt(1.0 / month.n() + 1 / answers(own));
        double[] range = range(month.row());
        mismatches.close(place, month.row(), "centre", centre, 1e-9);
        mismatches.close(place, month.row(), "limit_low", StrictMath.max(range[0], centre - half), 1e-5);
        mismatches.close(place, month.row(), "limit_high", StrictMath.min(range[1], centre + half), 1e-5);
        String flag = month.value() < centre - half ? "below" : month.value() > centre + half ? "above" : "";
        mismatches.same(place, month.row(), "flag", index >= 0 ? flag : "");
    }

    private double[] range(Map<String, String> row) {
        return switch (Rows.cell(row, "statistic")) {
            case "nps" -> new double[] {-100, 100};
            case "mean" -> {
                var scale = plan.instrument(Rows.cell(row, "instrument")).scale();
                yield new double[] {scale.minimum(), scale.maximum()};
            }
            default -> new double[] {0, 1};
        };
    }
}
