package dev.effortlens.source;

import dev.effortlens.config.Problem;
import dev.effortlens.measure.DayRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of other currencies is worth in the report's, by day. A day without a rate takes the newest before it,
 * as weekends and holidays have none; after a week a rate is old and the amount unknown.
 */
final class Rates implements Serializable {

    private static final long serialVersionUID = 1L;

    static final Rates NONE = new Rates(0);

    /** Rates are read to so many decimals. */
    static final int DECIMALS = 9;

    private static final int DAYS_VALID = 7;

    private final int fractionDigits;
    private final HashMap<String, TreeMap<Integer, Long>> byCurrency = new HashMap<>();

    /**
     * Makes rates.
     *
     * @param fractionDigits decimals of the report's currency
     */
    Rates(int fractionDigits) {
        this.fractionDigits = fractionDigits;
    }

    /**
     * Returns the rates of rows as {@link RowMapper} makes them.
     *
     * @throws ContractException if a currency has two rates for a day
     */
    static Rates of(List<Row> rows, int fractionDigits) {
        Rates rates = new Rates(fractionDigits);
        List<Problem> problems = new ArrayList<>();
        for (Row row : rows) {
            String currency = row.getAs(RowColumns.RESPONSE);
            int day = row.<Integer>getAs(RowColumns.DAY);
            long rate = row.<Long>getAs(RowColumns.AMOUNT);
            if (!rates.add(currency, day, rate)) {
                problems.add(twice(currency, day, row.getAs(RowColumns.FILE)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ContractException(problems.stream().distinct().toList());
        }
        return rates;
    }

    /** Adds a rate; returns false if there is another for that day. */
    boolean add(String currency, int day, long rate) {
        Long before = byCurrency.computeIfAbsent(currency, c -> new TreeMap<>()).putIfAbsent(day, rate);
        return before == null || before == rate;
    }

    /** Returns a text that tells apart what amounts of some days are worth. */
    String digest(DayRange days) {
        TreeMap<String, Map<Integer, Long>> valid = new TreeMap<>();
        DayRange reach = days.around(DAYS_VALID, 0);
        byCurrency.forEach(
                (currency, rates) -> valid.put(currency, rates.subMap(reach.from(), true, reach.to(), true)));
        return DigestUtils.sha256Hex(valid.toString());
    }

    boolean isEmpty() {
        return byCurrency.isEmpty();
    }

    /**
     * Returns an amount in minor units of the report's currency, rounded half up; null where there is no rate.
     *
     * @param amount in the main unit of its own currency
     */
    @Nullable
    Long minorUnits(@Nullable BigDecimal amount, @Nullable String currency, @Nullable Integer day) {
        if (amount == null || currency == null || day == null) {
            return null;
        }
        TreeMap<Integer, Long> rates = byCurrency.get(currency);
        Map.Entry<Integer, Long> newest = rates == null ? null : rates.floorEntry(day);
        if (newest == null || day - newest.getKey() > DAYS_VALID) {
            return null;
        }
        BigDecimal units = amount.multiply(BigDecimal.valueOf(newest.getValue(), DECIMALS))
                .movePointRight(fractionDigits)
                .setScale(0, RoundingMode.HALF_UP);
        return units.unscaledValue().bitLength() < Long.SIZE ? units.longValueExact() : null;
    }

    private static Problem twice(String currency, int day, String file) {
        return new Problem(
                SourceProblem.RATES.code(),
                "input 'rates', file " + file,
                "two rates of %s for %s".formatted(currency, LocalDate.ofEpochDay(day)),
                "one rate per currency and day",
                "decide which of the two is right and remove the other");
    }
}
