package dev.effortlens.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The local file system. A record comes into being by a hard link to a finished file: of several writers exactly one
 * gets the name, which neither {@code CREATE_NEW} followed by writing nor a rename gives.
 */
final class LocalStore implements Store {

    private final Path root;

    LocalStore(Path root) {
        this.root = root;
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        Path target = root.resolve(file);
        createFolders(target.getParent());
        writeAndSync(target, bytes);
        syncFolder(target.getParent());
    }

    @Override
    public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
        Path target = root.resolve(file);
        createFolders(target.getParent());
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + attempt);
        writeAndSync(temporary, bytes);
        try {
            Files.createLink(target, temporary);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } finally {
            Files.deleteIfExists(temporary);
            syncFolder(target.getParent());
        }
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        Path target = root.resolve(file);
        createFolders(target.getParent());
        Path temporary = Files.createTempFile(target.getParent(), "." + target.getFileName(), "");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(root.resolve(folder))) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            // Another cleaner was faster.
        }
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return Files.readAllBytes(root.resolve(file));
    }

    @Override
    public List<String> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(root.resolve(folder))) {
            return paths.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    @Override
    public List<String> files(Path folder) throws IOException {
        Path base = root.resolve(folder);
        try (Stream<Path> paths = Files.walk(base)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> base.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    @Override
    public long changed(Path folder) throws IOException {
        return Files.getLastModifiedTime(root.resolve(folder)).toMillis();
    }

    private static void createFolders(@Nullable Path folder) throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
        }
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
