package dev.effortlens.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads ledger records of every released format. The digest is taken over the bytes as they stand, so that records stay
 * readable however a later version would write them.
 */
final class LedgerParser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LedgerParser() {}

    /**
     * Returns the record in these bytes, or nothing if they are torn, foreign, or belong to another number.
     *
     * @throws NewerFormatException if a newer version of this program made it
     */
    static Optional<LedgerRecord> parse(byte[] bytes, long sequence) {
        try {
            JsonNode root = JSON.readTree(bytes);
            NewerFormatException.refuseAbove(
                    LedgerRecord.FORMAT, root.path("format").asInt(), Store.name(Ledger.file(sequence)));
            Optional<Action> action = Action.of(root.path("action").asText());
            if (action.isEmpty() || !isWhole(bytes, root.path("digest").asText())) {
                return Optional.empty();
            }
            LedgerRecord record = record(root, action.get());
            return record.sequence() == sequence && staysInside(record) ? Optional.of(record) : Optional.empty();
        } catch (IOException | DateTimeParseException torn) {
            return Optional.empty();
        }
    }

    private static LedgerRecord record(JsonNode root, Action action) {
        return new LedgerRecord(
                root.path("sequence").asLong(),
                action,
                root.path("previous").asText(),
                root.path("key").asText(),
                LocalDate.parse(root.path("as_of").asText()),
                root.path("title").asText(),
                root.path("edition").asText(),
                root.path("attempt").asText(),
                files(root),
                root.path("digest").asText());
    }

    private static List<FileDigest> files(JsonNode root) {
        List<FileDigest> files = new ArrayList<>();
        for (JsonNode file : root.path("files")) {
            files.add(new FileDigest(
                    file.path("path").asText(),
                    file.path("bytes").asLong(),
                    file.path("sha256").asText()));
        }
        return files;
    }

    private static boolean isWhole(byte[] bytes, String digest) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = text.lastIndexOf('"' + digest + '"');
        if (digest.isEmpty() || at < 0) {
            return false;
        }
        String sealed = text.substring(0, at + 1) + text.substring(at + 1 + digest.length());
        return Sha256.hex(sealed.getBytes(StandardCharsets.UTF_8)).equals(digest);
    }

    /** Folders of records are read, linked to and deleted: none may lead elsewhere. */
    private static boolean staysInside(LedgerRecord record) {
        List<String> steps = List.of(record.edition().split("/", -1));
        return steps.size() == 3
                && steps.get(0).equals(Publisher.EDITIONS.toString())
                && !steps.contains("..")
                && !steps.contains("");
    }
}
