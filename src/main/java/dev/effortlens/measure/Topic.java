package dev.effortlens.measure;

import java.util.List;

/**
 * Something that customers write of in their own words. Of a response with a comment it is known whether the topic is
 * mentioned: level 1, or not: level 0. Responses without a comment have no level.
 *
 * @param id identifier, unique in a report
 * @param words what counts as a mention, any of them: words or phrases, whatever their case; one that ends with
 *     {@code *} stands for all words that begin so
 */
public record Topic(String id, List<String> words) implements Explanatory {

    /** Most topics of a report: a comment's are kept as bits of one number. */
    public static final int MOST = 60;

    private static final int LEVELS = 2;

    /** Copies the list and refuses an empty one. */
    public Topic {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Topic '%s' needs at least one word".formatted(id));
        }
    }

    @Override
    public int levels() {
        return LEVELS;
    }

    @Override
    public int x(int level) {
        return level;
    }

    @Override
    public Contrast contrast(int level) {
        return level == 0 ? Contrast.REFERENCE : Contrast.EXPOSED;
    }
}
