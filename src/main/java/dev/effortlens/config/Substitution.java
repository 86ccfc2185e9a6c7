package dev.effortlens.config;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts environment variables into text: {@code ${NAME}}, or {@code ${NAME:-default}} where the variable may be unset
 * or empty. Their values never reach a message.
 */
final class Substitution {

    /** Every dollar with a brace; the name is missing where no well-formed reference follows. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<default>(?:[^}$]|\\$(?!\\{))*))?})?");

    private final Map<String, String> environment;
    private final Problems problems;

    Substitution(Map<String, String> environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** Returns the text with its variables' values; what cannot be resolved is reported and becomes unusable. */
    Value scalar(String written, boolean isNull, Place place) {
        Matcher matcher = REFERENCE.matcher(written);
        StringBuilder text = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        boolean usable = true;
        int copied = 0;
        while (matcher.find()) {
            String value = valueOf(matcher, place);
            usable &= value != null;
            text.append(written.substring(copied, matcher.start())).append(value);
            shown.append(written.substring(copied, matcher.start())).append(shownOf(matcher));
            copied = matcher.end();
        }
        text.append(written.substring(copied));
        shown.append(written.substring(copied));
        return usable ? new Value.Scalar(text.toString(), shown.toString(), isNull, place) : new Value.Unusable(place);
    }

    private static String shownOf(Matcher matcher) {
        return "${" + matcher.group("name") + "}";
    }

    private @Nullable String valueOf(Matcher matcher, Place place) {
        String name = matcher.group("name");
        if (name == null) {
            malformed(place);
            return null;
        }
        String value = environment.get(name);
        String fallback = matcher.group("default");
        if (fallback != null) {
            return value == null || value.isEmpty() ? fallback : value;
        }
        if (value == null) {
            unset(name, place);
        }
        return value;
    }

    private void malformed(Place place) {
        problems.add(
                ProblemCode.VARIABLE_MALFORMED,
                place,
                "'${' without a variable's name and a closing brace",
                "${NAME} or ${NAME:-default}",
                "name a variable of letters, digits and underscores; a default holds no further variable");
    }

    private void unset(String name, Place place) {
        problems.add(
                ProblemCode.VARIABLE_UNSET,
                place,
                "environment variable " + name + ", which is not set",
                "a variable with a value",
                "set " + name + ", or give a default as ${" + name + ":-default}");
    }
}
