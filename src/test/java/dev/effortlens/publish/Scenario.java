package dev.effortlens.publish;

import static dev.effortlens.publish.Drafts.MARCH;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** What is there, and what is then done to it. */
enum Scenario {
    FIRST_EDITION {
        @Override
        void prepare(Store store) {}

        @Override
        boolean act(Publishing publishing, Store store, String attempt) throws IOException {
            return publish(publishing, store, "k1", MARCH, attempt);
        }
    },
    SAME_DAY_AGAIN {
        @Override
        void prepare(Store store) throws IOException {
            publish(Publishing::real, store, "k1", MARCH, "a1");
        }

        @Override
        boolean act(Publishing publishing, Store store, String attempt) throws IOException {
            return publish(publishing, store, "k2", MARCH, attempt);
        }
    },
    NEXT_DAY {
        @Override
        void prepare(Store store) throws IOException {
            publish(Publishing::real, store, "k1", MARCH, "a1");
        }

        @Override
        boolean act(Publishing publishing, Store store, String attempt) throws IOException {
            return publish(publishing, store, "k2", MARCH.plusDays(1), attempt);
        }
    },
    AFTER_A_CRASH {
        @Override
        void prepare(Store store) throws IOException {
            publish(Publishing::real, store, "k1", MARCH, "a1");
            store.write(Path.of("editions/as_of=2026-03-31/k2-a7/report.html"), Drafts.bytes("rep"));
            store.write(Store.TEMPORARY.resolve("00000002.json.a7"), Drafts.bytes("{"));
        }

        @Override
        boolean act(Publishing publishing, Store store, String attempt) throws IOException {
            boolean published = publish(publishing, store, "k2", MARCH, attempt);
            new Publisher(store, () -> attempt).clean(Long.MAX_VALUE);
            return published;
        }
    },
    FORGET {
        @Override
        void prepare(Store store) throws IOException {
            publish(Publishing::real, store, "k1", MARCH, "a1");
            publish(Publishing::real, store, "k2", MARCH.plusDays(1), "a2");
        }

        @Override
        boolean act(Publishing publishing, Store store, String attempt) throws IOException {
            new Forgetter(store, () -> attempt).forget(record -> record.asOf().equals(MARCH));
            return true;
        }
    },
    AGAIN_AFTER_FORGET {
        @Override
        void prepare(Store store) throws IOException {
            publish(Publishing::real, store, "k1", MARCH, "a1");
            new Forgetter(store, () -> "a2").forget(record -> true);
        }

        @Override
        boolean act(Publishing publishing, Store store, String attempt) throws IOException {
            return publish(publishing, store, "k1", MARCH, attempt);
        }
    };

    abstract void prepare(Store store) throws IOException;

    /** Does it, and returns whether it claims to have been done. */
    abstract boolean act(Publishing publishing, Store store, String attempt) throws IOException;

    private static boolean publish(Publishing publishing, Store store, String key, LocalDate asOf, String attempt)
            throws IOException {
        return !(publishing.publish(store, Drafts.of(key, asOf), attempt) instanceof PublishResult.LostRace);
    }
}
