package dev.effortlens.render.html;

import dev.effortlens.report.TrendPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The periods of one series.
 *
 * @param points at least one, in order
 */
record SeriesView(List<TrendPoint> points) {

    /** Returns the series of a report in its order. */
    static List<SeriesView> all(List<TrendPoint> points) {
        Map<List<String>, List<TrendPoint>> series = new LinkedHashMap<>();
        for (TrendPoint p : points) {
            series.computeIfAbsent(
                            List.of(p.instrument(), p.outcome(), p.cut(), p.value(), p.statistic()),
                            key -> new ArrayList<>())
                    .add(p);
        }
        return series.values().stream().map(SeriesView::new).toList();
    }

    /** Returns any period, for what all have in common. */
    TrendPoint any() {
        return points.get(0);
    }

    /** Returns the newest complete period, or the newest where none is complete. */
    TrendPoint newest() {
        return points.stream()
                .filter(TrendPoint::complete)
                .reduce((earlier, later) -> later)
                .orElse(points.get(points.size() - 1));
    }

    boolean isOverall() {
        return any().cut().equals(Lookup.OVERALL);
    }

    boolean isMean() {
        return any().statistic().equals("mean");
    }

    boolean isRate() {
        return !any().outcome().isEmpty();
    }

    boolean hasLimits() {
        return points.stream().anyMatch(p -> p.limitLow() != null);
    }

    /** Returns the periods up to the last of which something is known. */
    List<TrendPoint> known() {
        int end = points.size();
        while (end > 1 && points.get(end - 1).estimate() == null) {
            end--;
        }
        return points.subList(0, end);
    }

    /** Returns whether any period has an estimate. */
    boolean drawable() {
        return points.stream().anyMatch(p -> p.estimate() != null);
    }

    long answers() {
        return points.stream()
                .mapToLong(p -> p.responses() == null ? 0 : p.responses())
                .sum();
    }
}
