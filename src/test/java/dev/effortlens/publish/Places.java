package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes fresh places of one kind. */
interface Places {

    Place fresh() throws IOException;

    /** A store without rename; its changes fail as the store's. */
    static Place memory() {
        MemoryStore store = new MemoryStore();
        return new StorePlace(store);
    }

    /** The local file system; its changes fail as the store's. */
    static Place local(Path folder) throws IOException {
        Path root = Files.createTempDirectory(folder, "place");
        return new StorePlace(new LocalStore(new FaultyFiles(Faults.none(), new PowerCut()).wrap(root)));
    }

    /** The local file system; its changes fail one system call at a time, and the power may be cut. */
    static Place files(Path folder, PowerCut power) throws IOException {
        return new FilesPlace(Files.createTempDirectory(folder, "place"), power);
    }

    /** A place whose store fails as a whole. */
    record StorePlace(Store healthy) implements Place {

        @Override
        public Store faulty(Faults faults) {
            return new FailingStore(healthy, faults);
        }

        @Override
        public void powerCut() {
            // What this store says is done lasts.
        }
    }

    /** A place whose file system fails below the store. */
    record FilesPlace(Path root, PowerCut power) implements Place {

        @Override
        public Store healthy() {
            return faulty(Faults.none());
        }

        @Override
        public Store faulty(Faults faults) {
            return new LocalStore(new FaultyFiles(faults, power).wrap(root));
        }

        @Override
        public void powerCut() throws IOException {
            power.happen();
        }
    }
}
