package dev.effortlens.source.infer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines of YAML, with comments. */
final class Yaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_/][A-Za-z0-9_./-]*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final int WIDTH = 110;

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    Yaml line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
        return this;
    }

    /** Adds a line with its reason. */
    Yaml line(int depth, String content, String reason) {
        return line(depth, content + "  # " + oneLine(reason));
    }

    /** Adds a comment, over several lines if it is long. */
    Yaml comment(int depth, String words) {
        StringBuilder line = new StringBuilder("#");
        for (String word : oneLine(words).split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                line(depth, line.toString());
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        return line(depth, line.toString());
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** Returns a value as YAML reads it back as text, quoted where it must be. */
    static String quoted(String value) {
        if (PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT))) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
