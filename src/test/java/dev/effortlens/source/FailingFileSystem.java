package dev.effortlens.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local files, where the name of a file or a folder says in which way the store fails there. */
public final class FailingFileSystem extends RawLocalFileSystem {

    static final String SCHEME = "failing";

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        switch (folder.getName()) {
            case "slow-folder" -> throw new SocketTimeoutException("Read timed out");
            case "denied-folder" -> throw new AccessDeniedException(folder.toString());
            case "vanished-folder" -> throw new FileNotFoundException(folder + " does not exist");
            default -> {
                return super.listStatus(folder);
            }
        }
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        switch (file.getName()) {
            case "throttled.parquet" -> throw new IOException("503 Slow Down");
            case "denied.parquet" -> throw new AccessDeniedException(file.toString());
            case "locked.parquet" -> throw new FileNotFoundException(file + " (Permission denied)");
            case "vanished.parquet" -> {
                delete(file, false);
                return super.open(file, bufferSize);
            }
            default -> {
                return super.open(file, bufferSize);
            }
        }
    }
}
