package dev.effortlens.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A value and the keys that lead to it. Each typed view reports what does not fit and is then empty.
 *
 * @param key the last of the keys that lead here
 * @param path all of them, joined by dots
 * @param keyPlace where the key stands
 */
record Item(String key, String path, Place keyPlace, Value value, Problems problems) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,18}");

    /** Letters, digits, hyphens and underscores: safe in tables, paths and overrides. */
    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** Reports what was found here. */
    void report(ProblemCode kind, String expected, String fix) {
        problems.add(kind, value.place(), value.shown(), expected, fix);
    }

    /** Reports something about the key rather than its value. */
    void reportKey(ProblemCode kind, String found, String expected, String fix) {
        problems.add(kind, keyPlace, found, expected, fix);
    }

    boolean isMapping() {
        return value instanceof Value.Mapping;
    }

    boolean isSequence() {
        return value instanceof Value.Sequence;
    }

    boolean isNull() {
        return value instanceof Value.Scalar scalar && scalar.isNull();
    }

    /** Returns the text that stands here, if it is text at all; reports nothing. */
    Optional<String> writtenText() {
        return value instanceof Value.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** Returns text that is not blank. */
    Optional<String> text() {
        return scalar("text").map(Value.Scalar::text);
    }

    /** Returns text that passes a test; the words are for the report if it does not. */
    Optional<String> textThat(Predicate<String> test, ProblemCode kind, String expected, String fix) {
        return text().filter(text -> check(test.test(text), kind, expected, fix));
    }

    /** Returns the text in quotes as messages may print it. */
    String shown() {
        return value.shown();
    }

    Optional<Integer> integer(int least, int greatest) {
        String range = "from " + least + " to " + greatest;
        return wholeNumber()
                .filter(number -> check(
                        number >= least && number <= greatest,
                        ProblemCode.OUT_OF_RANGE,
                        "a whole number " + range + " in " + path,
                        "choose a number " + range))
                .map(Math::toIntExact);
    }

    Optional<Long> wholeNumber() {
        return scalar("a whole number")
                .map(Value.Scalar::text)
                .filter(text -> check(
                        WHOLE_NUMBER.matcher(text).matches(),
                        ProblemCode.NOT_A_NUMBER,
                        "a whole number in " + path,
                        "write digits only"))
                .map(Long::valueOf);
    }

    Optional<Boolean> flag() {
        return scalar("true or false")
                .map(Value.Scalar::text)
                .filter(text -> check(
                        text.equals("true") || text.equals("false"),
                        ProblemCode.NOT_A_FLAG,
                        "true or false in " + path,
                        "write true or false, in small letters"))
                .map(Boolean::valueOf);
    }

    Optional<LocalDate> date() {
        return scalar("a date").flatMap(scalar -> parseDate(scalar.text()));
    }

    private Optional<LocalDate> parseDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            report(
                    ProblemCode.NOT_A_DATE,
                    "a calendar date in " + path,
                    "write year, month and day, for example 2026-03-31");
            return Optional.empty();
        }
    }

    /** Returns what a word stands for. */
    <T> Optional<T> word(Map<String, T> words) {
        Vocabulary known = Vocabulary.of(words.keySet());
        boolean single = words.size() == 1;
        return name(
                        known,
                        ProblemCode.UNKNOWN_WORD,
                        single ? known.listed() : "one of " + known.listed(),
                        single ? "write " + known.listed() : "use one of these words")
                .map(words::get);
    }

    /** Returns the name of something that is configured elsewhere. */
    Optional<String> name(Vocabulary known, String kind, String fix) {
        return name(known, ProblemCode.UNKNOWN_NAME, "the name of " + kind + " (" + known.listed() + ")", fix);
    }

    private Optional<String> name(Vocabulary known, ProblemCode problem, String expected, String fix) {
        return text().filter(text ->
                check(known.contains(text), problem, expected + " in " + path, known.suggestion(text, fix)));
    }

    /** Returns a name that is being given here. */
    Optional<String> newName() {
        return textThat(
                text -> NAME.matcher(text).matches(),
                ProblemCode.BAD_NAME,
                "a name that begins with a letter and holds letters, digits, '_' and '-', at most 64",
                "choose another name");
    }

    Optional<Section> section() {
        if (value instanceof Value.Mapping mapping) {
            return Optional.of(new Section(key, path, keyPlace, mapping, problems));
        }
        wrongShape("a mapping (keys with values)");
        return Optional.empty();
    }

    /** Returns the items of a list. */
    Optional<List<Item>> items() {
        if (value instanceof Value.Sequence sequence) {
            return Optional.of(sequence.items().stream()
                    .map(item -> new Item(key, path, item.place(), item, problems))
                    .toList());
        }
        wrongShape("a list");
        return Optional.empty();
    }

    private Optional<Value.Scalar> scalar(String expected) {
        if (value instanceof Value.Scalar scalar) {
            return Optional.of(scalar)
                    .filter(s -> check(
                            !s.isNull() && !s.text().isBlank(),
                            ProblemCode.EMPTY_VALUE,
                            expected + " in " + path,
                            "write a value, or remove the key"));
        }
        wrongShape(expected);
        return Optional.empty();
    }

    private void wrongShape(String expected) {
        check(
                value instanceof Value.Unusable,
                isNull() ? ProblemCode.EMPTY_VALUE : ProblemCode.WRONG_SHAPE,
                expected + " in " + path,
                isNull() ? "write a value, or remove the key" : "write " + expected);
    }

    private boolean check(boolean passes, ProblemCode kind, String expected, String fix) {
        if (!passes) {
            report(kind, expected, fix);
        }
        return passes;
    }
}
