package dev.effortlens.job.independent;

import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.continuous.FDistribution;

/** Holds the order of touchpoints against the rows. */
final class RankingCheck {

    private static final String CUT = "touchpoint";
    private static final double Z = 1.959963984540054;

    private final TruthPlan plan;
    private final TruthSamples samples;
    private final int minimumCell;
    private final Mismatches mismatches;

    RankingCheck(TruthPlan plan, TruthSamples samples, int minimumCell, Mismatches mismatches) {
        this.plan = plan;
        this.samples = samples;
        this.minimumCell = minimumCell;
        this.mismatches = mismatches;
    }

    /** One touchpoint: its difference, the standard error of that, the groups of its rarer side, and how many hard answers it concerns. */
    private record Place(String value, double observed, double error, long groups, long exposed) {}

    /** A touchpoint after shrinkage. */
    private record Shrunk(Place place, double estimate, double half, double priority) {}

    /** Compares every ranking of touchpoints. */
    void ranking(List<Map<String, String>> table) {
        for (Instrument instrument : plan.instruments()) {
            for (Outcome outcome : plan.outcomes()) {
                List<Map<String, String>> rows = table.stream()
                        .filter(row -> Rows.key(row, List.of("instrument", "outcome", "cut"))
                                .equals(String.join(" ", instrument.id(), outcome.id(), CUT)))
                        .toList();
                boolean ranked = instrument.measure() == Measure.CES && outcome instanceof Outcome.Observed;
                List<Place> places = ranked ? places(instrument.id(), outcome) : List.of();
                if (places.size() < 2) {
                    places = List.of();
                }
                String place = String.join(" ", "ranking", instrument.id(), outcome.id());
                if (rows.size() == places.size()) {
                    compare(place, rows, places, outcome);
                } else {
                    mismatches.add("%s: %d rows published, %d expected".formatted(place, rows.size(), places.size()));
                }
            }
        }
    }

    private List<Place> places(String x, Outcome outcome) {
        List<Place> places = new ArrayList<>();
        for (String value : samples.slices(x, CUT)) {
            Sample all = samples.sample(x, outcome.id(), CUT, value);
            Sample sides = all.compared();
            Jackknife difference = Jackknife.of(sides, RowStatistics::meanDifference, Jackknife.Scale.IDENTITY);
            boolean shown = !value.equals("(none)")
                    && all.groups().length >= minimumCell
                    && all.on(Contrast.EXPOSED).groups().length >= minimumCell
                    && !Rows.trustOfSides(outcome, sides).equals("few")
                    && !Double.isNaN(difference.low());
            if (shown) {
                places.add(new Place(
                        value,
                        difference.estimate(),
                        difference.stdError(),
                        sides.groupsOnRarerSide(),
                        all.on(Contrast.EXPOSED).size()));
            }
        }
        return places;
    }

    private void compare(String place, List<Map<String, String>> rows, List<Place> places, Outcome outcome) {
        if (places.isEmpty()) {
            return;
        }
        int df = places.size() - 1;
        double q = squares(places, 0);
        double p = welch(places, q);
        double between = betweenVariance(places);
        boolean differ = p < 0.05;
        List<Shrunk> order = shrunk(places, between, outcome.adverse()).stream()
                .sorted((differ
                                ? Comparator.comparingDouble(Shrunk::priority)
                                : Comparator.<Shrunk>comparingDouble(
                                        each -> each.place().exposed()))
                        .reversed()
                        .thenComparing(each -> each.place().value()))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            Shrunk truth = order.get(i);
            Map<String, String> row = rows.get(i);
            String here = place + " " + (i + 1);
            mismatches.same(here, row, "value", truth.place().value());
            mismatches.same(here, row, "rank", differ ? i + 1 : "");
            mismatches.same(here, row, "exposed", truth.place().exposed());
            mismatches.close(here, row, "observed", truth.place().observed(), 1e-9);
            mismatches.close(here, row, "shrunken", truth.estimate(), 1e-6);
            mismatches.close(here, row, "conf_low", truth.estimate() - truth.half(), 1e-6);
            mismatches.close(here, row, "conf_high", truth.estimate() + truth.half(), 1e-6);
            mismatches.close(here, row, "priority", truth.priority(), 1e-6);
            mismatches.close(here, row, "q", q, 1e-9);
            mismatches.same(here, row, "df", df);
            mismatches.close(here, row, "p_value", p, 1e-9);
            mismatches.close(here, row, "spread", StrictMath.sqrt(between), 1e-6);
        }
    }

    /** The p-value of Welch's F of k means whose variances are estimated, each with its own degrees of freedom. */
    private static double welch(List<Place> places, double q) {
        double k = places.size();
        double weights = places.stream().mapToDouble(each -> weight(each, 0)).sum();
        double lambda = 0;
        for (Place place : places) {
            double rest = 1 - weight(place, 0) / weights;
            lambda += 3 * rest * rest / ((k * k - 1) * (place.groups() - 1));
        }
        double f = q / (k - 1) / (1 + 2 * (k - 2) * lambda / 3);
        return 1 - new FDistribution(k - 1, 1 / lambda).cumulativeProbability(f);
    }

    /** Cochran's Q with a variance between the true values: squares about the weighted mean. */
    private static double squares(List<Place> places, double between) {
        double mean = mean(places, between);
        double sum = 0;
        for (Place place : places) {
            sum += (place.observed() - mean) * (place.observed() - mean) * weight(place, between);
        }
        return sum;
    }

    private static double weight(Place place, double between) {
        return 1 / (place.error() * place.error() + between);
    }

    private static double mean(List<Place> places, double between) {
        double sum = 0;
        double weights = 0;
        for (Place place : places) {
            sum += place.observed() * weight(place, between);
            weights += weight(place, between);
        }
        return sum / weights;
    }

    /** Paule and Mandel's own iteration: Newton's method on Q(τ²) = k − 1. */
    private static double betweenVariance(List<Place> places) {
        double between = 0;
        for (int step = 0; step < 1000; step++) {
            double excess = squares(places, between) - (places.size() - 1);
            double mean = mean(places, between);
            double slope = 0;
            for (Place place : places) {
                double deviation = (place.observed() - mean) * weight(place, between);
                slope += deviation * deviation;
            }
            double change = excess / slope;
            if (between == 0 && change <= 0) {
                return 0;
            }
            between += change;
            if (StrictMath.abs(change) < 1e-15 * between) {
                break;
            }
        }
        return between;
    }

    private static List<Shrunk> shrunk(List<Place> places, double between, boolean adverse) {
        double mean = mean(places, between);
        double weights = 0;
        for (Place place : places) {
            weights += weight(place, between);
        }
        List<Shrunk> shrunk = new ArrayList<>();
        for (Place place : places) {
            double within = place.error() * place.error();
            double lost = within * weight(place, between);
            double estimate = lost * mean + (1 - lost) * place.observed();
            double half = Z * StrictMath.sqrt((1 - lost) * within + lost * lost / weights);
            shrunk.add(new Shrunk(place, estimate, half, (adverse ? estimate : -estimate) * place.exposed()));
        }
        return shrunk;
    }
}
