package dev.effortlens.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.effortlens.report.Provenance;
import dev.effortlens.report.QualityRow;
import dev.effortlens.report.Report;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the manifest says of an edition beside its files: inputs with fingerprints, digests, versions, accounting. */
final class Manifests {

    private Manifests() {}

    static String provenance(Report report) {
        Provenance provenance = report.provenance();
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("config_digest", provenance.configDigest());
        root.put("program", provenance.program());
        ArrayNode inputs = root.putArray("inputs");
        for (Provenance.InputInfo input : provenance.inputs()) {
            ObjectNode node = inputs.addObject();
            node.put("name", input.name());
            node.put("path", input.path());
            node.put("files", input.files());
            node.put("bytes", input.bytes());
            node.put("rows", input.rows());
            node.put("fingerprint", input.fingerprint());
            node.put("newest", day(input.newest()));
            node.put("complete_through", day(input.completeThrough()));
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

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
