package dev.effortlens.publish;

/** What became of an attempt to publish. */
public sealed interface PublishResult {

    /** The edition is published. */
    record Published(LedgerRecord record) implements PublishResult {}

    /** The same edition was there already, or came to be there meanwhile. */
    record NothingToDo(LedgerRecord record) implements PublishResult {}

    /** Another edition was published meanwhile; nothing of this one is visible. */
    record LostRace(LedgerRecord winner) implements PublishResult {}
}
