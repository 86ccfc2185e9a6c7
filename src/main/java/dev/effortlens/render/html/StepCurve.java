package dev.effortlens.render.html;

import dev.effortlens.render.format.ShortestDecimal;
import dev.effortlens.report.SurvivalPoint;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share of a group of answers with the event, by days since the answer.
 *
 * @param level {@code reference} or {@code exposed}
 * @param points by day; each has a share
 */
record StepCurve(String level, List<SurvivalPoint> points) {

    private static final double ROUNDING = 1e-9;

    /**
     * A share with its interval.
     *
     * @param value share with the event
     * @param low lower end of its interval; null where there is none
     * @param high upper end
     */
    record Share(
            double value, @Nullable Double low, @Nullable Double high) {}

    static StepCurve of(List<SurvivalPoint> all, String level) {
        return new StepCurve(
                level,
                all.stream()
                        .filter(p -> p.level().equals(level))
                        .filter(p -> p.survival() != null || p.cumulativeIncidence() != null)
                        .sorted(Comparator.comparingLong(SurvivalPoint::day))
                        .toList());
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    long lastDay() {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).day();
    }

    /** Returns whether another event prevents this one, so that one minus survival says too much. */
    boolean competing() {
        return points.stream()
                .anyMatch(p -> p.survival() != null
                        && p.cumulativeIncidence() != null
                        && Math.abs(1 - p.survival() - p.cumulativeIncidence()) > ROUNDING);
    }

    /** Returns the share with the event by the end of a point's day; the interval is survival's, so not where another event competes. */
    Share share(SurvivalPoint p, boolean competing) {
        Double incidence = p.cumulativeIncidence();
        double value = incidence != null ? incidence : rest(p.survival() == null ? 1 : p.survival());
        return competing || p.confLow() == null || p.confHigh() == null
                ? new Share(value, null, null)
                : new Share(value, rest(p.confHigh()), rest(p.confLow()));
    }

    /** Returns the share by the end of a day; none before the first point. */
    Share at(long day, boolean competing) {
        SurvivalPoint last = null;
        for (SurvivalPoint p : points) {
            if (p.day() <= day) {
                last = p;
            }
        }
        return last == null ? new Share(0, null, null) : share(last, competing);
    }

    /** Returns how many answers are followed and without the event when a day begins. */
    long followedAt(long day) {
        for (SurvivalPoint p : points) {
            if (p.day() >= day) {
                return p.atRisk();
            }
        }
        SurvivalPoint last = points.get(points.size() - 1);
        return Math.max(0, last.atRisk() - last.events() - last.censored());
    }

    /** One minus the share, without the dust of binary fractions. */
    private static double rest(double share) {
        return BigDecimal.ONE
                .subtract(new BigDecimal(ShortestDecimal.of(share)))
                .doubleValue();
    }
}
