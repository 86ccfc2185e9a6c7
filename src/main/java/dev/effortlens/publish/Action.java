package dev.effortlens.publish;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a ledger record does. */
public enum Action {
    /** Makes an edition visible. */
    PUBLISH,
    /** Takes an edition away. */
    FORGET;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Action> of(String word) {
        return Stream.of(values()).filter(action -> action.word().equals(word)).findFirst();
    }
}
