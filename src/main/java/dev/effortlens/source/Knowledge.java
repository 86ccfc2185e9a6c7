package dev.effortlens.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What earlier nights found out about files, so that only new ones have to be read for it. A file is known by its path,
 * size and time of change, under the rules by which its input is read: with others, it is new.
 */
public final class Knowledge {

    /** Number of the form of {@link #bytes}, and of what is found out: another has another one, and is never read as this. */
    public static final int FORMAT = 2;

    private final TreeMap<String, KnownFile> files = new TreeMap<>();

    /** Knows nothing. */
    public Knowledge() {}

    /**
     * Returns what {@link #bytes} wrote.
     *
     * @throws UncheckedIOException if that is not what the bytes are
     */
    public static Knowledge of(byte[] bytes) {
        Knowledge knowledge = new Knowledge();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int i = in.readInt(); i > 0; i--) {
                knowledge.files.put(readText(in), KnownFile.read(in));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return knowledge;
    }

    /** Returns everything as bytes: the same knowledge gives the same bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(files.size());
            for (Map.Entry<String, KnownFile> file : files.entrySet()) {
                writeText(out, file.getKey());
                file.getValue().write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Returns what is known of a file.
     *
     * @param rules what its rows are read by
     */
    Optional<KnownFile> find(String rules, String path, long bytes, long modified) {
        return Optional.ofNullable(files.get(key(rules, path)))
                .filter(known -> known.file().bytes() == bytes && known.file().modified() == modified);
    }

    void put(String rules, KnownFile file) {
        files.put(key(rules, file.file().path()), file);
    }

    private static String key(String rules, String path) {
        return rules + "\t" + path;
    }

    /** Writes a text of any length. */
    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
