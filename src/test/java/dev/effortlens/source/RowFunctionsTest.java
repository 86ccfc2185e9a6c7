package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFunctionsTest {

    private static final long MICROS_PER_SECOND = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "+05:30",
                "Europe/Amsterdam",
                "America/St_Johns",
                "Pacific/Apia",
                "Asia/Kathmandu",
                "Africa/Casablanca"
            })
    void aDayIsTheOneThatTheZonesCalendarShows(String zone) {
        UTF8String id = UTF8String.fromString(zone);
        Random random = new Random(zone.hashCode());
        for (int i = 0; i < 20_000; i++) {
            // From 1890 to 2150, so that both ends of the list of offsets are crossed.
            long micros = -2_524_521_600L * MICROS_PER_SECOND
                    + (long) (random.nextDouble() * 8_200_000_000L * MICROS_PER_SECOND);
            long expected = Instant.ofEpochSecond(
                            Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1000)
                    .atZone(ZoneId.of(zone))
                    .toLocalDate()
                    .toEpochDay();

            assertThat((long) RowFunctions.day(micros, id)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EUR", "eur", "Eur", "€", "straße", "ÅÄÖ åäö"})
    void capitalsAreThoseOfJava(String text) {
        assertThat(RowFunctions.capitals(UTF8String.fromString(text))).hasToString(text.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "web",
                " web",
                "web ",
                "my  shop",
                "my shop",
                "cafe\u0301",
                "a\tb",
                "a\u00a0b",
                "a\u007fb"
            })
    void aTextIsSpelledAsAnywhereElse(String text) {
        assertThat(RowFunctions.spelled(UTF8String.fromString(text))).hasToString(Spelling.of(text));
    }
}
