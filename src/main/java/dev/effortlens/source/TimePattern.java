package dev.effortlens.source;

import java.util.regex.Pattern;

/** What a date-time pattern says about the values it reads. */
final class TimePattern {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern HOUR = Pattern.compile("[HhKk]");
    private static final Pattern ZONE = Pattern.compile("[VzOXxZ]");

    private TimePattern() {}

    /** Returns whether the pattern reads a time of day; one that does not reads dates. */
    static boolean hasHour(String pattern) {
        return HOUR.matcher(unquoted(pattern)).find();
    }

    /** Returns whether the pattern reads a zone or an offset, so that values are instants by themselves. */
    static boolean hasZone(String pattern) {
        return ZONE.matcher(unquoted(pattern)).find();
    }

    private static String unquoted(String pattern) {
        return QUOTED.matcher(pattern).replaceAll("");
    }
}
