package dev.effortlens.config;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A mapping and the keys that lead to it.
 *
 * @param key the last of the keys that lead here; empty for the whole file
 * @param path all of them, joined by dots; empty for the whole file
 * @param place where its key stands
 */
record Section(String key, String path, Place place, Value.Mapping mapping, Problems problems) {

    /** Reports every key that is not one of these. */
    void expect(Collection<String> known) {
        expect(Vocabulary.of(known), ProblemCode.UNKNOWN_KEY, "one of the keys %s");
    }

    /** Reports every key that is not one of these; the text says what is expected, with %s for the list. */
    void expect(Vocabulary known, ProblemCode kind, String expected) {
        for (Item item : items()) {
            if (!known.contains(item.key())) {
                problems.add(
                        kind,
                        item.keyPlace(),
                        "'" + item.key() + "'",
                        expected.replace("%s", known.listed()) + where(),
                        known.suggestion(item.key(), "remove it or use one of these"));
            }
        }
    }

    /** Reports every key that is not a usable name. */
    void expectNames() {
        items().forEach(this::isNamed);
    }

    boolean has(String key) {
        return mapping.find(key).isPresent();
    }

    Optional<Item> find(String key) {
        return mapping.find(key).map(entry -> item(key, entry));
    }

    /** Returns the value of a key that has to be there; the example is for the report if it is not. */
    Optional<Item> require(String key, String example) {
        Optional<Item> item = find(key);
        if (item.isEmpty()) {
            problems.add(
                    ProblemCode.MISSING_KEY,
                    place,
                    "none",
                    "the key '" + key + "'" + where(),
                    "add it, for example '" + example + "'");
        }
        return item;
    }

    /** Reports a key that says nothing here. */
    void misplaced(String key, String expected, String fix) {
        find(key)
                .ifPresent(item -> problems.add(
                        ProblemCode.KEY_MISPLACED, item.keyPlace(), "'" + key + "' in " + path, expected, fix));
    }

    /** Returns the entries in the order of the file. */
    List<Item> items() {
        return mapping.entries().entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the entries, at least one, whose keys are names that are being given. */
    List<Item> namedItems(String what) {
        List<Item> items = items();
        if (items.isEmpty()) {
            report(ProblemCode.EMPTY_VALUE, "an empty mapping", "at least one " + what + " in " + path, "add one");
        }
        return items.stream().filter(this::isNamed).toList();
    }

    /** Reports something about the section as a whole. */
    void report(ProblemCode kind, String found, String expected, String fix) {
        problems.add(kind, place, found, expected, fix);
    }

    private String where() {
        return path.isEmpty() ? "" : " in " + path;
    }

    private boolean isNamed(Item item) {
        Value.Scalar key = new Value.Scalar(item.key(), item.key(), false, item.keyPlace());
        return new Item(item.key(), path, item.keyPlace(), key, problems)
                .newName()
                .isPresent();
    }

    private Item item(String key, Value.Entry entry) {
        return new Item(key, path.isEmpty() ? key : path + "." + key, entry.place(), entry.value(), problems);
    }
}
