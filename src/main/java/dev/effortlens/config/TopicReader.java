package dev.effortlens.config;

import dev.effortlens.measure.Topic;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code topics}: the words that count as a mention. */
final class TopicReader {

    private static final String EXAMPLE = "list what customers write, for example [wait, queue*, on hold]";

    private TopicReader() {}

    /** Returns the topic, or nothing if a part of it is unusable. */
    static Optional<Topic> read(Item item) {
        return item.items().flatMap(items -> {
            List<String> words =
                    items.stream().flatMap(word -> word(word).stream()).toList();
            if (items.isEmpty()) {
                item.report(ProblemCode.TOPIC, "at least one word in " + item.path(), EXAMPLE);
            }
            return words.isEmpty() || words.size() < items.size()
                    ? Optional.empty()
                    : Optional.of(new Topic(item.key(), words));
        });
    }

    /** A star alone, or inside, would look like a pattern and be none. */
    private static Optional<String> word(Item item) {
        return item.textThat(
                text -> text.matches("[^*]*[\\p{L}\\p{N}][^*]*\\*?"),
                ProblemCode.TOPIC,
                "a word or phrase, with * only at its end",
                EXAMPLE);
    }
}
