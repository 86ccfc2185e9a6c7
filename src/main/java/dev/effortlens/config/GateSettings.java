package dev.effortlens.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the inputs must be like for a report to be published. A limit that is null, or has no entry, is not held against
 * anything.
 *
 * @param quarantinedPercent greatest share of an input's due rows that may be unusable, in percent
 * @param newestDays input → how many days before as-of its newest row may lie at most
 * @param matchedPercent input → least share of used answers whose customer occurs in it, in percent; 0 asks for one
 * @param volumePercent least and greatest size of an input's newest complete day, in percent of the usual for its weekday
 * @param responseRatePercent least share of invitations that are answered, in percent of the usual
 * @param scaleChangeStops whether scores that look like another scale stop the report
 * @param directionStops whether effort that moves with satisfaction the wrong way stops the report
 */
public record GateSettings(
        @Nullable Integer quarantinedPercent,
        Map<String, Integer> newestDays,
        Map<String, Integer> matchedPercent,
        @Nullable Range volumePercent,
        @Nullable Integer responseRatePercent,
        boolean scaleChangeStops,
        boolean directionStops) {

    /**
     * Two limits.
     *
     * @param least lower limit, itself allowed
     * @param most upper limit, itself allowed
     */
    public record Range(int least, int most) {}

    /** Copies the maps. */
    public GateSettings {
        newestDays = Map.copyOf(newestDays);
        matchedPercent = Map.copyOf(matchedPercent);
    }
}
