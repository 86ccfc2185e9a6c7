package dev.effortlens.config;

import java.util.List;
import java.util.regex.Pattern;

/** The languages that a report can be in. */
public final class Languages {

    /** Their codes; Chinese is in simplified characters. */
    public static final List<String> CODES = List.of("en", "nl", "fi", "zh");

    /** A region changes how numbers and days are written: en-GB, nl-BE. */
    private static final Pattern TAG = Pattern.compile("(en|nl|fi)(-[A-Z]{2})?|zh(-Hans)?(-(CN|SG))?");

    private Languages() {}

    /** Returns whether a report can be in the language of a BCP 47 tag. */
    public static boolean knows(String tag) {
        return TAG.matcher(tag).matches();
    }
}
