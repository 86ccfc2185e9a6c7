package dev.effortlens.config;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the report as a whole.
 *
 * @param title its heading
 * @param language BCP 47 tag of the report's language
 * @param currency ISO 4217 code of amounts
 * @param timeZone zone whose calendar days are meant everywhere
 * @param minimumCell least number of customer groups a shown cell must hold answers of, 1 to 64
 * @param duplicateDays days within which duplicates and resubmissions are sought, at least 1
 * @param followUpDays how long answers are followed to the first event, for survival; null takes the longest window
 */
public record ReportSettings(
        String title,
        String language,
        String currency,
        ZoneId timeZone,
        int minimumCell,
        int duplicateDays,
        @Nullable Integer followUpDays) {}
