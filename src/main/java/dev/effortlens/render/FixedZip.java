package dev.effortlens.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook without the time at which it was written, so that the same content has the same bytes.
 *
 * <p>The archive comes from a writer whose sizes stand where readers of streams do not look for them, so it is read by
 * its directory.
 */
final class FixedZip {

    /** As build tools write it: the first month that every reader of archives takes for a date. */
    private static final LocalDateTime WHEN = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

    private FixedZip() {}

    static byte[] of(byte[] archive) {
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                        .get();
                ZipOutputStream out = new ZipOutputStream(fixed)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipEntry dated = new ZipEntry(entry.getName());
                dated.setTimeLocal(WHEN);
                out.putNextEntry(dated);
                out.write(timeless(entry.getName(), in.getInputStream(entry).readAllBytes()));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be read and written", e);
        }
        return fixed.toByteArray();
    }

    private static byte[] timeless(String name, byte[] content) {
        return name.equals(PROPERTIES)
                ? CREATED.matcher(new String(content, StandardCharsets.UTF_8))
                        .replaceAll("")
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
