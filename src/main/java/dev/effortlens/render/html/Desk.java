package dev.effortlens.render.html;

import com.ibm.icu.util.ULocale;
import dev.effortlens.report.Report;
import dev.effortlens.report.Trend;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What every builder works with.
 *
 * @param report what is to be said
 * @param lookup the report by keys
 * @param words sentences
 * @param numbers numbers and days
 * @param names what things are called
 * @param states words where a number is missing
 */
record Desk(Report report, Lookup lookup, Words words, Numbers numbers, Names names, States states) {

    /** Returns the note that slices are left out; none where none are. */
    List<String> notes(int leftOut) {
        return leftOut == 0 ? List.of() : List.of(words.text("slices.left-out", Map.of("n", leftOut)));
    }

    /** Returns a period of the series by its name, for a sentence: March 2026, the week from March 30, 2026. */
    String period(String name) {
        return words.text("trends.period", periodSlots(name));
    }

    /** Returns the same for a line of its own. */
    String periodAlone(String name) {
        return words.text("trends.tip.period", periodSlots(name));
    }

    private Map<String, String> periodSlots(String name) {
        Trend trend = report.trend();
        LocalDate first = trend.firstDay(name);
        return Map.of("period", trend.weekly() ? numbers.day(first) : numbers.month(first));
    }

    /** Returns it under an axis: Mar 26; of a week, its first day. */
    String periodShort(String name) {
        LocalDate first = report.trend().firstDay(name);
        return report.trend().weekly() ? numbers.dayShort(first) : numbers.monthShort(first);
    }

    /** Where the report's language has no words, numbers too are written as in English: a page has one language. */
    static Desk of(Report report) {
        return of(report, ULocale.forLanguageTag(report.meta().language()));
    }

    /** Returns the desk of a report that is said in a language of its own or another. */
    static Desk of(Report report, ULocale locale) {
        Lookup lookup = new Lookup(report);
        Words words = Words.of(locale, report.trend().weekly());
        Numbers numbers = new Numbers(words.locale(), report.meta().currency());
        Names names = new Names(words, numbers, lookup);
        return new Desk(report, lookup, words, numbers, names, new States(words, numbers, report.meta()));
    }
}
