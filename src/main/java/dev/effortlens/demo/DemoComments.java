package dev.effortlens.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer writes in their own words: a sentence for each topic of {@link Truth} that the comment mentions, else
 * one that mentions none.
 */
final class DemoComments {

    private static final List<String> OTHERS = List.of(
            "Nothing to add.",
            "It is what it is…",
            "Second time this year.",
            "OK 👍",
            "Found the page by a search engine.");

    private final Draws draws;

    DemoComments(Draws draws) {
        this.draws = draws;
    }

    /** Returns the comment of a response; null for the most of them, that have none. */
    @Nullable
    String of(int visit, int effort) {
        if (!draws.happens(Truth.COMMENTS, "comments", visit)) {
            return null;
        }
        List<String> said = new ArrayList<>();
        for (DemoTopic topic : DemoTopic.values()) {
            if (draws.happens(topic.mentioned(effort), "says " + topic.word(), visit)) {
                said.add(one(topic.sentences(), "how " + topic.word(), visit));
            }
        }
        return said.isEmpty() ? one(OTHERS, "comment", visit) : String.join(" ", said);
    }

    private String one(List<String> sentences, String purpose, int visit) {
        return sentences.get(draws.below(sentences.size(), purpose, visit));
    }
}
