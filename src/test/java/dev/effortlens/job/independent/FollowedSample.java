package dev.effortlens.job.independent;

import dev.effortlens.job.independent.Surroundings.Ending;
import dev.effortlens.measure.Contrast;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Answers that were followed to an event: one row each, the longest followed first. */
final class FollowedSample {

    private static final int MOST_STEPS = 100;

    /** One answer. */
    record Row(double x, Contrast side, int days, Ending ending, int group) {

        boolean event() {
            return ending == Ending.EVENT;
        }
    }

    private final List<Row> rows;

    FollowedSample(List<Row> rows) {
        this.rows = rows.stream()
                .sorted(Comparator.comparingInt(Row::days).reversed())
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    int[] groups() {
        return rows.stream().mapToInt(Row::group).distinct().sorted().toArray();
    }

    long count(Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }

    int groupsWith(Predicate<Row> which) {
        return (int) rows.stream().filter(which).mapToInt(Row::group).distinct().count();
    }

    /** Groups with another x than the one that leaves fewest of them. */
    int groupsWithOtherX() {
        return rows.stream()
                .mapToDouble(Row::x)
                .distinct()
                .mapToInt(common -> groupsWith(row -> row.x() != common))
                .min()
                .orElse(0);
    }

    FollowedSample only(Predicate<Row> which) {
        return new FollowedSample(rows.stream().filter(which).toList());
    }

    private FollowedSample without(int group) {
        return only(row -> row.group() != group);
    }

    // ---- Cox's regression

    Jackknife hazardRatio() {
        return Jackknife.of(
                hazardRatio(rows),
                Arrays.stream(groups())
                        .mapToDouble(group -> hazardRatio(without(group).rows()))
                        .toArray(),
                Jackknife.Scale.LOG);
    }

    /**
     * The hazard ratio per point: Newton's method on the partial likelihood, row by row from the longest followed to the
     * shortest, so that those still at risk are those already seen. Events of a day follow Efron: the j-th of d events sees
     * all at risk less j/d of those who have theirs that day.
     */
    static double hazardRatio(List<Row> byDaysDescending) {
        if (isMonotone(byDaysDescending)) {
            return Double.NaN;
        }
        double slope = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] derivatives = derivatives(byDaysDescending, slope);
            double change = derivatives[0] / derivatives[1];
            slope += StrictMath.max(-1, StrictMath.min(1, change));
            if (StrictMath.abs(change) < 1e-13) {
                return StrictMath.exp(slope);
            }
        }
        return Double.NaN;
    }

    /** Score and information of the slope. */
    private static double[] derivatives(List<Row> rows, double slope) {
        double[] sums = new double[2];
        double[] atRisk = new double[3];
        int next = 0;
        while (next < rows.size()) {
            int day = rows.get(next).days();
            double[] tied = new double[3];
            int events = 0;
            for (; next < rows.size() && rows.get(next).days() == day; next++) {
                Row row = rows.get(next);
                double weight = StrictMath.exp(slope * row.x());
                double[] moments = {weight, weight * row.x(), weight * row.x() * row.x()};
                for (int k = 0; k < moments.length; k++) {
                    atRisk[k] += moments[k];
                    tied[k] += row.event() ? moments[k] : 0;
                }
                events += row.event() ? 1 : 0;
                sums[0] += row.event() ? row.x() : 0;
            }
            for (int j = 0; j < events; j++) {
                double gone = (double) j / events;
                double total = atRisk[0] - gone * tied[0];
                double mean = (atRisk[1] - gone * tied[1]) / total;
                sums[0] -= mean;
                sums[1] += (atRisk[2] - gone * tied[2]) / total - mean * mean;
            }
        }
        return sums;
    }

    /** Whether there is no event, or each befalls the highest x at risk, or each the lowest. */
    private static boolean isMonotone(List<Row> rows) {
        boolean alwaysHighest = true;
        boolean alwaysLowest = true;
        for (Row event : rows) {
            if (event.event()) {
                for (Row other : rows) {
                    if (other.days() < event.days() || !(alwaysHighest || alwaysLowest)) {
                        break;
                    }
                    alwaysHighest &= event.x() >= other.x();
                    alwaysLowest &= event.x() <= other.x();
                }
            }
        }
        return alwaysHighest || alwaysLowest;
    }

    // ---- concordance

    /**
     * Harrell's concordance by looking at every pair: of an event and an answer that was followed longer, or as long without
     * one. What a pair adds is kept by the groups of its two rows, so that leaving out a group takes its pairs away.
     */
    Jackknife concordance() {
        double[][] higher = new double[64][64];
        double[][] lower = new double[64][64];
        double[][] equal = new double[64][64];
        for (Row event : rows) {
            if (!event.event()) {
                continue;
            }
            for (Row other : rows) {
                if (other.days() < event.days()) {
                    break;
                }
                if (other.days() > event.days() || !other.event()) {
                    double[][] kind = event.x() > other.x() ? higher : event.x() < other.x() ? lower : equal;
                    kind[event.group()][other.group()]++;
                }
            }
        }
        double[] replicates = Arrays.stream(groups())
                .mapToDouble(group -> concordance(without(higher, group), without(lower, group), without(equal, group)))
                .toArray();
        return Jackknife.of(
                concordance(without(higher, -1), without(lower, -1), without(equal, -1)),
                replicates,
                Jackknife.Scale.LOGIT);
    }

    private static double concordance(double higher, double lower, double equal) {
        return higher + lower == 0 ? Double.NaN : (higher + equal / 2) / (higher + lower + equal);
    }

    private static double without(double[][] pairs, int group) {
        double sum = 0;
        for (int i = 0; i < pairs.length; i++) {
            for (int j = 0; j < pairs.length; j++) {
                sum += i == group || j == group ? 0 : pairs[i][j];
            }
        }
        return sum;
    }

    // ---- curves

    /**
     * The share without the event after each day (Kaplan and Meier), and the share that had it where leaving prevents it
     * (Aalen and Johansen). Row by row, as if the events of a day came one after the other, then the departures, then the
     * ends of observation: each event takes an equal part of what is still there.
     *
     * @param without a group to leave out, or -1
     */
    double[][] curves(int days, int without) {
        List<Row> ascending = rows.stream()
                .filter(row -> row.group() != without)
                .sorted(Comparator.comparingInt(Row::days).thenComparing(row -> switch (row.ending()) {
                    case EVENT -> 0;
                    case COMPETING -> 1;
                    case CENSORED -> 2;
                }))
                .toList();
        double[] survival = new double[days + 1];
        double[] incidence = new double[days + 1];
        double share = 1;
        double free = 1;
        double had = 0;
        int next = 0;
        for (int day = 0; day <= days; day++) {
            for (; next < ascending.size() && ascending.get(next).days() == day; next++) {
                Row row = ascending.get(next);
                double atRisk = ascending.size() - next;
                had += row.event() ? free / atRisk : 0;
                share *= row.event() ? (atRisk - 1) / atRisk : 1;
                free *= row.ending() == Ending.CENSORED ? 1 : (atRisk - 1) / atRisk;
            }
            survival[day] = share;
            incidence[day] = had;
        }
        return new double[][] {survival, incidence};
    }
}
