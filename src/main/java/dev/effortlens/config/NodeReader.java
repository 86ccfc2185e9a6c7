package dev.effortlens.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns SnakeYAML's nodes into values with their places; tags, cycles and double keys are reported. */
final class NodeReader {

    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.SEQ, Tag.MAP);

    private final Place start;
    private final Substitution substitution;
    private final Problems problems;

    /** What an alias refers to is read once, so that nested aliases cannot blow up. */
    private final IdentityHashMap<Node, Value> read = new IdentityHashMap<>();

    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    NodeReader(Place start, Substitution substitution, Problems problems) {
        this.start = start;
        this.substitution = substitution;
        this.problems = problems;
    }

    Value value(Node node) {
        Value known = read.get(node);
        if (known != null) {
            return known;
        }
        Place place = start.at(node.getStartMark());
        if (!open.add(node)) {
            endless(place);
            return new Value.Unusable(place);
        }
        Value value = isPlain(node, place) ? convert(node, place) : new Value.Unusable(place);
        open.remove(node);
        read.put(node, value);
        return value;
    }

    private void endless(Place place) {
        problems.add(
                ProblemCode.ENDLESS_ALIAS,
                place,
                "an alias that contains itself",
                "a finite configuration",
                "write the value out instead of the alias");
    }

    private boolean isPlain(Node node, Place place) {
        boolean plain = PLAIN_TAGS.contains(node.getTag());
        if (!plain) {
            problems.add(
                    ProblemCode.TAG,
                    place,
                    "the tag " + node.getTag().getValue().replace(Tag.PREFIX, "!!"),
                    "plain text, a list or a mapping",
                    "remove the tag");
        }
        return plain;
    }

    private Value convert(Node node, Place place) {
        if (node instanceof ScalarNode scalar) {
            return substitution.scalar(scalar.getValue(), isNull(scalar), place);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence(sequence, place);
        }
        return mapping((MappingNode) node, place);
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.isPlain() && scalar.getTag().equals(Tag.NULL);
    }

    private Value sequence(SequenceNode node, Place place) {
        List<Value> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            items.add(value(item));
        }
        return new Value.Sequence(List.copyOf(items), place);
    }

    private Value mapping(MappingNode node, Place place) {
        Map<String, Value.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                addEntry(entries, key, tuple.getValueNode());
            } else {
                keyIsNotText(start.at(tuple.getKeyNode().getStartMark()));
            }
        }
        return new Value.Mapping(Collections.unmodifiableMap(entries), place);
    }

    private void addEntry(Map<String, Value.Entry> entries, ScalarNode key, Node value) {
        Place place = start.at(key.getStartMark());
        if (!isPlain(key, place)) {
            return;
        }
        Value.Entry before = entries.putIfAbsent(key.getValue(), new Value.Entry(place, value(value)));
        if (before != null) {
            problems.add(
                    ProblemCode.DUPLICATE_KEY,
                    place,
                    "a second '" + key.getValue() + "'",
                    "each key once (the first stands at " + before.place() + ")",
                    "remove one of the two");
        }
    }

    private void keyIsNotText(Place place) {
        problems.add(
                ProblemCode.KEY_NOT_TEXT,
                place,
                "a list or mapping as a key",
                "text before the colon",
                "quote the key if it begins with a bracket or a brace");
    }
}
