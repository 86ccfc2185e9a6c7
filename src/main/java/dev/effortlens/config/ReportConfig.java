package dev.effortlens.config;

import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report's configuration, valid as a whole: every name that is referred to exists.
 *
 * @param report title, language, zone and the like
 * @param inputs responses first, the others in configured order
 * @param instruments at least one
 * @param outcomes at least one
 * @param signals observed effort from the interaction log
 * @param topics what customers write of in their comments
 * @param segments names of customer or response attributes that cuts may use
 * @param cuts besides {@link Cut#OVERALL}, which is always there and not in this list
 * @param adjust dimensions within which like is compared with like; all known before the answer
 * @param value how expected value is computed; null where it is not
 * @param gates what the inputs must be like for a report to be published
 * @param primary the declared primary finding
 * @param output where results go
 */
public record ReportConfig(
        ReportSettings report,
        List<InputConfig> inputs,
        List<Instrument> instruments,
        List<Outcome> outcomes,
        List<Signal> signals,
        List<Topic> topics,
        List<String> segments,
        List<Cut> cuts,
        List<String> adjust,
        @Nullable ValueSettings value,
        GateSettings gates,
        Primary primary,
        OutputConfig output) {

    /** Copies the lists. */
    public ReportConfig {
        inputs = List.copyOf(inputs);
        instruments = List.copyOf(instruments);
        outcomes = List.copyOf(outcomes);
        signals = List.copyOf(signals);
        topics = List.copyOf(topics);
        segments = List.copyOf(segments);
        cuts = List.copyOf(cuts);
        adjust = List.copyOf(adjust);
    }
}
