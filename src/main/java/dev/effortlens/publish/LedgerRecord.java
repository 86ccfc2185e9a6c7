package dev.effortlens.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * A commit: from the moment this record exists, its edition does, or no longer does.
 *
 * @param sequence number of the record, from 1
 * @param action what it does to the edition
 * @param previous digest of the record before it; empty for the first
 * @param key the edition's key
 * @param asOf the day whose knowledge counts
 * @param title what the report is called
 * @param edition folder of the edition, relative to the reports
 * @param attempt which attempt created the record
 * @param files the edition's files; none if it is taken away
 * @param digest SHA-256 of the record's bytes with an empty digest
 */
public record LedgerRecord(
        long sequence,
        Action action,
        String previous,
        String key,
        LocalDate asOf,
        String title,
        String edition,
        String attempt,
        List<FileDigest> files,
        String digest) {

    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the list. */
    public LedgerRecord {
        files = List.copyOf(files);
    }

    static LedgerRecord publish(
            Reservation reservation, EditionDraft draft, String edition, String attempt, List<FileDigest> files) {
        return new LedgerRecord(
                        reservation.sequence(),
                        Action.PUBLISH,
                        reservation.previous(),
                        draft.key(),
                        draft.asOf(),
                        draft.title(),
                        edition,
                        attempt,
                        files,
                        "")
                .sealed();
    }

    static LedgerRecord forget(Reservation reservation, LedgerRecord published, String attempt) {
        return new LedgerRecord(
                        reservation.sequence(),
                        Action.FORGET,
                        reservation.previous(),
                        published.key(),
                        published.asOf(),
                        published.title(),
                        published.edition(),
                        attempt,
                        List.of(),
                        "")
                .sealed();
    }

    private LedgerRecord sealed() {
        return new LedgerRecord(
                sequence, action, previous, key, asOf, title, edition, attempt, files, Sha256.hex(bytes()));
    }

    byte[] bytes() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("sequence", sequence);
        root.put("action", action.word());
        root.put("previous", previous);
        root.put("key", key);
        root.put("as_of", asOf.toString());
        root.put("title", title);
        root.put("edition", edition);
        root.put("attempt", attempt);
        ArrayNode list = root.putArray("files");
        for (FileDigest file : files) {
            list.addObject().put("path", file.path()).put("bytes", file.bytes()).put("sha256", file.sha256());
        }
        root.put("digest", digest);
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
