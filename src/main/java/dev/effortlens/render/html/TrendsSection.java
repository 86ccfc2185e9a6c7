package dev.effortlens.render.html;

import dev.effortlens.report.Alert;
import dev.effortlens.report.TrendPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores and rates month by month: a figure per instrument, one for events, one per dimension crossed with month. */
final class TrendsSection {

    private static final String ID = "trends";

    /** More panels than this say nothing at a glance; tables/trend.csv holds all. */
    private static final int MOST_PANELS = 6;

    private final Desk desk;
    private final Charts charts;
    private final SeriesWords series;
    private final AlertWords alerts;

    TrendsSection(Desk desk, Charts charts) {
        this.desk = desk;
        this.charts = charts;
        this.series = new SeriesWords(desk);
        this.alerts = new AlertWords(desk);
    }

    SectionView view() {
        List<SeriesView> all = SeriesView.all(desk.report().trend().points());
        if (all.isEmpty()) {
            return SectionView.empty(desk, ID, desk.words().text("trends.none"));
        }
        List<FigureView> figures = new ArrayList<>();
        List<SeriesView> overall = all.stream().filter(SeriesView::isOverall).toList();
        instruments(overall).forEach(id -> figures.add(scores(overall, id)));
        List<SeriesView> rates = overall.stream().filter(SeriesView::isRate).toList();
        if (!rates.isEmpty()) {
            figures.add(rates(rates));
        }
        for (String cut : cuts(all)) {
            figures.add(crossed(cut, all));
        }
        return SectionView.of(desk, ID, desk.words().html("trends.lede"), figures);
    }

    private static List<String> instruments(List<SeriesView> all) {
        return all.stream()
                .filter(s -> !s.isRate())
                .map(s -> s.any().instrument())
                .distinct()
                .toList();
    }

    private static List<String> cuts(List<SeriesView> all) {
        return all.stream()
                .filter(s -> !s.isOverall())
                .map(s -> s.any().cut())
                .distinct()
                .toList();
    }

    private FigureView scores(List<SeriesView> overall, String instrument) {
        List<SeriesView> own = overall.stream()
                .filter(s -> !s.isRate() && s.any().instrument().equals(instrument))
                .toList();
        Map<String, Object> slots = series.slots(own.get(0));
        return figure(
                own,
                title(own, slots),
                desk.words().html("trends.sub", slots),
                own.stream()
                        .map(s -> desk.words().text("trends.panel", series.slots(s)))
                        .toList());
    }

    private FigureView rates(List<SeriesView> rates) {
        Map<String, Object> slots = series.slots(rates.get(0));
        return figure(
                rates,
                title(rates, slots),
                desk.words().html("trends.sub.rate", slots),
                rates.stream()
                        .map(s -> desk.words().text("trends.panel", series.slots(s)))
                        .toList());
    }

    private FigureView figure(List<SeriesView> shown, String title, Html sub, List<String> panels) {
        List<ChartView> views = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            views.add(chart(shown.get(i), panels.get(i)));
        }
        return FigureView.ofCharts(
                title,
                sub,
                views,
                FigureView.DetailsView.of(
                        desk,
                        desk.words().text("charts.numbers", Map.of("n", views.size())),
                        new TrendTable(desk)
                                .periods(desk.words().text("trends.caption", series.slots(shown.get(0))), shown),
                        "tables/trend.csv"));
    }

    private ChartView chart(SeriesView s, String panel) {
        TrendChart chart = new TrendChart(desk, s);
        if (s.drawable()) {
            charts.add(chart.id(), chart.data());
        }
        return chart.view(panel);
    }

    /** The first alert of these series, else that there is none, or why none can be. */
    private String title(List<SeriesView> own, Map<String, Object> slots) {
        for (Alert alert : desk.report().trend().alerts()) {
            if (own.stream().anyMatch(s -> concerns(alert, s.any()))) {
                return alerts.title(alert);
            }
        }
        boolean judged = own.stream().anyMatch(SeriesView::hasLimits);
        return desk.words().text(judged ? "trends.title.inside" : "trends.title.none", slots);
    }

    private static boolean concerns(Alert a, TrendPoint p) {
        return a.instrument().equals(p.instrument())
                && a.outcome().equals(p.outcome())
                && a.cut().equals(p.cut())
                && a.value().equals(p.value())
                && a.statistic().equals(p.statistic());
    }

    /** Panels of the primary instrument's score, the newest month of everything else. */
    private FigureView crossed(String cut, List<SeriesView> all) {
        List<SeriesView> own = all.stream()
                .filter(s -> s.any().cut().equals(cut) && !s.isMean())
                .toList();
        List<SeriesView> panels = own.stream()
                .filter(s -> !s.isRate()
                        && s.any().instrument().equals(desk.report().primary().instrument()))
                .sorted(Comparator.comparing((SeriesView s) -> !alerting(s))
                        .thenComparing(
                                Comparator.comparingLong(SeriesView::answers).reversed()))
                .limit(MOST_PANELS)
                .toList();
        Map<String, Object> slots = new HashMap<>(series.slots(panels.isEmpty() ? own.get(0) : panels.get(0)));
        slots.put("dimension", desk.names().cut(cut));
        slots.put(
                "alerts",
                desk.report().trend().alerts().stream()
                        .filter(a -> a.cut().equals(cut))
                        .count());
        List<ChartView> views = panels.stream()
                .map(s -> chart(s, desk.names().slice(cut, s.any().value())))
                .toList();
        return FigureView.ofCharts(
                        desk.words().text("trends.title.crossed", slots),
                        desk.words().html("trends.sub.crossed", slots),
                        views,
                        FigureView.DetailsView.of(
                                desk,
                                desk.words().text("trends.newest", slots),
                                new TrendTable(desk)
                                        .newest(
                                                desk.words().text("trends.newest.caption", slots),
                                                desk.names().cut(cut),
                                                own),
                                "tables/trend.csv"))
                .breaking();
    }

    private boolean alerting(SeriesView s) {
        return desk.report().trend().alerts().stream().anyMatch(a -> concerns(a, s.any()));
    }
}
