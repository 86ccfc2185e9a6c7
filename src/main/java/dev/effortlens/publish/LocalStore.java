package dev.effortlens.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The local file system. A record comes into being by a hard link to a finished file: of several writers exactly one
 * gets the name, which neither {@code CREATE_NEW} followed by writing nor a rename gives.
 */
final class LocalStore implements Store {

    private final Path root;
    private final Set<Path> lasting = ConcurrentHashMap.newKeySet();

    LocalStore(Path root) {
        this.root = root;
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        Path target = root.resolve(file.toString());
        createFolders(target.getParent());
        writeAndSync(target, bytes);
        syncFolder(target.getParent());
    }

    @Override
    public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
        Path target = root.resolve(file.toString());
        createFolders(target.getParent());
        Path temporary = temporary(file, attempt);
        try {
            writeAndSync(temporary, bytes);
            readBack(temporary, bytes);
            Files.createLink(target, temporary);
            syncFolder(target.getParent());
            return true;
        } catch (FileAlreadyExistsException taken) {
            syncFolder(target.getParent());
            return Arrays.equals(Files.readAllBytes(target), bytes);
        } catch (UnsupportedOperationException never) {
            throw UnsupportedStoreException.noHardLinks(root);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        Path target = root.resolve(file.toString());
        createFolders(target.getParent());
        Path temporary = temporary(file, UUID.randomUUID().toString());
        try {
            writeAndSync(temporary, bytes);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void readBack(Path file, byte[] bytes) throws IOException {
        if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
            throw new IOException("What was written to " + file + " reads back differently");
        }
    }

    private Path temporary(Path file, String attempt) throws IOException {
        Path folder = root.resolve(TEMPORARY.toString());
        createFolders(folder);
        return folder.resolve(file.getFileName() + "." + attempt);
    }

    @Override
    public void delete(Path place) throws IOException {
        for (Path path : under(root.resolve(place.toString()))) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return Files.readAllBytes(root.resolve(file.toString()));
    }

    @Override
    public List<String> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(root.resolve(folder.toString()))) {
            return paths.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
    }

    @Override
    public List<String> files(Path folder) throws IOException {
        Path base = root.resolve(folder.toString());
        return under(base).stream()
                .filter(Files::isRegularFile)
                .map(path -> Store.name(base.relativize(path)))
                .sorted()
                .toList();
    }

    @Override
    public long changed(Path place) throws IOException {
        long newest = 0;
        for (Path path : under(root.resolve(place.toString()))) {
            newest = Math.max(newest, Files.getLastModifiedTime(path).toMillis());
        }
        return newest;
    }

    /** Returns a place and everything in it, the deepest first. */
    private static List<Path> under(Path place) throws IOException {
        try (Stream<Path> paths = Files.walk(place)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (UncheckedIOException changing) {
            throw changing.getCause();
        }
    }

    /** A new folder lasts only when the one above it knows of it; one that is there may not last yet. */
    private void createFolders(@Nullable Path folder) throws IOException {
        if (folder == null || lasting.contains(folder)) {
            return;
        }
        Files.createDirectories(folder);
        for (Path path = folder; path != null && path.startsWith(root); path = path.getParent()) {
            syncFolder(path.getParent());
        }
        lasting.add(folder);
    }

    private static void writeAndSync(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** A new name lasts only when its folder does. */
    private static void syncFolder(@Nullable Path folder) throws IOException {
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
