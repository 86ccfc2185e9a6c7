package dev.effortlens.stats;

import dev.effortlens.stats.Estimate.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The Aalen–Johansen cumulative incidence: the share that has had the event after each day, where another event can make
 * it impossible. All levels of x of a table are one group. One minus Kaplan–Meier would count who left as if they could
 * still buy, and so promise too much.
 *
 * <p>What is left of 1 are the answers without the event: those still free of both events, and those to whom the other one
 * came first and who stay without it. Where nothing competes, they are the Kaplan–Meier curve.
 *
 * <p>The standard error is that of the delta method and assumes independent answers. Nothing is said after the last day
 * anyone was followed.
 *
 * @see "Aalen and Johansen (1978), Scandinavian Journal of Statistics 5"
 * @see "Marubini and Valsecchi (1995), Analysing Survival Data, Wiley, section 10.4, on the variance"
 */
public final class CumulativeIncidence {

    private final List<Day> days;

    private CumulativeIncidence(List<Day> days) {
        this.days = days;
    }

    /** The share after a day on which somebody had an event of either kind or left observation. */
    public record Point(
            long day, long atRisk, long events, long competing, long censored, double incidence, double stdError) {}

    /** The counts of one day, with the share free of both events before it, and those with and without the event after it. */
    private record Day(
            long day,
            long atRisk,
            long events,
            long competing,
            long censored,
            double freeBefore,
            double incidence,
            double without) {

        /** The variance that the day adds to the logarithm of the share still free of both events. */
        double greenwood() {
            long either = events + competing;
            return either == atRisk ? 0 : (double) either / atRisk / (atRisk - either);
        }
    }

    /** Returns the curve of all levels together. */
    public static CumulativeIncidence of(CompetingRisksTable table) {
        return new CumulativeIncidence(days(table));
    }

    private static List<Day> days(CompetingRisksTable table) {
        SurvivalTable cause = table.cause();
        long atRisk = cause.total();
        double free = 1;
        double incidence = 0;
        double otherFirst = 0;
        List<Day> days = new ArrayList<>();
        for (int position = 0; position < cause.days(); position++) {
            long events = 0;
            long competing = 0;
            long ended = 0;
            for (int row = 0; row < cause.rows(); row++) {
                events += cause.events(row, position);
                competing += table.competing().events(row, position);
                ended += cause.censored(row, position);
            }
            if (events + ended > 0) {
                double before = free;
                incidence += before * events / atRisk;
                otherFirst += before * competing / atRisk;
                free *= (double) (atRisk - events - competing) / atRisk;
                days.add(new Day(
                        cause.day(position),
                        atRisk,
                        events,
                        competing,
                        ended - competing,
                        before,
                        incidence,
                        free + otherFirst));
                atRisk -= events + ended;
            }
        }
        return days;
    }

    /** The variance of the incidence after the last of these days. */
    private static double variance(List<Day> days) {
        double last = days.get(days.size() - 1).incidence();
        double sum = 0;
        for (Day day : days) {
            double left = last - day.incidence();
            double n = day.atRisk();
            sum += left * left * day.greenwood();
            sum += day.freeBefore() * day.freeBefore() * (n - day.events()) / n * day.events() / n / n;
            sum -= 2 * left * day.freeBefore() * day.events() / n / n;
        }
        return sum;
    }

    /** Returns the steps of the curve, in the order of days. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            points.add(new Point(
                    day.day(),
                    day.atRisk(),
                    day.events(),
                    day.competing(),
                    day.censored(),
                    day.incidence(),
                    Math.sqrt(Math.max(0, variance(days.subList(0, i + 1))))));
        }
        return points;
    }

    /** Returns the share with the event until the end of a day, undefined once nobody is followed any more. */
    public Estimate at(long day) {
        if (days.isEmpty()) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        double incidence = 0;
        for (Day each : days) {
            if (each.day() <= day) {
                incidence = each.incidence();
            }
        }
        return reaches(day) ? Estimate.of(incidence) : Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS);
    }

    /** Where the last to be followed had one of the events, nothing more can happen. */
    private boolean reaches(long day) {
        Day last = days.get(days.size() - 1);
        return day <= last.day() || last.censored() == 0;
    }

    /** Returns the shares without the event, in the order of the days on which something happened. */
    public List<Share> without() {
        return days.stream().map(day -> new Share(day.day(), day.without())).toList();
    }

    /** Returns the mean days without the event up to a horizon: the area under the share without it. */
    public Estimate restrictedMean(long horizon) {
        if (days.isEmpty()) {
            return Estimate.undefined(Reason.NO_OBSERVATIONS);
        }
        return reaches(horizon)
                ? Estimate.of(Share.area(without(), horizon))
                : Estimate.undefined(Reason.TOO_FEW_OBSERVATIONS);
    }
}
