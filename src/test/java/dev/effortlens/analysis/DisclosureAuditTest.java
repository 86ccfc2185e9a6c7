package dev.effortlens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.counts.Support;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Scale;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Plays the intruder: writes down every equation that a reader of the tables has (each sum of a slice's levels, of a cut's
 * slices, of a crossing's, and each mean), takes what is shown as known, and solves them all together by elimination.
 */
class DisclosureAuditTest {

    private static final int CASES = 400;
    private static final int MINIMUM = 11;
    private static final List<Cut> CUTS = List.of(
            Cut.OVERALL, new Cut(List.of("place")), new Cut(List.of("plan")), new Cut(List.of("place", "plan")));
    private static final Instrument CES = new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_HARD);

    @Test
    void ofAThousandSmallCountsNotOneFollowsFromAllThatIsShown() {
        SplittableRandom random = new SplittableRandom(20261129);
        int small = 0;
        int found = 0;
        for (int i = 0; i < CASES; i++) {
            List<SortedMap<String, Support>> slices = slices(random);
            Published published = new Published(slices);
            small += published.small();
            found += published.found();
        }
        assertThat(small).isGreaterThan(20_000);
        assertThat(found)
                .as("of %d small counts; some, or the intruder has no teeth", small)
                .isBetween(1, small / 1000);
    }

    /** One to five places, one to four plans; answers thin out towards the hard end and towards the last names. */
    private static List<SortedMap<String, Support>> slices(SplittableRandom random) {
        List<SortedMap<String, Support>> cuts = new ArrayList<>();
        CUTS.forEach(cut -> cuts.add(new TreeMap<>()));
        int places = random.nextInt(1, 6);
        int plans = random.nextInt(1, 5);
        for (int place = 0; place < places; place++) {
            for (int plan = 0; plan < plans; plan++) {
                int answers = random.nextInt(1 + 600 / (1 + 3 * place + 2 * plan));
                List<String> names = List.of("", "p" + place, "q" + plan, "p" + place + "|q" + plan);
                for (int answer = 0; answer < answers; answer++) {
                    int level = Math.min(random.nextInt(7), random.nextInt(7));
                    int group = random.nextInt(64);
                    for (int cut = 0; cut < cuts.size(); cut++) {
                        cuts.get(cut)
                                .computeIfAbsent(names.get(cut), name -> new Support(7))
                                .count(level, group, 1);
                    }
                }
            }
        }
        cuts.get(0).computeIfAbsent("", name -> new Support(7));
        return cuts;
    }

    /** What a reader knows of one cube: a linear equation in the crossed slices' levels for each count and mean shown. */
    private static final class Published {

        private final List<SortedMap<String, Support>> slices;
        private final List<String> crossed;
        private final Disclosure disclosure;
        private final Equations equations;
        private final List<long[]> small = new ArrayList<>();

        Published(List<SortedMap<String, Support>> slices) {
            this.slices = slices;
            this.crossed = List.copyOf(slices.get(3).keySet());
            this.disclosure =
                    Disclosure.withMeans(new DisclosedCells(CES.levels(), CES::contrast, CUTS, slices), MINIMUM);
            this.equations = new Equations();
            for (int cut = 0; cut < CUTS.size(); cut++) {
                int own = cut;
                slices.get(cut).forEach((slice, support) -> addSlice(own, slice, support));
            }
        }

        private void addSlice(int cut, String slice, Support support) {
            boolean total = disclosure.slice(cut, slice);
            add(cut, slice, support, total, level -> 1);
            for (Contrast contrast : Contrast.values()) {
                boolean group = disclosure.group(cut, slice, contrast);
                add(cut, slice, support, group, level -> CES.contrast(level) == contrast ? 1 : 0);
            }
            for (int own = 0; own < CES.levels(); own++) {
                int only = own;
                boolean withheld = disclosure.level(cut, slice, own);
                add(cut, slice, support, withheld, level -> level == only ? 1 : 0);
            }
            if (!disclosure.mean(cut, slice)) {
                equations.add(weights(cut, slice, CES::score));
            }
        }

        private void add(int cut, String slice, Support support, boolean withheld, IntUnaryOperator weight) {
            long groups = 0;
            for (int level = 0; level < CES.levels(); level++) {
                groups |= weight.applyAsInt(level) == 1 ? support.groups(level) : 0;
            }
            if (!withheld) {
                assertThat(Long.bitCount(groups))
                        .isNotIn(IntStream.range(1, MINIMUM).boxed().toArray());
                equations.add(weights(cut, slice, weight));
            } else if (Long.bitCount(groups) < MINIMUM) {
                small.add(weights(cut, slice, weight));
            }
        }

        /** The coefficients of a slice's cell in the counts of the crossed slices by level; zeros are known. */
        private long[] weights(int cut, String slice, IntUnaryOperator weight) {
            long[] weights = new long[crossed.size() * CES.levels()];
            for (int part = 0; part < crossed.size(); part++) {
                Support support = Objects.requireNonNull(slices.get(3).get(crossed.get(part)));
                for (int level = 0; level < CES.levels(); level++) {
                    boolean counted = isIn(crossed.get(part), cut, slice) && support.answers(level) > 0;
                    weights[part * CES.levels() + level] = counted ? weight.applyAsInt(level) : 0;
                }
            }
            return weights;
        }

        private static boolean isIn(String part, int cut, String slice) {
            List<String> values = Cut.values(part, 2);
            return switch (cut) {
                case 0 -> true;
                case 1 -> values.get(0).equals(slice);
                case 2 -> values.get(1).equals(slice);
                default -> part.equals(slice);
            };
        }

        int small() {
            return small.size();
        }

        int found() {
            return (int) small.stream().filter(equations::imply).count();
        }
    }

    /** Linear equations over a prime field, kept in echelon form: exact, but for a chance of one in the prime. */
    private static final class Equations {

        private static final long PRIME = Integer.MAX_VALUE;

        private final TreeMap<Integer, long[]> byPivot = new TreeMap<>();

        void add(long[] equation) {
            long[] rest = reduced(equation);
            int pivot = first(rest);
            if (pivot >= 0) {
                long inverse = BigInteger.valueOf(rest[pivot])
                        .modInverse(BigInteger.valueOf(PRIME))
                        .longValue();
                byPivot.put(
                        pivot, Arrays.stream(rest).map(c -> c * inverse % PRIME).toArray());
            }
        }

        boolean imply(long[] equation) {
            return first(reduced(equation)) < 0;
        }

        private long[] reduced(long[] equation) {
            long[] rest = equation.clone();
            byPivot.forEach((pivot, row) -> {
                long factor = rest[pivot];
                for (int i = 0; i < rest.length && factor != 0; i++) {
                    rest[i] = Math.floorMod(rest[i] - factor * row[i], PRIME);
                }
            });
            return rest;
        }

        private static int first(long[] equation) {
            return IntStream.range(0, equation.length)
                    .filter(i -> equation[i] != 0)
                    .findFirst()
                    .orElse(-1);
        }
    }
}
