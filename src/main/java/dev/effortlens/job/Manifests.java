package dev.effortlens.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.effortlens.report.Provenance;
import dev.effortlens.report.QualityRow;
import dev.effortlens.report.Report;
import dev.effortlens.source.Account;
import dev.effortlens.source.FileContent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the manifest says of an edition beside its files: inputs with fingerprints, digests, versions, accounting. */
final class Manifests {

    /** Rows that reading did not set aside, and what tells them from others. */
    static final String KEPT = "kept";

    static final String CONTENTS = "contents";
    static final String CONFIG_DIGEST = "config_digest";
    static final String PROGRAM = "program";
    private static final String INPUT_FILES = "input_files";

    private Manifests() {}

    /** Returns what a provenance says of an input; a missing node if it says nothing. */
    static JsonNode input(JsonNode provenance, String name) {
        for (JsonNode input : provenance.path("inputs")) {
            if (input.path("name").asText().equals(name)) {
                return input;
            }
        }
        return MissingNode.getInstance();
    }

    static String provenance(Report report, List<FileContent> contents, List<Account> accounts) {
        Provenance provenance = report.provenance();
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put(CONFIG_DIGEST, provenance.configDigest());
        root.put(PROGRAM, provenance.program());
        ArrayNode inputs = root.putArray("inputs");
        for (int i = 0; i < accounts.size(); i++) {
            Provenance.InputInfo input = provenance.inputs().get(i);
            ObjectNode node = inputs.addObject();
            node.put("name", input.name());
            node.put("path", input.path());
            node.put("files", input.files());
            node.put("bytes", input.bytes());
            node.put("rows", input.rows());
            node.put("fingerprint", input.fingerprint());
            node.put("newest", day(input.newest()));
            node.put("complete_through", day(input.completeThrough()));
            node.put(KEPT, accounts.get(i).kept());
            node.put(CONTENTS, accounts.get(i).contents());
        }
        ArrayNode files = root.putArray(INPUT_FILES);
        for (FileContent file : contents) {
            ObjectNode node = files.addObject();
            node.put("path", file.path());
            node.put("bytes", file.bytes());
            node.put("modified", file.modified());
            node.put("footer_sha256", file.footer());
            node.put("page_checksums", file.checksums());
            node.put("sha256", file.content());
        }
        ArrayNode accounting = root.putArray("accounting");
        for (QualityRow row : report.quality()) {
            ObjectNode node = accounting.addObject();
            node.put("input", row.input());
            node.put("read", row.read());
            node.put("used", row.used());
            node.put("reason", row.reason());
            node.put("rows", row.rows());
        }
        return root.toString();
    }

    /** Returns what an earlier manifest says of its input files; nothing if it is not there or says nothing. */
    static List<FileContent> contents(Optional<byte[]> manifest) throws IOException {
        List<FileContent> contents = new ArrayList<>();
        if (manifest.isPresent()) {
            for (JsonNode file : new ObjectMapper().readTree(manifest.get()).findPath(INPUT_FILES)) {
                contents.add(new FileContent(
                        file.path("path").asText(),
                        file.path("bytes").asLong(),
                        file.path("modified").asLong(),
                        file.path("footer_sha256").asText(),
                        file.path("page_checksums").asBoolean(),
                        file.path("sha256").asText()));
            }
        }
        return contents;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
