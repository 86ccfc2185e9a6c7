package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Passes everything on; what is derived from it does one thing otherwise. */
class PassingStore implements Store {

    private final Store store;

    PassingStore(Store store) {
        this.store = store;
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        store.write(file, bytes);
    }

    @Override
    public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
        return store.createWhole(file, bytes, attempt);
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        store.replace(file, bytes);
    }

    @Override
    public void delete(Path place) throws IOException {
        store.delete(place);
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
