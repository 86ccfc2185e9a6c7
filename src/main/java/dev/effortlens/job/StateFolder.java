package dev.effortlens.job;

import dev.effortlens.cube.CountedState;
import dev.effortlens.publish.StateFiles;
import dev.effortlens.source.Knowledge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one night keeps for the next. */
final class StateFolder implements CountedState.Folder {

    private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);
    private static final String KNOWLEDGE = "inputs-" + Program.VERSION + "-" + Knowledge.FORMAT;

    private final StateFiles files;
    private final boolean reads;
    private final boolean writes;

    private StateFolder(StateFiles files, boolean reads, boolean writes) {
        this.files = files;
        this.reads = reads;
        this.writes = writes;
    }

    /**
     * Opens a folder.
     *
     * @param full whether to act as if nothing were kept
     */
    static StateFolder open(String folder, Configuration hadoop, boolean full) throws IOException {
        return new StateFolder(StateFiles.at(Reports.uri(folder), hadoop), !full, true);
    }

    /** Opens a folder for someone who looks and leaves nothing behind. */
    static StateFolder toRead(String folder, Configuration hadoop) throws IOException {
        return new StateFolder(StateFiles.at(Reports.uri(folder), hadoop), true, false);
    }

    /** Returns what is known of input files. */
    Knowledge knowledge() throws IOException {
        Optional<byte[]> bytes = read(KNOWLEDGE);
        try {
            return bytes.map(Knowledge::of).orElseGet(Knowledge::new);
        } catch (RuntimeException other) {
            LOG.warn("What is known of input files cannot be read and is found out again: {}", other.toString());
            return new Knowledge();
        }
    }

    /** Keeps what is known of input files. */
    void know(Knowledge knowledge) throws IOException {
        write(KNOWLEDGE, out -> out.write(knowledge.bytes()));
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        return reads ? files.read(name).flatMap(bytes -> inflated(name, bytes)) : Optional.empty();
    }

    @Override
    public void write(String name, CountedState.Content content) throws IOException {
        if (writes) {
            files.write(name, deflated(content));
        }
    }

    /** The quickest way to half the size; counts are read every night. */
    private static byte[] deflated(CountedState.Content content) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(small, deflater)) {
            content.writeTo(out);
        } finally {
            deflater.end();
        }
        return small.toByteArray();
    }

    private static Optional<byte[]> inflated(String name, byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(in.readAllBytes());
        } catch (IOException other) {
            LOG.warn(
                    "What is kept as {} is in no form of this program and is found out again: {}",
                    name,
                    other.toString());
            return Optional.empty();
        }
    }

    /** Deletes what this night did not use. A failure leaves it to the next night. */
    void clean(List<String> used, long temporaryBefore) {
        List<String> kept = new ArrayList<>(used);
        kept.add(KNOWLEDGE);
        try {
            files.keepOnly(kept, temporaryBefore);
        } catch (IOException failed) {
            LOG.warn(
                    "Counts of no use any more could not be deleted; the next run will try again: {}",
                    failed.toString());
        }
    }
}
