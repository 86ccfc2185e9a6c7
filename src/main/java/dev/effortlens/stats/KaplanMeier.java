package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Kaplan–Meier curve: the share still without an event after each day, from answers followed for unequal times. All
 * levels of x of a table are one group.
 *
 * <p>Intervals use Greenwood's variance on the log(−log) scale, which stays within 0 and 1; they assume independent
 * answers. There is none where the curve is at 1 or 0. Nothing is said after the last day anyone was followed.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958), JASA 53</a>
 * @see "Kalbfleisch and Prentice (1980), The Statistical Analysis of Failure Time Data, on the interval"
 */
public final class KaplanMeier {

    private static final double HALF = 0.5;
    /** A share this near to one half is one half. */
    private static final double ROUNDING = 1e-12;

    private final List<Point> points;

    private KaplanMeier(List<Point> points) {
        this.points = points;
    }

    /**
     * The curve after a day on which somebody had an event or left observation.
     *
     * @param greenwood the variance of the logarithm of the share, by Greenwood's formula
     */
    public record Point(long day, long atRisk, long events, long censored, double survival, double greenwood) {

        /** Returns the 95 % interval of the share; null where the curve is at 1 or 0. */
        public @Nullable Interval interval() {
            if (survival <= 0 || survival >= 1) {
                return null;
            }
            double log = StrictMath.log(survival);
            double factor = StrictMath.exp(Reference.NORMAL_975 * Math.sqrt(greenwood) / -log);
            return new Interval(StrictMath.exp(log * factor), StrictMath.exp(log / factor));
        }
    }

    /** The 95 % interval of a median; an end that the data do not reach is null. */
    public record MedianInterval(
            @Nullable Long low, @Nullable Long high) {}

    /** Returns the curve of all levels together. */
    public static KaplanMeier of(SurvivalTable table) {
        long atRisk = table.total();
        double survival = 1;
        double greenwood = 0;
        List<Point> points = new ArrayList<>();
        for (int position = 0; position < table.days(); position++) {
            long events = 0;
            long censored = 0;
            for (int row = 0; row < table.rows(); row++) {
                events += table.events(row, position);
                censored += table.censored(row, position);
            }
            if (events + censored > 0) {
                survival *= (double) (atRisk - events) / atRisk;
                greenwood += (double) events / atRisk / (atRisk - events);
                points.add(new Point(table.day(position), atRisk, events, censored, survival, greenwood));
                atRisk -= events + censored;
            }
        }
        return new KaplanMeier(List.copyOf(points));
    }

    /** Returns the steps of the curve, in the order of days. */
    public List<Point> points() {
        return points;
    }

    /** Returns the share without an event until the end of a day, undefined once nobody is followed any more. */
    public Estimate survivalAt(long day) {
        if (points.isEmpty()) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        double survival = 1;
        for (Point point : points) {
            if (point.day() <= day) {
                survival = point.survival();
            }
        }
        return reaches(day) ? Estimate.of(survival) : Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS);
    }

    /** A curve that has come down to 0 stays there. */
    private boolean reaches(long day) {
        Point last = points.get(points.size() - 1);
        return day <= last.day() || last.survival() == 0;
    }

    /** Returns whether a share without an event, which was multiplied up from many, is at most one half. */
    public static boolean isAtMostHalf(double share) {
        return share <= HALF + ROUNDING;
    }

    /** Returns the first day after which at most half are without an event, or null if it never comes to that. */
    public @Nullable Long median() {
        return points.stream()
                .filter(point -> isAtMostHalf(point.survival()))
                .map(Point::day)
                .findFirst()
                .orElse(null);
    }

    /** Returns the days between which the curve's interval holds one half. */
    public MedianInterval medianInterval() {
        return new MedianInterval(firstAtMostHalf(true), firstAtMostHalf(false));
    }

    private @Nullable Long firstAtMostHalf(boolean lowerEnd) {
        for (Point point : points) {
            Interval interval = point.interval();
            double end = interval == null ? point.survival() : lowerEnd ? interval.low() : interval.high();
            if (isAtMostHalf(end) && (interval != null || lowerEnd)) {
                return point.day();
            }
        }
        return null;
    }

    /** Returns the shares without an event, in the order of the curve's steps. */
    public List<Share> without() {
        return points.stream()
                .map(point -> new Share(point.day(), point.survival()))
                .toList();
    }

    /** Returns the mean days without an event up to a horizon: the area under the curve. */
    public Estimate restrictedMean(long horizon) {
        if (points.isEmpty()) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        return reaches(horizon)
                ? Estimate.of(Share.area(without(), horizon))
                : Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS);
    }
}
