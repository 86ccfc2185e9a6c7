package dev.effortlens.config;

import dev.effortlens.config.ValueSettings.Contract;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads {@code value}. */
final class ValueSettingsReader {

    private static final int MOST_PERCENT = 100;

    private ValueSettingsReader() {}

    static ValueSettings read(Section value) {
        value.expect(ConfigKeys.VALUE);
        return new ValueSettings(
                value.find("horizon-days")
                        .flatMap(item -> item.integer(1, OutcomeReader.MOST_DAYS))
                        .orElse(365),
                value.find("yearly-discount-percent")
                        .flatMap(item -> item.integer(0, MOST_PERCENT))
                        .orElse(10),
                value.find("contract")
                        .flatMap(Item::section)
                        .flatMap(ValueSettingsReader::contract)
                        .orElse(null));
    }

    private static Optional<Contract> contract(Section contract) {
        contract.expect(ConfigKeys.CONTRACT);
        Optional<BigDecimal> margin =
                contract.require("margin", "margin: 12.50").flatMap(ValueSettingsReader::amount);
        Optional<Integer> days = contract.require("period-days", "period-days: 30")
                .flatMap(item -> item.integer(1, OutcomeReader.MOST_DAYS));
        return margin.flatMap(amount -> days.map(period -> new Contract(amount, period)));
    }

    private static Optional<BigDecimal> amount(Item item) {
        return item.textThat(
                        text -> text.matches("[0-9]{1,12}(\\.[0-9]{1,4})?"),
                        ProblemCode.NOT_A_NUMBER,
                        "an amount in " + item.path(),
                        "write digits with a decimal point, for example 12.50")
                .map(BigDecimal::new);
    }
}
