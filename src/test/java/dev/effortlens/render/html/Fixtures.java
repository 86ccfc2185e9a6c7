package dev.effortlens.render.html;

import dev.effortlens.report.Meta;
import dev.effortlens.report.Primary;
import dev.effortlens.report.Provenance;
import dev.effortlens.report.Report;
import dev.effortlens.report.Trend;
import java.time.LocalDate;
import java.util.List;

/** The smallest reports. */
final class Fixtures {

    private Fixtures() {}

    /** Returns a report in which nothing was used and nothing is configured. */
    static Report empty() {
        return new Report(
                new Meta("Empty", "en", "EUR", "UTC", LocalDate.of(2026, 3, 31), null, null, 11, 0.95, null),
                List.of(),
                List.of(),
                new Primary("ces", "churned", "risk_difference"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Trend.NONE,
                List.of(),
                List.of(),
                List.of(),
                new Provenance("key", "digest", "Effortlens", "Spark", List.of()));
    }
}
