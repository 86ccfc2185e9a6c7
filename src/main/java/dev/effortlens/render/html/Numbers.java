package dev.effortlens.render.html;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.SignDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** Numbers and days as the report's locale writes them; minus is U+2212. */
final class Numbers {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final double SMALLEST_P = 0.001;
    private static final double SMALLEST_SHARE = 0.001;
    private static final double SMALLEST_ROUNDED_TOTAL = 10_000;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final ULocale locale;
    private final Currency currency;

    Numbers(ULocale locale, String currency) {
        this.locale = locale;
        this.currency = Currency.getInstance(currency);
    }

    String count(long value) {
        return minus(digits(0).format(value).toString());
    }

    /** A count in the space of a chart label: 12K. */
    String compact(long value) {
        return minus(NumberFormatter.withLocale(locale)
                .notation(Notation.compactShort())
                .precision(Precision.maxSignificantDigits(2))
                .format(value)
                .toString());
    }

    /** A share with its sign: 14.2%. */
    String percent(double share) {
        return format(digits(1).unit(NoUnit.PERCENT).scale(Scale.powerOfTen(2)), share);
    }

    /** A share for a sentence about rows: some are never 0.0%. */
    String percentAtLeast(double share) {
        return share > 0 && share < SMALLEST_SHARE / 2 ? "< " + percent(SMALLEST_SHARE) : percent(share);
    }

    /** A share in whole percent. */
    String percentWhole(double share) {
        return format(digits(0).unit(NoUnit.PERCENT).scale(Scale.powerOfTen(2)), share);
    }

    /** A share where the head of the column says %. */
    String percentBare(double share) {
        return format(digits(1).scale(Scale.powerOfTen(2)), share);
    }

    /** A share in whole percent where the head of the column says %. */
    String percentRounded(double share) {
        return format(digits(0).scale(Scale.powerOfTen(2)), share);
    }

    /** A share of rows, so fine that a few among many do not vanish. */
    String percentFine(double share) {
        return format(digits(2).scale(Scale.powerOfTen(2)), share);
    }

    /** A difference of shares in points, signed. */
    String points(double difference) {
        return format(digits(1).scale(Scale.powerOfTen(2)).sign(SignDisplay.EXCEPT_ZERO), difference);
    }

    String decimal(double value, int decimals) {
        return format(digits(decimals), value);
    }

    String signed(double value, int decimals) {
        return format(digits(decimals).sign(SignDisplay.EXCEPT_ZERO), value);
    }

    String money(double value) {
        return format(digits(2).unit(currency), value);
    }

    String moneySigned(double value) {
        return format(digits(2).unit(currency).sign(SignDisplay.EXCEPT_ZERO), value);
    }

    /** Money in whole units. */
    String moneyWhole(double value) {
        return format(digits(0).unit(currency), value);
    }

    /** A total for a sentence: to thousands where it is large. */
    String moneyTotal(double value) {
        double size = Math.abs(value);
        return size < SMALLEST_ROUNDED_TOTAL
                ? moneyWhole(value)
                : format(
                        NumberFormatter.withLocale(locale)
                                .precision(Precision.increment(THOUSAND))
                                .unit(currency),
                        value);
    }

    String currencySymbol() {
        return currency.getSymbol(locale);
    }

    /** A tick of an axis: as many decimals as it needs. */
    String tick(BigDecimal value, SignDisplay sign) {
        return minus(NumberFormatter.withLocale(locale)
                .precision(Precision.maxFraction(6))
                .sign(sign)
                .format(value)
                .toString());
    }

    String tickMoney(BigDecimal value) {
        return minus(NumberFormatter.withLocale(locale)
                .unit(currency)
                .precision(Precision.maxFraction(2))
                .format(value)
                .toString());
    }

    String tickPercent(BigDecimal percent) {
        return minus(NumberFormatter.withLocale(locale)
                .unit(NoUnit.PERCENT)
                .precision(Precision.maxFraction(6))
                .format(percent)
                .toString());
    }

    /** A p or q value for a column: 0.031, or below the smallest that is told apart. */
    String probability(double p) {
        return p < SMALLEST_P ? "< " + decimal(SMALLEST_P, 3) : decimal(p, 3);
    }

    /** A p value for a sentence; it does not break. */
    String probabilityEquation(double p) {
        String equation = p < SMALLEST_P ? "p " + probability(p) : "p = " + probability(p);
        return equation.replace(' ', '\u00a0');
    }

    /** A day for a sentence; it does not break. */
    String day(LocalDate day) {
        DateFormat format =
                DateFormat.getDateInstance(Calendar.getInstance(TimeZone.GMT_ZONE, locale), DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .replace(' ', NO_BREAK_SPACE);
    }

    /** A month for a sentence, by its first day: March 2026. */
    String month(LocalDate first) {
        return pattern("yMMMM", first);
    }

    /** A month under an axis: Mar 26. */
    String monthShort(LocalDate first) {
        return pattern("yyMMM", first);
    }

    /** A day under an axis: Mar 30, 26. */
    String dayShort(LocalDate day) {
        return pattern("yyMMMd", day);
    }

    private String pattern(String skeleton, LocalDate day) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .replace(' ', NO_BREAK_SPACE);
    }

    private LocalizedNumberFormatter digits(int decimals) {
        return NumberFormatter.withLocale(locale).precision(Precision.fixedFraction(decimals));
    }

    private static String format(LocalizedNumberFormatter formatter, double value) {
        return minus(formatter.format(value).toString());
    }

    private static String minus(String text) {
        return text.replace('-', '\u2212');
    }
}
