package dev.effortlens.publish;

import java.io.IOException;

/** A way to publish: the real one, or one with a planted bug. */
interface Publishing {

    PublishResult publish(Store store, EditionDraft draft, String attempt) throws IOException;

    /** The real one. */
    static PublishResult real(Store store, EditionDraft draft, String attempt) throws IOException {
        Publisher publisher = new Publisher(store, () -> attempt);
        return publisher.publish(publisher.begin(), draft);
    }
}
