package dev.effortlens.publish;

import dev.effortlens.publish.Faults.Needs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A store one of whose changes goes wrong. */
final class FailingStore implements Store {

    private final Store store;
    private final Faults faults;

    FailingStore(Store store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        faults.change(Needs.SPACE, () -> store.write(file, bytes), () -> store.write(file, half(bytes)));
    }

    /** A name is never seen half, but a file that was to get it may be left over. */
    @Override
    public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
        boolean[] created = new boolean[1];
        Path temporary = TEMPORARY.resolve(file.getFileName() + "." + attempt);
        faults.change(
                Needs.SPACE,
                () -> created[0] = store.createWhole(file, bytes, attempt),
                () -> store.write(temporary, half(bytes)));
        return created[0];
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        Path temporary = TEMPORARY.resolve(file.getFileName() + ".half");
        faults.change(Needs.SPACE, () -> store.replace(file, bytes), () -> store.replace(temporary, half(bytes)));
    }

    @Override
    public void delete(Path place) throws IOException {
        faults.change(Needs.NO_SPACE, () -> store.delete(place), () -> deleteHalf(place));
    }

    private void deleteHalf(Path place) throws IOException {
        List<String> files = store.files(place);
        for (String file : files.subList(0, files.size() / 2)) {
            store.delete(place.resolve(file));
        }
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
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
    public long changed(Path place) throws IOException {
        return store.changed(place);
    }
}
