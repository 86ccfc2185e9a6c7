package dev.effortlens.config;

import dev.effortlens.measure.CalendarPeriod.Unit;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the report as a whole.
 *
 * @param title its heading
 * @param language BCP 47 tag of the report's language: en, nl, fi or zh, a region may follow
 * @param currency ISO 4217 code of amounts
 * @param timeZone zone whose calendar days are meant everywhere
 * @param minimumCell least number of customer groups a shown cell must hold answers of, 1 to 64
 * @param duplicateDays days within which duplicates and resubmissions are sought, at least 1
 * @param followUpDays how long answers are followed to the first event, for survival; null takes the longest window
 * @param mostValues how many values of a dimension are told apart, the most frequent; the others are {@code (other)}
 * @param trend what series and their alerts go by
 */
public record ReportSettings(
        String title,
        String language,
        String currency,
        ZoneId timeZone,
        int minimumCell,
        int duplicateDays,
        @Nullable Integer followUpDays,
        int mostValues,
        Unit trend) {

    /** Returns how many decimals amounts of the currency have. */
    public int fractionDigits() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
