package dev.effortlens.source.infer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words a name is made of, in small letters and without accents: {@code Q14_FindWay} is q, 14, find, way.
 *
 * @param words in their order
 */
record Tokens(List<String> words) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

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

    /** Returns the name as an identifier of a configuration. */
    String identifier() {
        String name = String.join("_", words).replaceAll("[^a-z0-9_]", "");
        String safe = name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "x" + name : name;
        return safe.substring(0, Math.min(64, safe.length()));
    }

    /** Returns whether it begins like a question's number: q14, vraag3. */
    boolean isNumberedQuestion() {
        return words.size() > 1
                && Words.QUESTION.holds(words.get(0))
                && words.get(1).chars().allMatch(Character::isDigit);
    }
}
