package dev.effortlens.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a power cut takes, at its worst: half of every file that was not synced since it was written, and every name
 * whose folder was not synced since it was made.
 */
class PowerCut {

    private final Set<Path> unsynced = new HashSet<>();
    private final Set<Path> unsyncedNames = new HashSet<>();

    synchronized void unsynced(Path file) {
        unsynced.add(file);
    }

    /** A file or folder has a new name. */
    synchronized void named(Path path) {
        unsyncedNames.add(path);
    }

    /** Another name for the same bytes. */
    synchronized void same(Path file, Path other) {
        if (unsynced.contains(file)) {
            unsynced.add(other);
        }
    }

    /** A file's bytes last, or a folder's names do. */
    synchronized void synced(Path path) {
        unsynced.remove(path);
        unsyncedNames.removeIf(name -> path.equals(name.getParent()));
    }

    synchronized void happen() throws IOException {
        for (Path file : unsynced) {
            if (Files.exists(file)) {
                halve(file);
            }
        }
        for (Path name : unsyncedNames) {
            delete(name);
        }
        unsynced.clear();
        unsyncedNames.clear();
    }

    private static void halve(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static void delete(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        List<Path> under;
        try (Stream<Path> paths = Files.walk(place)) {
            under = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : under) {
            Files.delete(path);
        }
    }
}
