package dev.effortlens.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;

/** What HDFS and S3A have in common: reading and deleting. How a file comes into being differs. */
abstract class HadoopStore implements Store {

    private final FileSystem files;
    private final org.apache.hadoop.fs.Path root;

    HadoopStore(FileSystem files, org.apache.hadoop.fs.Path root) {
        this.files = files;
        this.root = root;
    }

    final FileSystem system() {
        return files;
    }

    final org.apache.hadoop.fs.Path at(Path place) {
        String name = Store.name(place);
        return name.isEmpty() ? root : new org.apache.hadoop.fs.Path(root, name);
    }

    /**
     * Says whether a file holds these bytes, after creating it failed: the answer may have been lost although it was
     * created.
     *
     * @throws IOException the failure, if there is no such file
     */
    final boolean settle(Path file, byte[] bytes, IOException failure) throws IOException {
        try {
            return Arrays.equals(read(file), bytes);
        } catch (IOException unknown) {
            failure.addSuppressed(unknown);
            throw failure;
        }
    }

    @Override
    public final void delete(Path place) throws IOException {
        try {
            files.delete(at(place), true);
        } catch (FileNotFoundException gone) {
            // Another cleaner was faster.
        }
    }

    @Override
    public final byte[] read(Path file) throws IOException {
        try (InputStream in = files.open(at(file))) {
            return in.readAllBytes();
        } catch (FileNotFoundException none) {
            NoSuchFileException missing = new NoSuchFileException(at(file).toString());
            missing.initCause(none);
            throw missing;
        }
    }

    @Override
    public final List<String> list(Path folder) throws IOException {
        org.apache.hadoop.fs.Path place = files.makeQualified(at(folder));
        try {
            // Asked about a file, Hadoop answers with the file itself.
            return Stream.of(files.listStatus(place))
                    .filter(status -> !status.getPath().equals(place))
                    .map(status -> status.getPath().getName())
                    .sorted()
                    .toList();
        } catch (FileNotFoundException none) {
            return List.of();
        }
    }

    @Override
    public final List<String> files(Path folder) throws IOException {
        String base = files.makeQualified(at(folder)).toUri().getPath() + "/";
        return statuses(folder).stream()
                .map(status -> status.getPath().toUri().getPath().substring(base.length()))
                .sorted()
                .toList();
    }

    @Override
    public final long changed(Path place) throws IOException {
        return statuses(place).stream()
                .mapToLong(FileStatus::getModificationTime)
                .max()
                .orElse(0);
    }

    private List<FileStatus> statuses(Path folder) throws IOException {
        List<FileStatus> found = new ArrayList<>();
        try {
            RemoteIterator<LocatedFileStatus> all = files.listFiles(at(folder), true);
            while (all.hasNext()) {
                found.add(all.next());
            }
        } catch (FileNotFoundException none) {
            return List.of();
        }
        return found;
    }
}
