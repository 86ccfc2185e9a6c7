package dev.effortlens.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the whole report.
 *
 * @param title heading from the configuration
 * @param language BCP 47 tag
 * @param currency ISO 4217 code of amounts
 * @param timeZone zone of all days
 * @param asOf the day whose knowledge counts
 * @param periodStart day of the earliest used answer; null if none was used
 * @param periodEnd day of the latest used answer; null if none was used
 * @param minimumCell least number of customer groups in a shown cell
 * @param confidence level of all intervals, 0.95
 * @param answerDays days within which an invitation must be answered; null where there are no invitations
 */
public record Meta(
        String title,
        String language,
        String currency,
        String timeZone,
        LocalDate asOf,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        int minimumCell,
        double confidence,
        @Nullable Integer answerDays) {

    /** Returns the same settings for readers of another language. */
    Meta in(String tag) {
        return new Meta(
                title, tag, currency, timeZone, asOf, periodStart, periodEnd, minimumCell, confidence, answerDays);
    }
}
