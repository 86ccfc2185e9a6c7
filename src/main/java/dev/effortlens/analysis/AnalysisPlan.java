package dev.effortlens.analysis;

import dev.effortlens.measure.CalendarPeriod.Unit;
import dev.effortlens.report.Gate;
import dev.effortlens.report.Message;
import dev.effortlens.report.Provenance;
import dev.effortlens.report.QualityRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis needs beside the counts.
 *
 * @param title heading of the report
 * @param language BCP 47 tag
 * @param currency ISO 4217 code
 * @param fractionDigits decimals of the currency: amounts are counted in minor units
 * @param timeZone zone of all days
 * @param asOf the day whose knowledge counts
 * @param minimumCell least number of customer groups in a shown cell
 * @param trend what series go by
 * @param primaryInstrument id of the primary finding's instrument
 * @param primaryOutcome id of the primary finding's outcome
 * @param feeds what is known of the feeds, by name
 * @param churnFeeds names of the feeds that hold departures
 * @param finalChurn name of the feed of departures after which nothing else happens; null where customers come back
 * @param asked what is known of the answers to invitations; null where there are none
 * @param valueModel parameters of the models that the expected value was computed with, by name; empty where
 *     they have no fit, null where none was asked for
 * @param contract what a contract brings; null where customers buy without one
 * @param inputQuality what became of the rows of each input
 * @param gates what was asked of the inputs, and what was found
 * @param warnings what was noticed before counting
 * @param provenance what the numbers are made from
 */
public record AnalysisPlan(
        String title,
        String language,
        String currency,
        int fractionDigits,
        String timeZone,
        LocalDate asOf,
        int minimumCell,
        Unit trend,
        String primaryInstrument,
        String primaryOutcome,
        Map<String, FeedState> feeds,
        Set<String> churnFeeds,
        @Nullable String finalChurn,
        @Nullable Asked asked,
        @Nullable SortedMap<String, Double> valueModel,
        @Nullable ContractPlan contract,
        List<QualityRow> inputQuality,
        List<Gate> gates,
        List<Message> warnings,
        Provenance provenance) {

    /** Copies the collections. */
    public AnalysisPlan {
        feeds = Map.copyOf(feeds);
        churnFeeds = Set.copyOf(churnFeeds);
        valueModel = valueModel == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(valueModel));
        inputQuality = List.copyOf(inputQuality);
        gates = List.copyOf(gates);
        warnings = List.copyOf(warnings);
    }

    /**
     * Returns the last day whose answers are followed to an event of a feed: that day must be complete in it, and in what
     * prevents the event. Null where there is none.
     */
    @Nullable
    LocalDate followedThrough(String feed) {
        LocalDate own = completeThrough(feed);
        if (finalChurn == null || churnFeeds.contains(feed)) {
            return own;
        }
        LocalDate churn = completeThrough(finalChurn);
        if (own == null || churn == null) {
            return null;
        }
        return own.isBefore(churn) ? own : churn;
    }

    private @Nullable LocalDate completeThrough(String feed) {
        FeedState state = feeds.get(feed);
        return state == null ? null : state.completeThrough();
    }

    /** Returns how many minor units a main unit of the currency has. */
    long unitsPerMain() {
        return BigDecimal.TEN.pow(fractionDigits).longValueExact();
    }
}
