package dev.effortlens.analysis;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.Ranking;
import dev.effortlens.report.Ranking.Place;
import dev.effortlens.report.Rate;
import dev.effortlens.stats.EmpiricalBayes;
import dev.effortlens.stats.Heterogeneity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts the slices of a cut in order, if they differ at all. */
final class Rankings {

    private static final double LEVEL = 0.05;

    private final CubePlan plan;

    Rankings(CubePlan plan) {
        this.plan = plan;
    }

    /**
     * A slice whose difference has an interval.
     *
     * @param df degrees of freedom of its standard error: what the rarer side's groups give
     */
    private record Ranked(String value, double difference, double stdError, int df, long exposed) {}

    /**
     * Returns the ranking of one cut by one effort score and one outcome; nothing for other measures, months (they have an
     * order of their own), crossings, stated outcomes, and where fewer than two slices have an interval. Answers without
     * a value are no place that differs from others.
     */
    Optional<Ranking> of(int variable, int outcome, int cut, List<SliceResult> slices) {
        if (!applies(variable, outcome, cut)) {
            return Optional.empty();
        }
        List<Ranked> ranked = slices.stream()
                .filter(slice -> !slice.key().value().equals(Cut.NONE))
                .flatMap(slice -> ranked(slice).stream())
                .toList();
        return ranked.size() < 2 ? Optional.empty() : Optional.of(ranking(variable, outcome, cut, ranked));
    }

    private boolean applies(int variable, int outcome, int cut) {
        List<String> dimensions = plan.cuts().get(cut).dimensions();
        return plan.variables().get(variable) instanceof Instrument instrument
                && instrument.measure() == Measure.CES
                && plan.outcomes().get(outcome) instanceof Outcome.Observed
                && dimensions.size() == 1
                && !dimensions.contains(Cut.MONTH)
                && !dimensions.contains(Cut.WEEK);
    }

    /** Of a slice of which a side is withheld there are no statistics. */
    private static Optional<Ranked> ranked(SliceResult slice) {
        Comparison comparison = slice.comparison();
        return slice.statistics().stream()
                .filter(each -> each.adjustment().isEmpty())
                .filter(each -> each.statistic().equals(Battery.RISK_DIFFERENCE)
                        || each.statistic().equals(Battery.MEAN_DIFFERENCE))
                .filter(each -> each.robust().interval() != null)
                .findFirst()
                .map(each -> new Ranked(
                        slice.key().value(),
                        Objects.requireNonNull(each.value()),
                        Objects.requireNonNull(each.robust().stdError()),
                        Math.min(groups(comparison.exposed()), groups(comparison.reference())) - 1,
                        Objects.requireNonNull(comparison.exposed().responses())));
    }

    private static int groups(Rate side) {
        return Objects.requireNonNull(side.groups());
    }

    private Ranking ranking(int variable, int outcome, int cut, List<Ranked> ranked) {
        double[] differences = ranked.stream().mapToDouble(Ranked::difference).toArray();
        double[] errors = ranked.stream().mapToDouble(Ranked::stdError).toArray();
        Heterogeneity heterogeneity = Heterogeneity.of(
                differences, errors, ranked.stream().mapToInt(Ranked::df).toArray());
        List<EmpiricalBayes.Shrunk> shrunk = EmpiricalBayes.of(differences, errors);
        boolean differ = heterogeneity.pValue() < LEVEL;
        boolean adverse = plan.outcomes().get(outcome).adverse();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            places.add(place(ranked.get(i), shrunk.get(i), adverse));
        }
        Comparator<Place> order = differ
                ? Comparator.comparingDouble(Place::priority).reversed()
                : Comparator.comparingLong(Place::exposed).reversed();
        places.sort(order.thenComparing(Place::value));
        return new Ranking(
                plan.variables().get(variable).id(),
                plan.outcomes().get(outcome).id(),
                plan.cuts().get(cut).name(),
                differ,
                heterogeneity.q(),
                heterogeneity.df(),
                heterogeneity.pValue(),
                Math.sqrt(heterogeneity.betweenVariance()),
                differ ? numbered(places) : places);
    }

    private static Place place(Ranked slice, EmpiricalBayes.Shrunk shrunk, boolean adverse) {
        double harm = adverse ? shrunk.estimate() : -shrunk.estimate();
        return new Place(
                slice.value(),
                slice.difference(),
                shrunk.estimate(),
                shrunk.interval().low(),
                shrunk.interval().high(),
                slice.exposed(),
                harm * slice.exposed(),
                null);
    }

    private static List<Place> numbered(List<Place> places) {
        List<Place> numbered = new ArrayList<>();
        for (Place p : places) {
            numbered.add(new Place(
                    p.value(),
                    p.observed(),
                    p.shrunken(),
                    p.shrunkenLow(),
                    p.shrunkenHigh(),
                    p.exposed(),
                    p.priority(),
                    numbered.size() + 1));
        }
        return numbered;
    }
}
