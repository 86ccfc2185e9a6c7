package dev.effortlens.publish;

import static dev.effortlens.publish.Drafts.MARCH;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Drives two publishers, phase by phase, through every order in which their phases can mix, and looks whether one wins
 * wherever they overlap.
 */
final class Interleavings {

    private static final int PHASES = 6;

    /** What differs from the real thing, if anything does. */
    interface Variant {

        /** The store the publishers see. */
        default Store store(Store store) {
            return store;
        }

        /** The reservation a publisher uses when it creates its record. */
        default Reservation reservation(Ledger ledger, Reservation reserved) throws IOException {
            return reserved;
        }
    }

    private final Variant variant;
    private final List<String> keys;
    private final List<String> violations = new ArrayList<>();
    private int orders;

    Interleavings(Variant variant, List<String> keys) {
        this.variant = variant;
        this.keys = keys;
    }

    /** Runs all orders. */
    Interleavings runAll() throws IOException {
        for (int order = 0; order < 1 << (2 * PHASES); order++) {
            if (Integer.bitCount(order) == PHASES) {
                orders++;
                run(order);
            }
        }
        return this;
    }

    int orders() {
        return orders;
    }

    List<String> violations() {
        return violations;
    }

    /** One publisher and how far it is. */
    private final class Actor {

        private final Store store;
        private final Ledger ledger;
        private final EditionDraft draft;
        private final String attempt;
        private Reservation reservation = new Reservation(0, "");
        private Publication publication;
        private int phase;

        Actor(Store store, String key, String attempt) {
            this.store = variant.store(store);
            this.ledger = new Ledger(store);
            this.draft = Drafts.of(key, MARCH);
            this.attempt = attempt;
            this.publication = new Publication(this.store, ledger, reservation, draft, attempt);
        }

        void step() throws IOException {
            switch (phase) {
                case 0 -> reserve();
                case 1 -> publication.find();
                case 2 -> publication.write();
                case 3 -> publication.audit();
                case 4 -> create();
                default -> publication.announce();
            }
            phase++;
        }

        private void reserve() throws IOException {
            reservation = ledger.next();
            publication = new Publication(store, ledger, reservation, draft, attempt);
        }

        private void create() throws IOException {
            Reservation used = variant.reservation(ledger, reservation);
            if (!used.equals(reservation)) {
                publication = new Publication(store, ledger, used, draft, attempt + "late");
                publication.write();
            }
            publication.create();
        }
    }

    private void run(int order) throws IOException {
        MemoryStore store = new MemoryStore();
        Publishing.real(store, Drafts.of("k0", MARCH), "a0");
        List<Actor> actors = List.of(new Actor(store, keys.get(0), "a1"), new Actor(store, keys.get(1), "a2"));
        int first = -1;
        boolean overlap = false;
        for (int step = 0; step < 2 * PHASES; step++) {
            int mover = order >> step & 1;
            Actor actor = actors.get(mover);
            boolean creates = actor.phase == 4;
            actor.step();
            if (creates && first < 0) {
                first = mover;
                overlap = actors.get(1 - mover).phase > 0;
            }
            expectWhole(store, order);
        }
        expectResults(
                actors.get(first).publication.result(),
                actors.get(1 - first).publication.result(),
                overlap,
                order);
        expectLedger(store, order);
    }

    private void expectWhole(Store store, int order) {
        try {
            SortedMap<String, String> seen = Reader.followLedger(store);
            long versions = seen.entrySet().stream()
                    .filter(file -> !file.getKey().endsWith("manifest.json"))
                    .map(Map.Entry::getValue)
                    .map(text -> text.substring(text.lastIndexOf(' ')))
                    .distinct()
                    .count();
            if (versions != 1) {
                violations.add("order %d: readers see %d versions at once".formatted(order, versions));
            }
        } catch (IOException torn) {
            violations.add("order %d: %s".formatted(order, torn));
        }
    }

    private void expectResults(PublishResult winner, PublishResult other, boolean overlap, int order) {
        boolean sameKey = keys.get(0).equals(keys.get(1));
        Class<? extends PublishResult> expected = PublishResult.Published.class;
        if (sameKey) {
            expected = PublishResult.NothingToDo.class;
        } else if (overlap) {
            expected = PublishResult.LostRace.class;
        }
        if (!(winner instanceof PublishResult.Published) || !expected.isInstance(other)) {
            violations.add("order %d: the first gets %s, the second %s instead of %s"
                    .formatted(order, winner, other, expected.getSimpleName()));
        }
    }

    private void expectLedger(Store store, int order) throws IOException {
        List<String> findings = new EditionVerifier(store).verifyAll();
        if (!findings.isEmpty()) {
            violations.add("order %d: %s".formatted(order, findings));
        }
        try {
            if (!LatestReader.read(store).equals(Reader.followLedger(store))) {
                violations.add("order %d: latest.json tells of an older edition".formatted(order));
            }
        } catch (IOException torn) {
            violations.add("order %d: %s".formatted(order, torn));
        }
    }
}
