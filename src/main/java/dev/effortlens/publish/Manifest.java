package dev.effortlens.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an edition holds and was made from; the same bytes for the same key. */
final class Manifest {

    static final String NAME = "manifest.json";

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Manifest() {}

    static byte[] of(EditionDraft draft, List<FileDigest> files) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("key", draft.key());
        root.put("as_of", draft.asOf().toString());
        root.set("provenance", JSON.readTree(draft.provenanceJson()));
        ArrayNode list = root.putArray("files");
        for (FileDigest file : files) {
            list.addObject().put("path", file.path()).put("bytes", file.bytes()).put("sha256", file.sha256());
        }
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Refuses a manifest of a newer version; one that is damaged is for the digests to find.
     *
     * @param file what the message calls it
     */
    static void refuseNewer(byte[] bytes, String file) throws IOException {
        try {
            NewerFormatException.refuseAbove(
                    FORMAT, JSON.readTree(bytes).path("format").asInt(), file);
        } catch (JsonProcessingException damaged) {
            // The digest differs then, and says so.
        }
    }
}
