package dev.effortlens.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;

/**
 * HDFS. A record comes into being by renaming a finished file, which the name node refuses where the name is taken.
 *
 * <p>{@code FileContext} renames, because {@code FileSystem.rename} answers a taken name with false or moves the file
 * into a folder of that name.
 */
final class HdfsStore extends HadoopStore {

    private final FileContext context;

    private HdfsStore(FileSystem files, FileContext context, org.apache.hadoop.fs.Path root) {
        super(files, root);
        this.context = context;
    }

    static HdfsStore open(URI reports, Configuration hadoop) throws IOException {
        return new HdfsStore(
                FileSystem.get(reports, hadoop),
                FileContext.getFileContext(reports, hadoop),
                new org.apache.hadoop.fs.Path(reports));
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        try (FSDataOutputStream out = system().create(at(file), false)) {
            out.write(bytes);
            out.hsync();
        }
    }

    @Override
    public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
        Path temporary = TEMPORARY.resolve(file.getFileName() + "." + attempt);
        write(temporary, bytes);
        try {
            rename(temporary, file, Rename.NONE);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return settle(file, bytes, taken);
        } finally {
            delete(temporary);
        }
    }

    @Override
    public void replace(Path file, byte[] bytes) throws IOException {
        Path temporary = TEMPORARY.resolve(file.getFileName() + "." + UUID.randomUUID());
        write(temporary, bytes);
        rename(temporary, file, Rename.OVERWRITE);
    }

    private void rename(Path from, Path to, Rename how) throws IOException {
        system().mkdirs(at(to).getParent());
        context.rename(at(from), at(to), how);
    }
}
