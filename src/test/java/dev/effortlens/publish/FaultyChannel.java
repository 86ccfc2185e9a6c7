package dev.effortlens.publish;

import dev.effortlens.publish.Faults.Needs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A channel of {@link FaultyFiles}: what is written is there, and lasts once it is synced. */
final class FaultyChannel extends FileChannel {

    private final FileChannel channel;
    private final Path path;
    private final Faults faults;
    private final PowerCut power;

    FaultyChannel(FileChannel channel, Path path, Faults faults, PowerCut power) {
        this.channel = channel;
        this.path = path;
        this.faults = faults;
        this.power = power;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int size = source.remaining();
        ByteBuffer half = source.duplicate().limit(source.position() + size / 2);
        power.unsynced(path);
        faults.change(Needs.SPACE, () -> channel.write(source), () -> channel.write(half));
        return size;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        faults.change(Needs.NO_SPACE, () -> power.synced(path));
    }

    @Override
    protected void implCloseChannel() throws IOException {
        channel.close();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return channel.read(targets, offset, length);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException("write");
    }

    @Override
    public FileChannel position(long position) {
        throw new UnsupportedOperationException("position");
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException("truncate");
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException("transferTo");
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException("transferFrom");
    }

    @Override
    public int read(ByteBuffer target, long position) {
        throw new UnsupportedOperationException("read");
    }

    @Override
    public int write(ByteBuffer source, long position) {
        throw new UnsupportedOperationException("write");
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException("map");
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("lock");
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("tryLock");
    }
}
