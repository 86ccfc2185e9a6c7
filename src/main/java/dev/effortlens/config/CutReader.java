package dev.effortlens.config;

import dev.effortlens.measure.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code cuts}. */
final class CutReader {

    private final Vocabulary dimensions;

    CutReader(Vocabulary segments) {
        Map<String, String> shown =
                new LinkedHashMap<>(Vocabulary.of(SegmentReader.DIMENSIONS).shownByName());
        shown.putAll(segments.shownByName());
        this.dimensions = new Vocabulary(shown);
    }

    /** Returns the cuts besides the overall one, which is always there and may be named. */
    List<Cut> read(Item item) {
        List<Cut> cuts = new ArrayList<>();
        Set<Set<String>> before = new HashSet<>();
        for (Item name : item.items().orElse(List.of())) {
            name.text().flatMap(text -> cut(name, text)).ifPresent(cut -> {
                if (!before.add(Set.copyOf(cut.dimensions()))) {
                    name.report(ProblemCode.REPEATED, "each cut once", "remove one of the two");
                }
                cuts.add(cut);
            });
        }
        cuts.remove(Cut.OVERALL);
        return cuts;
    }

    /** Returns the dimensions of {@code adjust}, each once. */
    List<String> dimensions(Item item) {
        List<String> names = new ArrayList<>();
        for (Item name : item.items().orElse(List.of())) {
            name.text().filter(text -> isKnown(name, text)).ifPresent(text -> {
                if (names.contains(text)) {
                    name.report(ProblemCode.REPEATED, "each dimension once", "remove one of the two");
                }
                names.add(text);
            });
        }
        return names;
    }

    private Optional<Cut> cut(Item item, String text) {
        if (text.equals(Cut.OVERALL.name())) {
            return Optional.of(Cut.OVERALL);
        }
        List<String> names =
                Arrays.stream(text.split("\\*", -1)).map(String::strip).toList();
        if (names.size() > 2 || Set.copyOf(names).size() < names.size()) {
            item.report(
                    ProblemCode.CUT,
                    "one dimension, or two different ones joined by '*'",
                    "split it into cuts such as touchpoint and touchpoint*month");
            return Optional.empty();
        }
        boolean known = names.stream().filter(name -> isKnown(item, name)).count() == names.size();
        return known ? Optional.of(new Cut(names)) : Optional.empty();
    }

    private boolean isKnown(Item item, String name) {
        if (!dimensions.contains(name)) {
            item.report(
                    ProblemCode.UNKNOWN_NAME,
                    "dimensions that exist: " + dimensions.listed(),
                    dimensions.suggestion(name, "name it under segments, or use one of these"));
        }
        return dimensions.contains(name);
    }
}
