package dev.effortlens.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A commit: from the moment this record exists, its edition does.
 *
 * @param sequence number of the record, from 1
 * @param previous digest of the record before it; empty for the first
 * @param key the edition's key
 * @param asOf the day whose knowledge counts
 * @param edition folder of the edition, relative to the reports
 * @param attempt which attempt wrote it
 * @param files the edition's files
 */
public record LedgerRecord(
        long sequence,
        String previous,
        String key,
        LocalDate asOf,
        String edition,
        String attempt,
        List<FileDigest> files) {

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the list. */
    public LedgerRecord {
        files = List.copyOf(files);
    }

    /** Returns the digest of the record: SHA-256 of its bytes with an empty digest. */
    String digest() {
        return Sha256.hex(bytes(""));
    }

    byte[] bytes() {
        return bytes(digest());
    }

    private byte[] bytes(String digest) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("sequence", sequence);
        root.put("action", "publish");
        root.put("previous", previous);
        root.put("key", key);
        root.put("as_of", asOf.toString());
        root.put("edition", edition);
        root.put("attempt", attempt);
        ArrayNode list = root.putArray("files");
        for (FileDigest file : files) {
            list.addObject().put("path", file.path()).put("bytes", file.bytes()).put("sha256", file.sha256());
        }
        root.put("digest", digest);
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the record in these bytes, or nothing if they are torn, foreign, or belong to another number. */
    static Optional<LedgerRecord> parse(byte[] bytes, long sequence) {
        try {
            JsonNode root = JSON.readTree(bytes);
            List<FileDigest> files = new ArrayList<>();
            for (JsonNode file : root.path("files")) {
                files.add(new FileDigest(
                        file.path("path").asText(),
                        file.path("bytes").asLong(),
                        file.path("sha256").asText()));
            }
            LedgerRecord record = new LedgerRecord(
                    root.path("sequence").asLong(),
                    root.path("previous").asText(),
                    root.path("key").asText(),
                    LocalDate.parse(root.path("as_of").asText()),
                    root.path("edition").asText(),
                    root.path("attempt").asText(),
                    files);
            boolean ours = root.path("format").asInt() == FORMAT
                    && record.sequence == sequence
                    && root.path("digest").asText().equals(record.digest());
            return ours ? Optional.of(record) : Optional.empty();
        } catch (IOException | DateTimeParseException torn) {
            return Optional.empty();
        }
    }
}
