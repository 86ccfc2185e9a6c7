package dev.effortlens.render.html;

import com.ibm.icu.util.ULocale;
import dev.effortlens.report.Report;

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

    static Desk of(Report report) {
        ULocale locale = ULocale.forLanguageTag(report.meta().language());
        Lookup lookup = new Lookup(report);
        Words words = Words.of(locale);
        Numbers numbers = new Numbers(locale, report.meta().currency());
        Names names = new Names(words, numbers, lookup);
        return new Desk(report, lookup, words, numbers, names, new States(words, numbers, report.meta()));
    }
}
