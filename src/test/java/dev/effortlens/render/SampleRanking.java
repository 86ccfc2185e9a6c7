package dev.effortlens.render;

import dev.effortlens.report.Ranking;
import dev.effortlens.report.Ranking.Place;
import java.util.List;

/** Touchpoints that differ and are ranked, plans that differ, regions and months that show no difference. */
final class SampleRanking {

    private SampleRanking() {}

    static List<Ranking> full() {
        return List.of(
                new Ranking("ces", "churned", "touchpoint", true, 64.2, 6, 0.00000031, 0.041, touchpoints()),
                new Ranking("ces", "churned", "plan", true, 7.9, 1, 0.0049, 0.017, List.of()),
                new Ranking("ces", "churned", "month", false, 9.3, 11, 0.593, 0.0, List.of()),
                new Ranking("ces", "churned", "touchpoint*plan", false, null, null, null, null, List.of()));
    }

    /** Returns rankings in which nothing is shown to differ. */
    static List<Ranking> alike() {
        return full().stream()
                .map(r -> new Ranking(
                        r.instrument(),
                        r.outcome(),
                        r.cut(),
                        false,
                        4.1,
                        6,
                        0.663,
                        0.0,
                        r.places().stream()
                                .map(p -> new Place(
                                        p.value(),
                                        p.observed(),
                                        p.shrunken(),
                                        p.shrunkenLow(),
                                        p.shrunkenHigh(),
                                        p.exposed(),
                                        p.priority(),
                                        null))
                                .toList()))
                .toList();
    }

    private static List<Place> touchpoints() {
        return List.of(
                place("Billing", 0.1421, 0.1338, 0.024, 1_062, 1),
                place("Phone support", 0.0801, 0.0793, 0.020, 1_455, 2),
                place("Technical fault at the customer’s premises, first visit", 0.0661, 0.0664, 0.022, 1_044, 3),
                place(SampleReport.SCRIPT_NAME, 0.0512, 0.0548, 0.028, 410, 4),
                place("Online checkout", 0.0211, 0.0304, 0.027, 320, 5),
                place("(none)", 0.0634, 0.0651, 0.043, 120, 6),
                place(SampleReport.FORMULA_NAME, 0.0286, 0.0401, 0.035, 210, 7));
    }

    private static Place place(String value, double observed, double shrunken, double half, long hard, int rank) {
        return new Place(value, observed, shrunken, shrunken - half, shrunken + half, hard, shrunken * hard, rank);
    }
}
