package dev.effortlens.source;

import dev.effortlens.measure.Topic;
import java.io.Serializable;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which topics a comment mentions. A word stands between characters that are no letters, digits or marks; in
 * scripts that put no blanks between words it may stand anywhere.
 */
final class TopicFinder implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Scripts without blanks between words. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final String INSIDE_A_WORD = "[\\p{L}\\p{M}\\p{N}]";

    private final List<Pattern> topics;

    TopicFinder(List<Topic> topics) {
        this.topics = topics.stream()
                .map(topic ->
                        topic.words().stream().map(TopicFinder::expression).collect(Collectors.joining("|")))
                .map(Pattern::compile)
                .toList();
    }

    /** Returns one number: the topics that a comment mentions, bit k for topic k; null where there is no comment. */
    long @Nullable [] in(@Nullable String comment) {
        String text = comment == null ? "" : folded(comment);
        if (text.isEmpty()) {
            return null;
        }
        long mentioned = 0;
        for (int topic = 0; topic < topics.size(); topic++) {
            mentioned |= topics.get(topic).matcher(text).find() ? 1L << topic : 0;
        }
        return new long[] {mentioned};
    }

    private static String expression(String word) {
        boolean begins = word.endsWith("*");
        String text = folded(begins ? word.substring(0, word.length() - 1) : word);
        String before = isSpaced(text.codePointAt(0)) ? "(?<!" + INSIDE_A_WORD + ")" : "";
        String after = !begins && isSpaced(text.codePointBefore(text.length())) ? "(?!" + INSIDE_A_WORD + ")" : "";
        return before + Pattern.quote(text) + after;
    }

    private static boolean isSpaced(int character) {
        return !UNSPACED.contains(UnicodeScript.of(character));
    }

    /** Case and the shape of apostrophes tell no words apart. */
    private static String folded(String text) {
        return Spelling.of(text).toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
