package dev.effortlens.job.independent;

import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Topic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the rules need to know besides the rows.
 *
 * @param declaredThrough declared complete-through by input; inputs without one are missing
 * @param recurrent whether customers come back without a date of return
 * @param hasChurn whether it is known who left
 * @param adjust dimensions within which like is compared with like
 * @param answerDays within how many days an invitation is answered; 0 where there are none
 * @param followUpDays how long answers are followed to the first event
 */
record TruthPlan(
        LocalDate asOf,
        ZoneId zone,
        String currency,
        int duplicateDays,
        List<Instrument> instruments,
        List<Outcome> outcomes,
        List<Signal> signals,
        List<Topic> topics,
        Map<String, LocalDate> declaredThrough,
        boolean recurrent,
        boolean hasChurn,
        List<String> adjust,
        int answerDays,
        int followUpDays) {

    Instrument instrument(String id) {
        return instruments.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The same for amounts only. */
    TruthPlan ofAmounts() {
        return new TruthPlan(
                asOf,
                zone,
                currency,
                duplicateDays,
                instruments,
                outcomes.stream().filter(Outcome.Amount.class::isInstance).toList(),
                signals,
                topics,
                declaredThrough,
                recurrent,
                hasChurn,
                adjust,
                answerDays,
                followUpDays);
    }
}
