package dev.effortlens.config;

import java.util.List;

/**
 * The entries that carry names others refer to. A name counts as configured even if what it stands for is broken: one
 * mistake is reported once.
 */
record Entries(List<Item> inputs, List<Item> instruments, List<Item> outcomes) {

    /** Takes the entries out of the file; sections that are missing or empty are reported. */
    Entries(Section root) {
        this(
                entries(root, "inputs", "input", "inputs: {responses: {path: responses}}"),
                entries(root, "instruments", "instrument", "instruments: {nps: {measure: NPS}}"),
                entries(root, "outcomes", "outcome", "outcomes: {churned: {from: churn, within-days: 90}}"));
    }

    private static List<Item> entries(Section root, String key, String what, String example) {
        return root.require(key, example)
                .flatMap(Item::section)
                .map(section -> section.namedItems(what))
                .orElse(List.of());
    }

    Vocabulary feedNames() {
        return names(inputs);
    }

    Vocabulary instrumentNames() {
        return names(instruments);
    }

    Vocabulary outcomeNames() {
        return names(outcomes);
    }

    private static Vocabulary names(List<Item> items) {
        return Vocabulary.of(items.stream().map(Item::key).toList());
    }
}
