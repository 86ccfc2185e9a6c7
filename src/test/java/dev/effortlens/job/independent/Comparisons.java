package dev.effortlens.job.independent;

import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Responses that hold an answer to the first instrument of each measure: one row each, for one event. */
final class Comparisons {

    /**
     * One response.
     *
     * @param x one value per measure, turned so that more of it should come with more of the event
     */
    record Row(double[] x, double y, int group) {}

    private final List<String> measures;
    private final List<Row> rows;

    private Comparisons(List<String> measures, List<Row> rows) {
        this.measures = measures;
        this.rows = rows;
    }

    /** Takes the responses of which the outcome is known. */
    static Comparisons of(TruthPlan plan, RowLevelTruth truth, Outcome.Event outcome) {
        List<Instrument> compared = compared(plan);
        Map<List<String>, Map<String, Integer>> scores = new HashMap<>();
        truth.used().stream()
                .sorted(java.util.Comparator.comparing(UsedAnswer::at))
                .forEach(answer -> scores.computeIfAbsent(
                                List.of(answer.customer(), answer.responseId()), key -> new HashMap<>())
                        .put(answer.instrument(), answer.score()));
        List<Row> rows = new ArrayList<>();
        for (UsedAnswer answer : truth.onePerResponse()) {
            Map<String, Integer> own = scores.getOrDefault(List.of(answer.customer(), answer.responseId()), Map.of());
            Double y = answer.y().get(outcome.id());
            if (y != null && compared.stream().allMatch(each -> own.containsKey(each.id()))) {
                double[] x = compared.stream()
                        .mapToDouble(each -> turned(each, own.getOrDefault(each.id(), 0), outcome.adverse()))
                        .toArray();
                rows.add(new Row(x, y, Jackknife.group(answer.customer())));
            }
        }
        return new Comparisons(compared.stream().map(Instrument::id).toList(), rows);
    }

    /** Effort last: what it adds to the others is the question. */
    private static List<Instrument> compared(TruthPlan plan) {
        Set<Measure> seen = EnumSet.noneOf(Measure.class);
        List<Instrument> first = plan.instruments().stream()
                .filter(each -> seen.add(each.measure()))
                .toList();
        List<Instrument> ordered = new ArrayList<>();
        first.stream().filter(each -> each.measure() != Measure.CES).forEach(ordered::add);
        first.stream().filter(each -> each.measure() == Measure.CES).forEach(ordered::add);
        return ordered;
    }

    /** Effort goes with harm; what people say they like goes against it. */
    private static double turned(Instrument instrument, int score, boolean adverse) {
        if (instrument.measure() != Measure.CES) {
            return adverse ? -score : score;
        }
        int effort = TruthSamples.effort(instrument, score);
        return adverse ? effort : -effort;
    }

    List<String> measures() {
        return measures;
    }

    int size() {
        return rows.size();
    }

    long events() {
        return rows.stream().filter(row -> row.y() == 1).count();
    }

    int[] groups() {
        return rows.stream().mapToInt(Row::group).distinct().sorted().toArray();
    }

    int groupsWith(double y) {
        return (int) rows.stream()
                .filter(row -> row.y() == y)
                .mapToInt(Row::group)
                .distinct()
                .count();
    }

    /** Groups with another value of a measure than the one that leaves fewest of them. */
    long groupsWithOtherX(int measure) {
        return rows.stream()
                .mapToDouble(row -> row.x()[measure])
                .distinct()
                .mapToLong(common -> rows.stream()
                        .filter(row -> row.x()[measure] != common)
                        .mapToInt(Row::group)
                        .distinct()
                        .count())
                .min()
                .orElse(0);
    }

    Jackknife jackknife(ToDoubleFunction<Comparisons> statistic, Jackknife.Scale scale) {
        return Jackknife.of(
                statistic.applyAsDouble(this),
                Arrays.stream(groups())
                        .mapToDouble(group -> statistic.applyAsDouble(new Comparisons(
                                measures,
                                rows.stream()
                                        .filter(row -> row.group() != group)
                                        .toList())))
                        .toArray(),
                scale);
    }

    private double[] y() {
        return rows.stream().mapToDouble(Row::y).toArray();
    }

    private double[] x(int measure) {
        return rows.stream().mapToDouble(row -> row.x()[measure]).toArray();
    }

    private RowLogistic model(List<Integer> which) {
        double[][] x = rows.stream()
                .map(row ->
                        which.stream().mapToDouble(measure -> row.x()[measure]).toArray())
                .toArray(double[][]::new);
        return new RowLogistic(x, y());
    }

    /** The area under the curve of one measure as it stands. */
    double area(int measure) {
        return area(x(measure), y());
    }

    /** The area under the curve of several measures together, weighted by logistic regression. */
    double area(List<Integer> which) {
        RowLogistic model = model(which);
        double[] logOdds = new double[rows.size()];
        for (int i = 0; i < logOdds.length; i++) {
            // What differs by rounding only is a tie.
            logOdds[i] = (float) model.logOdds(i);
        }
        return model.isFitted() ? area(logOdds, y()) : Double.NaN;
    }

    /** From the mean rank of those with the event (Mann and Whitney). */
    private static double area(double[] score, double[] y) {
        double[] ranks = RowStatistics.midRanks(score);
        double with = Arrays.stream(y).sum();
        double without = y.length - with;
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] == 1 ? ranks[i] : 0;
        }
        boolean varies = Arrays.stream(score).distinct().count() > 1;
        return with > 0 && without > 0 && varies ? (sum - with * (with + 1) / 2) / (with * without) : Double.NaN;
    }

    double gini(int measure) {
        return 2 * area(measure) - 1;
    }

    /** How much more often the event befalls the tenth with the highest x; of a tied value at its edge, a part counts. */
    double topDecileLift(int measure) {
        double[] x = x(measure);
        double[] y = y();
        double tenth = y.length / 10.0;
        double events = 0;
        double edge = edge(x, tenth);
        double above = 0;
        double atEdge = 0;
        double eventsAtEdge = 0;
        for (int i = 0; i < x.length; i++) {
            above += x[i] > edge ? 1 : 0;
            events += x[i] > edge ? y[i] : 0;
            atEdge += x[i] == edge ? 1 : 0;
            eventsAtEdge += x[i] == edge ? y[i] : 0;
        }
        double taken = events + eventsAtEdge * (tenth - above) / atEdge;
        boolean varies = Arrays.stream(x).distinct().count() > 1;
        double rate = Arrays.stream(y).sum() / y.length;
        return varies && rate > 0 && rate < 1 ? taken / tenth / rate : Double.NaN;
    }

    /** The lowest x of which some rows belong to the tenth. */
    private static double edge(double[] x, double tenth) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int rank = (int) StrictMath.ceil(tenth);
        return rank == 0 ? Double.NaN : sorted[sorted.length - rank];
    }

    /** What a measure adds to the area of all others together. */
    double addsArea(int measure) {
        List<Integer> others = new ArrayList<>(all());
        others.remove(Integer.valueOf(measure));
        return area(all()) - area(others);
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            all.add(i);
        }
        return all;
    }

    /**
     * The part of what all measures tell together that is owed to one: its gain in log likelihood, averaged over every order
     * in which the measures can be added.
     */
    double importance(int measure) {
        Map<Set<Integer>, Double> known = new HashMap<>();
        List<List<Integer>> orders = orders(all());
        double own = 0;
        double together = 0;
        for (List<Integer> order : orders) {
            List<Integer> before = order.subList(0, order.indexOf(measure));
            List<Integer> with = order.subList(0, order.indexOf(measure) + 1);
            own += logLikelihood(with, known) - logLikelihood(before, known);
            together += logLikelihood(order, known) - logLikelihood(List.of(), known);
        }
        return own / together;
    }

    private double logLikelihood(List<Integer> which, Map<Set<Integer>, Double> known) {
        Set<Integer> key = Set.copyOf(which);
        Double there = known.get(key);
        if (there == null) {
            there = model(List.copyOf(key)).logLikelihood();
            known.put(key, there);
        }
        return there;
    }

    private static List<List<Integer>> orders(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : of) {
            List<Integer> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<Integer> order : orders(rest)) {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
