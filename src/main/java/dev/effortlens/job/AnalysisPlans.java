package dev.effortlens.job;

import dev.effortlens.analysis.AnalysisPlan;
import dev.effortlens.analysis.Asked;
import dev.effortlens.analysis.ContractPlan;
import dev.effortlens.analysis.FeedState;
import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.config.ValueSettings;
import dev.effortlens.counts.Tally;
import dev.effortlens.report.Provenance;
import dev.effortlens.report.QualityRow;
import dev.effortlens.source.Account;
import dev.effortlens.source.InputDescription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the analysis is told beside the counts: settings, and what became of the inputs. */
final class AnalysisPlans {

    private final ReportConfig config;
    private final LocalDate asOf;
    private final String key;

    /** Takes the configuration, the day, and the edition's key. */
    AnalysisPlans(ReportConfig config, LocalDate asOf, String key) {
        this.config = config;
        this.asOf = asOf;
        this.key = key;
    }

    AnalysisPlan of(Night.Counted counted) {
        return new AnalysisPlan(
                config.report().title(),
                config.report().language(),
                config.report().currency(),
                config.report().fractionDigits(),
                config.report().timeZone().getId(),
                asOf,
                config.report().minimumCell(),
                config.report().trend(),
                config.primary().instrument(),
                config.primary().outcome(),
                counted.states(),
                churnFeeds(),
                finalChurn(),
                asked(counted),
                valueModel(counted.expectation()),
                contract(),
                quality(counted),
                counted.gates(),
                InputWarnings.of(counted, config.report().mostValues()),
                provenance(counted));
    }

    private @Nullable Asked asked(Night.Counted counted) {
        Integer days = config.inputs().stream()
                .filter(input -> input.role() == Role.INVITATIONS)
                .map(InputConfig::withinDays)
                .findFirst()
                .orElse(null);
        return days == null ? null : new Asked(days, Completeness.ofAnswers(counted.accounts(), asOf));
    }

    private @Nullable SortedMap<String, Double> valueModel(@Nullable FittedExpectation expectation) {
        ValueSettings value = config.value();
        if (value == null || value.contract() != null) {
            return null;
        }
        return expectation == null ? new TreeMap<>() : expectation.parameters();
    }

    private @Nullable ContractPlan contract() {
        ValueSettings value = config.value();
        ValueSettings.Contract contract = value == null ? null : value.contract();
        if (value == null || contract == null) {
            return null;
        }
        int periods = Math.max(1, value.horizonDays() / contract.periodDays());
        double discount = FittedExpectation.discount(value.discountPercent(), contract.periodDays());
        return new ContractPlan(contract.margin().doubleValue(), contract.periodDays(), periods, discount);
    }

    private Set<String> churnFeeds() {
        return config.inputs().stream()
                .filter(input -> input.role() == Role.CHURN)
                .map(InputConfig::name)
                .collect(Collectors.toSet());
    }

    private @Nullable String finalChurn() {
        return config.inputs().stream()
                .filter(input -> input.role() == Role.CHURN && !input.recurrent())
                .map(InputConfig::name)
                .findFirst()
                .orElse(null);
    }

    private static List<QualityRow> quality(Night.Counted counted) {
        Tally tally = counted.cube().tally();
        List<QualityRow> rows = new ArrayList<>();
        for (Account account : counted.accounts()) {
            TreeMap<String, Long> reasons = new TreeMap<>(account.setAside());
            long used = account.kept();
            if (account.input().config().role() == Role.RESPONSES) {
                tally.setAside().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
                used = tally.used();
            }
            requireBalanced(account.input(), used, reasons);
            rows.addAll(qualityRows(account.input(), used, reasons));
        }
        return rows;
    }

    /** What the report will say must add up: read = used + set aside + not due. A difference is a bug of ours. */
    private static void requireBalanced(InputDescription input, long used, Map<String, Long> reasons) {
        long aside = reasons.values().stream().mapToLong(Long::longValue).sum();
        if (used + aside != input.units()) {
            throw new IllegalStateException("Input '%s': %d read, but %d used and %d set aside or not due"
                    .formatted(input.config().name(), input.units(), used, aside));
        }
    }

    private static List<QualityRow> qualityRows(InputDescription input, long used, Map<String, Long> reasons) {
        String name = input.config().name();
        if (reasons.isEmpty()) {
            return List.of(new QualityRow(name, input.units(), used, "", 0));
        }
        return reasons.entrySet().stream()
                .map(reason -> new QualityRow(name, input.units(), used, reason.getKey(), reason.getValue()))
                .toList();
    }

    private Provenance provenance(Night.Counted counted) {
        List<Provenance.InputInfo> inputs = counted.accounts().stream()
                .map(account -> {
                    FeedState state =
                            counted.states().get(account.input().config().name());
                    return new Provenance.InputInfo(
                            account.input().config().name(),
                            account.input().config().path(),
                            account.input().files(),
                            account.input().bytes(),
                            account.input().rows(),
                            account.input().fingerprint(),
                            account.newestDay(),
                            state == null ? null : state.completeThrough());
                })
                .toList();
        return new Provenance(
                key, ConfigLoader.digest(config), "effortlens " + Program.VERSION, "Apache Spark", inputs);
    }
}
