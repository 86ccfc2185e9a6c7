package dev.effortlens.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts {@code --set key.path=value} over the file, in the order given. A value that begins with a bracket, a brace or a
 * quote is YAML; any other is the text as it stands. Lists are replaced as a whole.
 */
final class Overrides {

    private final Substitution substitution;
    private final Problems problems;

    Overrides(Substitution substitution, Problems problems) {
        this.substitution = substitution;
        this.problems = problems;
    }

    /** Returns a copy of the configuration with the overrides in it. */
    Value.Mapping apply(Value.Mapping root, Map<String, String> overrides) {
        Value.Mapping result = root;
        int number = 0;
        for (Map.Entry<String, String> override : overrides.entrySet()) {
            number++;
            result = apply(result, override.getKey(), override.getValue(), Place.ofOverride(number, override.getKey()));
        }
        return result;
    }

    private Value.Mapping apply(Value.Mapping root, String path, String text, Place place) {
        List<String> keys = Arrays.asList(path.split("\\.", -1));
        if (keys.stream().anyMatch(String::isBlank)) {
            report(place, "an empty part in '" + path + "'", "keys separated by dots");
            return root;
        }
        return parse(text, place).map(value -> put(root, keys, value)).orElse(root);
    }

    private Optional<Value> parse(String text, Place place) {
        boolean yaml = !text.isEmpty() && "[{\"'".indexOf(text.charAt(0)) >= 0;
        return yaml
                ? new YamlReader(place, substitution, problems).read(text)
                : Optional.of(substitution.scalar(text, false, place));
    }

    private Value.Mapping put(Value.Mapping mapping, List<String> keys, Value value) {
        Map<String, Value.Entry> entries = new LinkedHashMap<>(mapping.entries());
        String key = keys.get(0);
        if (keys.size() == 1) {
            entries.put(key, new Value.Entry(value.place(), value));
        } else {
            child(mapping, key, value.place())
                    .map(child -> put(child, keys.subList(1, keys.size()), value))
                    .ifPresent(child -> entries.put(key, new Value.Entry(placeOf(mapping, key, value), child)));
        }
        return new Value.Mapping(Collections.unmodifiableMap(entries), mapping.place());
    }

    private static Place placeOf(Value.Mapping mapping, String key, Value value) {
        return mapping.find(key).map(Value.Entry::place).orElse(value.place());
    }

    /** Returns the mapping under a key, a new one where there is none. */
    private Optional<Value.Mapping> child(Value.Mapping mapping, String key, Place place) {
        Value value = mapping.find(key).map(Value.Entry::value).orElse(new Value.Mapping(Map.of(), place));
        if (value instanceof Value.Mapping child) {
            return Optional.of(child);
        }
        if (!(value instanceof Value.Unusable)) {
            report(place, value.shown() + " at '" + key + "' (" + value.place() + ")", "a mapping to set a key in");
        }
        return Optional.empty();
    }

    private void report(Place place, String found, String expected) {
        problems.add(
                ProblemCode.OVERRIDE, place, found, expected, "write it as --set report.title=text; set a list whole");
    }
}
