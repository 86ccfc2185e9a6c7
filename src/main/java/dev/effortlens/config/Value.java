package dev.effortlens.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is written at a place: text, a list, a mapping, or something that was already reported as unusable. */
sealed interface Value {

    /** Returns where it is written. */
    Place place();

    /** Returns the words a message uses for it; never the value of an environment variable. */
    String shown();

    /**
     * Text as it was written, whatever YAML would take it for.
     *
     * @param text with the values of environment variables
     * @param label with their names instead
     * @param isNull whether it is YAML's null
     */
    record Scalar(String text, String label, boolean isNull, Place place) implements Value {

        private static final int LONGEST_SHOWN = 60;

        @Override
        public String shown() {
            return isNull ? "nothing" : "'" + shortLabel() + "'";
        }

        String shortLabel() {
            String line = label.strip().replaceAll("\\s+", " ");
            return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
        }
    }

    /** A list. */
    record Sequence(List<Value> items, Place place) implements Value {

        private static final int MOST_SHOWN = 8;

        @Override
        public String shown() {
            boolean texts = items.stream().allMatch(Scalar.class::isInstance);
            return texts && items.size() <= MOST_SHOWN ? listed() : "a list of " + items.size();
        }

        private String listed() {
            return items.stream()
                    .map(Scalar.class::cast)
                    .map(Scalar::shortLabel)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** A mapping; its keys in the order of the file. */
    record Mapping(Map<String, Entry> entries, Place place) implements Value {

        @Override
        public String shown() {
            return "a mapping";
        }

        Optional<Entry> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }
    }

    /** One key with its value; its place is the key's. */
    record Entry(Place place, Value value) {}

    /** Something that cannot be used; why was reported when it was read. */
    record Unusable(Place place) implements Value {

        @Override
        public String shown() {
            return "something unusable";
        }
    }
}
