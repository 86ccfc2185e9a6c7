package dev.effortlens.job.independent;

import dev.effortlens.measure.Contrast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of one x and one y, ordered by x and then y, with the group of customers each belongs to. */
final class Sample {

    /**
     * One answer.
     *
     * @param side on which side of the comparison of two groups x stands
     * @param stratum what it is compared within; empty where that does not matter
     */
    record Row(double x, double y, Contrast side, int group, String customer, String stratum) {

        Row(double x, double y, Contrast side, int group, String customer) {
            this(x, y, side, group, customer, "");
        }
    }

    private final List<Row> rows;
    private @Nullable List<Sample> replicates;
    private @Nullable Pairs pairs;

    private Sample(List<Row> rows) {
        this.rows = rows;
    }

    static Sample of(List<Row> rows) {
        return new Sample(rows.stream()
                .sorted(Comparator.comparingDouble(Row::x).thenComparingDouble(Row::y))
                .toList());
    }

    List<Row> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    double[] x() {
        return rows.stream().mapToDouble(Row::x).toArray();
    }

    double[] y() {
        return rows.stream().mapToDouble(Row::y).toArray();
    }

    long customers() {
        return rows.stream().map(Row::customer).distinct().count();
    }

    /** Returns the groups that have answers. */
    int[] groups() {
        return rows.stream().mapToInt(Row::group).distinct().sorted().toArray();
    }

    long rowsWith(double y) {
        return rows.stream().filter(row -> row.y() == y).count();
    }

    /** Returns the number of groups on the side of the comparison that has fewest; 0 without answers. */
    int fewestGroups() {
        return Arrays.stream(Contrast.values())
                .map(this::on)
                .filter(side -> side.size() > 0)
                .mapToInt(side -> side.groups().length)
                .min()
                .orElse(0);
    }

    /** As {@link #fewestGroups}, without the middle. */
    int fewestOnASide() {
        return compared().size() == 0 ? Integer.MAX_VALUE : compared().fewestGroups();
    }

    /** Returns how many groups stand on that side which fewer do. */
    long groupsOnRarerSide() {
        return StrictMath.min(
                on(Contrast.EXPOSED).groups().length, on(Contrast.REFERENCE).groups().length);
    }

    /** Returns how many groups have an answer with another x than the one that leaves fewest of them. */
    long groupsWithOtherX() {
        return Arrays.stream(x())
                .distinct()
                .mapToLong(common -> rows.stream()
                        .filter(row -> row.x() != common)
                        .mapToInt(Row::group)
                        .distinct()
                        .count())
                .min()
                .orElse(0);
    }

    /** The rows of those strata in which both sides stand. */
    Sample comparable() {
        return new Sample(strata().stream()
                .filter(stratum -> stratum.groupsOnRarerSide() > 0)
                .flatMap(stratum -> stratum.rows().stream())
                .toList());
    }

    /** Returns how many groups have an answer with this y. */
    long groupsWith(double y) {
        return rows.stream()
                .filter(row -> row.y() == y)
                .mapToInt(Row::group)
                .distinct()
                .count();
    }

    Sample at(double x) {
        return new Sample(rows.stream().filter(row -> row.x() == x).toList());
    }

    Sample on(Contrast side) {
        return new Sample(rows.stream().filter(row -> row.side() == side).toList());
    }

    /** The rows of each stratum. */
    List<Sample> strata() {
        Map<String, List<Row>> strata = new TreeMap<>();
        for (Row row : rows) {
            strata.computeIfAbsent(row.stratum(), key -> new ArrayList<>()).add(row);
        }
        return strata.values().stream().map(Sample::new).toList();
    }

    /** The rows that stand on one of the two sides. */
    Sample compared() {
        return new Sample(
                rows.stream().filter(row -> row.side() != Contrast.NEITHER).toList());
    }

    /** Returns the sample without each of its groups in turn. */
    List<Sample> replicates() {
        if (replicates == null) {
            replicates = Arrays.stream(groups())
                    .mapToObj(group -> new Sample(
                            rows.stream().filter(row -> row.group() != group).toList()))
                    .toList();
        }
        return replicates;
    }

    Pairs pairs() {
        if (pairs == null) {
            pairs = Pairs.of(x(), y());
        }
        return pairs;
    }
}
