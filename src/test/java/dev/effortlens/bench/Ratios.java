package dev.effortlens.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What programs cost that ran in turn, as medians with the smallest and the largest value in brackets. Ratios are taken
 * within each round and only then summarised: what else the machine was doing in a round hit all programs of it.
 */
public final class Ratios {

    private static final String OURS = "effortlens";
    private static final String FLOOR = "floor";
    private static final double KILOBYTES = 1024;

    private record Cost(double wall, double cpu, double peak) {}

    /** Programs in the order in which they ran, each with its costs by round. */
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

    /**
     * Reads costs.
     *
     * @param lines program, seconds on the wall, of the user and of the system, peak in kilobytes; one line per run
     */
    Ratios(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            Cost cost = new Cost(
                    Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]) + Double.parseDouble(words[3]),
                    Double.parseDouble(words[4]) / KILOBYTES);
            costs.computeIfAbsent(words[0], program -> new ArrayList<>()).add(cost);
        }
    }

    /**
     * Prints the costs and their ratios.
     *
     * @param arguments file with the costs
     */
    public static void main(String[] arguments) throws IOException {
        new Ratios(Files.readAllLines(Path.of(arguments[0]))).report().forEach(System.out::println);
    }

    List<String> report() {
        List<String> report = new ArrayList<>();
        report.add(row("", "wall s", "CPU s", "peak MB"));
        costs.forEach((program, runs) -> report.add(row(
                program,
                spread(runs.stream().mapToDouble(Cost::wall).toArray()),
                spread(runs.stream().mapToDouble(Cost::cpu).toArray()),
                spread(runs.stream().mapToDouble(Cost::peak).toArray()))));
        String best = best();
        report.add(ratios(OURS, best));
        report.add(ratios(OURS, FLOOR));
        report.add(ratios(best, FLOOR));
        return report;
    }

    /** The form of DuckDB that took the least CPU: the wall clock depends more on what else the machine did. */
    private String best() {
        return costs.keySet().stream()
                .filter(program -> !program.equals(OURS) && !program.equals(FLOOR))
                .min(Comparator.comparingDouble(program -> median(
                        runs(program).stream().mapToDouble(Cost::cpu).sorted().toArray())))
                .orElseThrow();
    }

    private String ratios(String program, String base) {
        return row(
                program + " / " + base,
                ratio(program, base, Cost::wall),
                ratio(program, base, Cost::cpu),
                ratio(program, base, Cost::peak));
    }

    private String ratio(String program, String base, ToDoubleFunction<Cost> of) {
        return spread(IntStream.range(0, runs(base).size())
                .mapToDouble(round -> of.applyAsDouble(runs(program).get(round))
                        / of.applyAsDouble(runs(base).get(round)))
                .toArray());
    }

    private List<Cost> runs(String program) {
        return Objects.requireNonNull(costs.get(program));
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String row(String name, String wall, String cpu, String peak) {
        return String.format(Locale.ROOT, "%-24s%-24s%-24s%s", name, wall, cpu, peak);
    }
}
