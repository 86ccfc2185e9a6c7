package dev.effortlens.publish;

import dev.effortlens.publish.Faults.Needs;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The local file system as {@code java.nio} asks it, call by call: one of its changes may go wrong, and a power cut
 * takes what was not synced. Syncing itself is only noted, so that tests are quick.
 */
final class FaultyFiles extends FileSystemProvider {

    private final Faults faults;
    private final PowerCut power;
    private final FileSystem system = new FaultyFileSystem(this);

    FaultyFiles(Faults faults, PowerCut power) {
        this.faults = faults;
        this.power = power;
    }

    /** Returns the path as one of this file system. */
    Path wrap(Path real) {
        return (Path) Proxy.newProxyInstance(
                Path.class.getClassLoader(),
                new Class<?>[] {Path.class},
                (proxy, method, arguments) -> call(real, method, arguments));
    }

    private @Nullable Object call(Path real, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("getFileSystem")) {
            return system;
        }
        Object[] plain = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] instanceof Path path ? unwrap(path) : plain[i];
        }
        try {
            Object result = method.invoke(real, plain);
            return result instanceof Path path ? wrap(path) : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Path unwrap(Path path) {
        return Path.of(path.toString());
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path real = unwrap(path);
        if (!options.contains(StandardOpenOption.WRITE)) {
            return new FaultyChannel(FileChannel.open(real, options, attributes), real, faults, power);
        }
        List<FileChannel> opened = new ArrayList<>();
        Faults.Change open = () -> {
            opened.add(FileChannel.open(real, options, attributes));
            power.named(real);
        };
        try {
            faults.change(Needs.SPACE, open);
        } catch (IOException failed) {
            for (FileChannel channel : opened) {
                channel.close();
            }
            throw failed;
        }
        return new FaultyChannel(opened.get(0), real, faults, power);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (options.contains(StandardOpenOption.WRITE)) {
            return newFileChannel(path, options, attributes);
        }
        return Files.newByteChannel(unwrap(path), options, attributes);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Path real = unwrap(folder);
        Faults.Change whole = () -> {
            Files.createDirectory(real, attributes);
            power.named(real);
        };
        faults.change(Needs.SPACE, whole);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        Path real = unwrap(link);
        Path source = unwrap(existing);
        Faults.Change whole = () -> {
            Files.createLink(real, source);
            power.named(real);
            power.same(source, real);
        };
        faults.change(Needs.SPACE, whole);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Path from = unwrap(source);
        Path to = unwrap(target);
        Faults.Change whole = () -> {
            Files.move(from, to, options);
            power.same(from, to);
        };
        faults.change(Needs.SPACE, whole);
    }

    @Override
    public void delete(Path path) throws IOException {
        faults.change(Needs.NO_SPACE, () -> Files.delete(unwrap(path)));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> real = Files.newDirectoryStream(unwrap(folder))) {
            for (Path path : real) {
                Path wrapped = wrap(path);
                if (filter.accept(wrapped)) {
                    found.add(wrapped);
                }
            }
        }
        return new Listing(found);
    }

    /** The names in a folder when it was asked. */
    private record Listing(List<Path> paths) implements DirectoryStream<Path> {

        @Override
        public java.util.Iterator<Path> iterator() {
            return paths.iterator();
        }

        @Override
        public void close() {}
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(unwrap(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(unwrap(path), attributes, options);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Path real = unwrap(path);
        real.getFileSystem().provider().checkAccess(real, modes);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return Files.isSameFile(unwrap(path), unwrap(other));
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException("newFileSystem");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException("getPath");
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException("copy");
    }

    @Override
    public boolean isHidden(Path path) {
        throw new UnsupportedOperationException("isHidden");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("getFileStore");
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        throw new UnsupportedOperationException("getFileAttributeView");
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("setAttribute");
    }
}
