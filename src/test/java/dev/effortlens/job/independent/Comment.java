package dev.effortlens.job.independent;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** A comment, searched letter by letter: what the expressions of the source are held against. */
final class Comment {

    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final int[] letters;

    Comment(String text) {
        letters = plain(text);
    }

    /** Composed letters without case, one blank for any number of them, none at the ends, nothing invisible. */
    private static int[] plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                        plain.append(' ');
                    } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL) {
                        plain.appendCodePoint(c == '’' ? '\'' : c);
                    }
                });
        return String.join(" ", plain.toString().trim().split(" +", -1))
                .codePoints()
                .toArray();
    }

    boolean isBlank() {
        return letters.length == 0;
    }

    /** Whether a word or phrase stands somewhere in it; with a star at its end, at the beginning of a word. */
    boolean mentions(String word) {
        boolean beginning = word.endsWith("*");
        int[] wanted = plain(beginning ? word.substring(0, word.length() - 1) : word);
        for (int from = 0; from + wanted.length <= letters.length; from++) {
            int to = from + wanted.length;
            boolean starts = from == 0 || parts(letters[from - 1], wanted[0]);
            boolean ends = beginning || to == letters.length || parts(letters[to], wanted[wanted.length - 1]);
            if (starts && ends && standsAt(from, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(int from, int[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (letters[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character beside an end of a word is not part of it: scripts without blanks have words anywhere. */
    private static boolean parts(int beside, int end) {
        if (UNSPACED.contains(UnicodeScript.of(end))) {
            return true;
        }
        int type = Character.getType(beside);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        boolean number = type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
        return !Character.isLetter(beside) && !mark && !number;
    }
}
