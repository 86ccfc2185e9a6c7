package dev.effortlens.config;

import dev.effortlens.measure.CalendarPeriod.Unit;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads {@code report}. */
final class ReportSettingsReader {

    private static final int MOST_GROUPS = 64;
    private static final int MOST_VALUES = 10_000;

    /** More lines than anybody reads; and a report stays a report, whatever lands in a column of names. */
    static final int USUAL_VALUES = 200;

    private static final int MOST_DUPLICATE_DAYS = 31;

    private static final Map<String, Unit> UNITS =
            Map.of(Unit.MONTH.dimension(), Unit.MONTH, Unit.WEEK.dimension(), Unit.WEEK);

    private ReportSettingsReader() {}

    static ReportSettings read(Section report) {
        report.expect(ConfigKeys.REPORT);
        return new ReportSettings(
                report.require("title", "title: Loyalty versus effort")
                        .flatMap(Item::text)
                        .orElse(""),
                report.find("language").flatMap(ReportSettingsReader::language).orElse("en"),
                report.find("currency").flatMap(ReportSettingsReader::currency).orElse("EUR"),
                report.require("time-zone", "time-zone: Europe/Amsterdam")
                        .flatMap(ReportSettingsReader::zone)
                        .orElse(ZoneOffset.UTC),
                report.find("minimum-cell")
                        .flatMap(item -> item.integer(1, MOST_GROUPS))
                        .orElse(11),
                report.find("duplicate-days")
                        .flatMap(item -> item.integer(1, MOST_DUPLICATE_DAYS))
                        .orElse(7),
                report.find("follow-up-days")
                        .flatMap(item -> item.integer(1, OutcomeReader.MOST_DAYS))
                        .orElse(null),
                report.find("most-values")
                        .flatMap(item -> item.integer(1, MOST_VALUES))
                        .orElse(USUAL_VALUES),
                report.find("trend").flatMap(item -> item.word(UNITS)).orElse(Unit.MONTH));
    }

    private static Optional<String> language(Item item) {
        return item.textThat(
                Languages::knows,
                ProblemCode.LANGUAGE,
                "a language of reports in " + item.path() + ": en, nl, fi or zh",
                "write one of these; a region may follow, as in en-GB");
    }

    private static Optional<String> currency(Item item) {
        return item.textThat(
                ReportSettingsReader::isCurrency,
                ProblemCode.CURRENCY,
                "an ISO 4217 currency code in " + item.path(),
                "write three capital letters such as EUR or USD");
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    /** Reads a time zone; also used by column mappings. */
    static Optional<ZoneId> zone(Item item) {
        return item.text().flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException e) {
                unknownZone(item, text);
                return Optional.empty();
            }
        });
    }

    private static void unknownZone(Item item, String text) {
        Vocabulary zones = Vocabulary.of(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        item.report(
                ProblemCode.TIME_ZONE,
                "a time zone in " + item.path(),
                zones.suggestion(text, "write a region such as Europe/Amsterdam, or UTC"));
    }
}
