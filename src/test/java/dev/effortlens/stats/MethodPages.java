package dev.effortlens.stats;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The method pages and the worked examples in them: fenced blocks of the language {@code example}, whose lines are a word
 * and its numbers, or a result and its value. A word that stands on several lines has several rows.
 */
final class MethodPages {

    private static final Path FOLDER = Path.of("src/site/markdown/methods");
    private static final Pattern BLOCK = Pattern.compile("```example\n(.*?)```", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("(\\w+) = (\\S+)");

    private MethodPages() {}

    /** Returns the pages of statistics by name; the index is none. */
    static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String name = requireNonNull(file.getFileName()).toString();
                if (!name.equals("index.md")) {
                    pages.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** Returns all worked examples. */
    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        pages().forEach((page, text) -> {
            Matcher block = BLOCK.matcher(text);
            while (block.find()) {
                examples.add(Example.of(page + " " + (examples.size() + 1), block.group(1)));
            }
        });
        return examples;
    }

    /** Returns by how much a value may differ from the printed one that it rounds to. */
    static double halfOfLastDigit(String printed) {
        return new BigDecimal(printed)
                .ulp()
                .divide(BigDecimal.valueOf(2))
                .multiply(new BigDecimal("1.0000001"))
                .doubleValue();
    }

    /** One worked example: what is given, and what results. */
    record Example(String name, Map<String, List<double[]>> given, Map<String, String> results) {

        static Example of(String name, String block) {
            Map<String, List<double[]>> given = new LinkedHashMap<>();
            Map<String, String> results = new LinkedHashMap<>();
            for (String line : block.lines().filter(l -> !l.isBlank()).toList()) {
                Matcher result = RESULT.matcher(line);
                if (result.matches()) {
                    results.put(result.group(1), result.group(2));
                } else {
                    List<String> words = List.of(line.trim().split("[\\s|]+"));
                    given.computeIfAbsent(words.get(0), key -> new ArrayList<>())
                            .add(words.subList(1, words.size()).stream()
                                    .mapToDouble(Double::parseDouble)
                                    .toArray());
                }
            }
            return new Example(name, given, results);
        }

        /** Returns what is made of each row of a word. */
        <T> List<T> each(String word, Function<double[], T> made) {
            return requireNonNull(given.get(word), () -> name + " gives no " + word).stream()
                    .map(made)
                    .toList();
        }

        /** Returns the numbers of a word that stands on one line. */
        double[] all(String word) {
            return each(word, Function.identity()).get(0);
        }

        double one(String word) {
            return all(word)[0];
        }

        long count(String word) {
            return (long) one(word);
        }

        Interval interval(String word) {
            return new Interval(all(word)[0], all(word)[1]);
        }

        /** Returns the levels of x, one line each: answers in each state of y. */
        ContingencyTable table() {
            return ContingencyTable.of(each("level", Example::whole).toArray(long[][]::new));
        }

        /** Returns fourfold tables, one line each: reference no and yes, exposed no and yes. */
        List<ContingencyTable> strata() {
            return each(
                    "stratum",
                    row -> ContingencyTable.of(new long[][] {
                        {(long) row[0], (long) row[1]}, {(long) row[2], (long) row[3]}
                    }));
        }

        /** Returns the levels of x, one line each: the cents of every answer. */
        MomentTable amounts() {
            return amounts(each("amounts", Function.identity()));
        }

        /** Returns strata of two lines each: easy and hard. */
        List<MomentTable> amountStrata() {
            List<MomentTable> strata = new ArrayList<>();
            List<double[]> easy = each("easy", Function.identity());
            for (int i = 0; i < easy.size(); i++) {
                strata.add(amounts(
                        List.of(easy.get(i), each("hard", Function.identity()).get(i))));
            }
            return strata;
        }

        private static MomentTable amounts(List<double[]> levels) {
            List<Moments> moments = levels.stream()
                    .map(level -> Arrays.stream(whole(level))
                            .mapToObj(BigInteger::valueOf)
                            .map(amount -> new Moments(1, amount, amount.multiply(amount)))
                            .reduce(Moments.NONE, Moments::plus))
                    .toList();
            return MomentTable.of(moments, ContingencyTable.ascending(levels.size()), 100);
        }

        /** Returns days, one line each: the day, the events of each level, the censored of each level. */
        SurvivalTable survival() {
            List<long[]> days = each("day", Example::whole);
            int levels = (days.get(0).length - 1) / 2;
            return SurvivalTable.of(
                    column(days, 0),
                    ContingencyTable.ascending(levels),
                    columns(days, 1, levels),
                    columns(days, 1 + levels, levels));
        }

        /** Returns days, one line each: the day, the events, the competing events, the censored. */
        CompetingRisksTable competing() {
            List<long[]> days = each("day", Example::whole);
            return CompetingRisksTable.of(
                    column(days, 0), new double[] {0}, columns(days, 1, 1), columns(days, 2, 1), columns(days, 3, 1));
        }

        private static long[][] columns(List<long[]> rows, int from, int number) {
            long[][] columns = new long[number][];
            Arrays.setAll(columns, i -> column(rows, from + i));
            return columns;
        }

        private static long[] column(List<long[]> rows, int column) {
            return rows.stream().mapToLong(row -> row[column]).toArray();
        }

        /** Returns cells of two measures, one line each: their values, no and yes. */
        JointTable joint() {
            List<double[]> cells = each("cell", Function.identity());
            return JointTable.of(
                    2,
                    cells.stream().map(cell -> Arrays.copyOf(cell, 2)).toArray(double[][]::new),
                    cells.stream().mapToLong(cell -> (long) cell[2]).toArray(),
                    cells.stream().mapToLong(cell -> (long) cell[3]).toArray());
        }

        private static long[] whole(double[] numbers) {
            return Arrays.stream(numbers).mapToLong(number -> (long) number).toArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
