package dev.effortlens.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;

/**
 * S3 through Hadoop's S3A. A record comes into being by a conditional write, which the endpoint refuses where the name
 * is taken; there is no rename, and an object is never seen half.
 */
final class S3aStore extends HadoopStore {

    private static final String CONDITIONAL = CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

    private boolean proven;

    private S3aStore(FileSystem files, org.apache.hadoop.fs.Path root) {
        super(files, root);
    }

    static S3aStore open(URI reports, Configuration hadoop) throws IOException {
        org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(reports);
        FileSystem files = FileSystem.get(reports, hadoop);
        if (!files.hasPathCapability(root, CONDITIONAL)) {
            throw UnsupportedStoreException.conditionalWritesOff(reports);
        }
        return new S3aStore(files, root);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        try (FSDataOutputStream out = system().create(at(file), false)) {
            out.write(bytes);
        }
    }

    @Override
    public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
        prove();
        return createIfAbsent(file, bytes);
    }

    /** Some S3 look-alikes know no {@code If-None-Match}, ignore it, and would let several runs win. */
    @Override
    public void prove() throws IOException {
        if (proven) {
            return;
        }
        Path probe = TEMPORARY.resolve("probe." + UUID.randomUUID());
        createIfAbsent(probe, "first".getBytes(StandardCharsets.UTF_8));
        boolean overwritten = createIfAbsent(probe, "second".getBytes(StandardCharsets.UTF_8));
        delete(probe);
        if (overwritten) {
            throw UnsupportedStoreException.conditionalWritesIgnored(at(Path.of("")));
        }
        proven = true;
    }

    private boolean createIfAbsent(Path file, byte[] bytes) throws IOException {
        FSDataOutputStreamBuilder<?, ?> builder = system().createFile(at(file));
        builder.overwrite(false);
        builder.recursive();
        builder.must(CONDITIONAL, true);
        try {
            try (FSDataOutputStream out = builder.build()) {
                out.write(bytes);
            }
            return true;
        } catch (IOException taken) {
            // Also after S3A's own retry of a request whose first answer was lost.
            return settle(file, bytes, taken);
        }
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        try (FSDataOutputStream out = system().create(at(file), true)) {
            out.write(bytes);
        }
    }
}
