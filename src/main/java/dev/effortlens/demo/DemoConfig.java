package dev.effortlens.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The configuration that belongs to the demo data. */
final class DemoConfig {

    private DemoConfig() {}

    static String text(DemoPlan plan) {
        return """
                # Demo data: synthetic customers. What effort does here is written down in truth.json.
                report: {title: Loyalty versus effort (demo data), language: en, currency: EUR, time-zone: Europe/Amsterdam}
                inputs:
                  responses: {path: responses}
                  # Recorded within hours, so everything is known through the day before the last.
                  interactions: {path: interactions, complete-through: %1$s}
                  churn: {path: churn, complete-through: %1$s}
                  purchases: {path: purchases, complete-through: %1$s}
                  customers: {path: customers}%3$s
                instruments:
                  ces: {measure: CES, scale: [1, 7], direction: high-is-easy}
                  nps: {measure: NPS}
                  csat: {measure: CSAT, scale: [1, 5]}
                outcomes:
                  churned: {from: churn, within-days: 90}
                  repurchased: {from: purchases, within-days: 90}
                  spend: {from: purchases, sum: amount, within-days: 90}
                  promoter: {stated: nps, at-least: 9}
                  satisfied: {stated: csat}
                signals:
                  contacts: {from: interactions, count: true, look-back-days: 7, bands: [0, 1, 2, 4]}
                  handling: {from: interactions, sum: duration_seconds, look-back-days: 7, bands: [0, 300, 1200]}
                  channels: {from: interactions, distinct: channel, look-back-days: 7, bands: [0, 1, 2]}
                topics:
                %4$s
                segments: [plan, region]
                cuts: [touchpoint, channel, month, plan, region%2$s]
                adjust: [touchpoint, month]
                primary: {instrument: ces, outcome: churned}
                output: {reports: reports}
                """.formatted(
                        plan.lastDay().minusDays(1),
                        plan.harderFrom() == null ? "" : ", touchpoint*month",
                        plan.invitations() ? "\n  invitations: {path: invitations}" : "",
                        topics());
    }

    private static String topics() {
        return Arrays.stream(DemoTopic.values())
                .map(topic -> "  %s: %s".formatted(topic.word(), topic.words()))
                .collect(Collectors.joining("\n"));
    }
}
