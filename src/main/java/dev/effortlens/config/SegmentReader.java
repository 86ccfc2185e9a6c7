package dev.effortlens.config;

import dev.effortlens.measure.Cut;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code segments}. */
final class SegmentReader {

    /** The dimensions that are always there. */
    static final List<String> DIMENSIONS = List.of(Cut.TOUCHPOINT, Cut.CHANNEL, Cut.MONTH, Cut.WEEK);

    /** What would slice the report by customer or by answer, or by what is being measured. */
    private static final Set<String> NO_SEGMENTS = Set.of(
            "response_id",
            "customer_id",
            "responded_at",
            "recorded_at",
            "instrument",
            "score",
            "comment",
            "order_id",
            "since");

    private SegmentReader() {}

    /** Returns the segments with the words by which messages call them. */
    static Vocabulary read(Item item) {
        Map<String, String> segments = new LinkedHashMap<>();
        for (Item segment : item.items().orElse(List.of())) {
            segment.newName()
                    .filter(name -> isFree(segment, name) && isNew(segment, name, segments))
                    .ifPresent(name -> segments.put(name, segment.shown()));
        }
        return new Vocabulary(segments);
    }

    private static boolean isNew(Item segment, String name, Map<String, String> before) {
        if (before.containsKey(name)) {
            segment.report(ProblemCode.REPEATED, "each segment once", "remove one of the two");
        }
        return !before.containsKey(name);
    }

    /** Returns the names no segment may have. */
    static Set<String> reserved() {
        Set<String> names = new HashSet<>(NO_SEGMENTS);
        names.add(Cut.OVERALL.name());
        names.addAll(DIMENSIONS);
        return names;
    }

    private static boolean isFree(Item segment, String name) {
        if (NO_SEGMENTS.contains(name)) {
            segment.report(
                    ProblemCode.RESERVED_NAME,
                    "an attribute that many customers share",
                    "choose an attribute such as plan or region");
        } else if (reserved().contains(name)) {
            segment.report(
                    ProblemCode.RESERVED_NAME,
                    "a segment that is not one of the cuts every report has",
                    "remove it; cuts may use it as it is");
        }
        return !reserved().contains(name);
    }
}
