package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A store that fails at one of its changes: before it, after it, or half way through. */
final class FailingStore implements Store {

    /** When the change fails. */
    enum Moment {
        BEFORE,
        HALF_WAY,
        AFTER
    }

    private final Store store;
    private final int failing;
    private final Moment moment;
    private int changes;

    FailingStore(Store store, int failing, Moment moment) {
        this.store = store;
        this.failing = failing;
        this.moment = moment;
    }

    /** How many changes were asked for. */
    int changes() {
        return changes;
    }

    private interface Change {
        void make() throws IOException;
    }

    private void change(Change whole, Change half) throws IOException {
        changes++;
        if (changes != failing) {
            whole.make();
            return;
        }
        if (moment == Moment.HALF_WAY) {
            half.make();
        } else if (moment == Moment.AFTER) {
            whole.make();
        }
        throw new IOException("the store fails at change " + failing);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        change(() -> store.write(file, bytes), () -> store.write(file, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Override
    public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
        boolean[] created = new boolean[1];
        change(() -> created[0] = store.createWhole(file, bytes, attempt), () -> {});
        return created[0];
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        change(() -> store.replace(file, bytes), () -> {});
    }

    @Override
    public void deleteFolder(Path folder) throws IOException {
        change(() -> store.deleteFolder(folder), () -> {});
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return store.read(file);
    }

    @Override
    public List<String> list(Path folder) throws IOException {
        return store.list(folder);
    }

    @Override
    public List<String> files(Path folder) throws IOException {
        return store.files(folder);
    }

    @Override
    public long changed(Path folder) throws IOException {
        return store.changed(folder);
    }
}
