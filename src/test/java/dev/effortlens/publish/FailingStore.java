package dev.effortlens.publish;

import dev.effortlens.publish.Faults.Needs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A store one of whose changes goes wrong. */
final class FailingStore extends PassingStore {

    private final Faults faults;

    FailingStore(Store store, Faults faults) {
        super(store);
        this.faults = faults;
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        faults.change(Needs.SPACE, () -> super.write(file, bytes), () -> super.write(file, half(bytes)));
    }

    /** A name is never seen half, but a file that was to get it may be left over. */
    @Override
    public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
        boolean[] created = new boolean[1];
        Path temporary = TEMPORARY.resolve(file.getFileName() + "." + attempt);
        faults.change(
                Needs.SPACE,
                () -> created[0] = super.createWhole(file, bytes, attempt),
                () -> super.write(temporary, half(bytes)));
        return created[0];
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        Path temporary = TEMPORARY.resolve(file.getFileName() + ".half");
        faults.change(Needs.SPACE, () -> super.replace(file, bytes), () -> super.replace(temporary, half(bytes)));
    }

    @Override
    public void delete(Path place) throws IOException {
        faults.change(Needs.NO_SPACE, () -> super.delete(place), () -> deleteHalf(place));
    }

    private void deleteHalf(Path place) throws IOException {
        List<String> files = files(place);
        for (String file : files.subList(0, files.size() / 2)) {
            super.delete(place.resolve(file));
        }
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }
}
