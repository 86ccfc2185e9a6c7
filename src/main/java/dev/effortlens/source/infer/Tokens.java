package dev.effortlens.source.infer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words a name is made of, in small letters and without accents: {@code Q14_FindWay} is q, 14, find, way.
 *
 * @param words in their order
 */
record Tokens(List<String> words) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    private static final int MOST_LETTERS = 60;

    static Tokens of(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return new Tokens(Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    /** Returns the name as one word. */
    String joined() {
        return String.join("", words);
    }

    /** Returns a name as an identifier of a configuration: {@code Q14A_FIND} is q14a_find. */
    static String identifier(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String words = plain.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String safe = words.isEmpty() || !Character.isLetter(words.charAt(0)) ? "x" + words : words;
        return safe.substring(0, Math.min(MOST_LETTERS, safe.length()));
    }

    /** Returns an identifier with the first number that makes it another than those taken, which it joins. */
    static String free(String wanted, Set<String> taken) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? wanted : wanted + "_" + number)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    /** Returns whether it begins like a question's number: q14, vraag3. */
    boolean isNumberedQuestion() {
        return words.size() > 1
                && Words.QUESTION.holds(words.get(0))
                && words.get(1).chars().allMatch(Character::isDigit);
    }
}
