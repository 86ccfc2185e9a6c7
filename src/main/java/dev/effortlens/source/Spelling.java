package dev.effortlens.source;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;

/**
 * One spelling for texts that look the same: Unicode's composed form (NFC), without characters that nobody can see, and
 * with single ordinary blanks. Otherwise one touchpoint would be two slices, and one customer two people.
 *
 * <p>Letters, case and punctuation stay as they are: “Checkout” and “checkout” may be two things.
 */
final class Spelling {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** In these scripts a joiner changes nothing that can be seen; elsewhere it is part of how a word is written. */
    private static final Set<UnicodeScript> UNJOINED = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL);

    private Spelling() {}

    /** Returns the text as all its spellings are written; perhaps empty. */
    static String of(String text) {
        return visible(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String visible(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            if (isBlank(c)) {
                if (before != ' ') {
                    before = ' ';
                    spelled.append(' ');
                }
            } else if (!isInvisible(c, before)) {
                spelled.appendCodePoint(c);
                before = c;
            }
        }
        int end = spelled.length();
        return before == ' ' && end > 0 ? spelled.substring(0, end - 1) : spelled.toString();
    }

    /** Line breaks, tabs and every width of blank, those that do not break a line included. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(int c, int before) {
        if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            return !joins(before);
        }
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL;
    }

    private static boolean joins(int before) {
        int type = Character.getType(before);
        boolean pictured = type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || type == Character.NON_SPACING_MARK;
        return pictured || (Character.isLetter(before) && !UNJOINED.contains(UnicodeScript.of(before)));
    }
}
