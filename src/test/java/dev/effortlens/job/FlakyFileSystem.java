package dev.effortlens.job;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local files, of which not one byte can be read: a storage whose connection breaks. */
public final class FlakyFileSystem extends RawLocalFileSystem {

    @Override
    public URI getUri() {
        return URI.create("flaky:///");
    }

    @Override
    public String getScheme() {
        return "flaky";
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) {
        return new FSDataInputStream(new Broken());
    }

    private static final class Broken extends FSInputStream {

        @Override
        public void seek(long position) {}

        @Override
        public long getPos() {
            return 0;
        }

        @Override
        public boolean seekToNewSource(long target) {
            return false;
        }

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset by peer");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
        }
    }
}
