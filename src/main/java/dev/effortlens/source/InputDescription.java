package dev.effortlens.source;

import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An input as it was found.
 *
 * @param config its configuration
 * @param files number of files
 * @param bytes their size together
 * @param rows rows by the files' own footers
 * @param units what the accounting counts: rows, for responses rows times instruments asked for in the wide form
 * @param fingerprint SHA-256 over path, size and modification time of each file, in hex
 * @param dateOnly whether it is known only on which day something happened
 * @param remarks what stops nothing, but should be known
 */
public record InputDescription(
        InputConfig config,
        int files,
        long bytes,
        long rows,
        long units,
        String fingerprint,
        boolean dateOnly,
        List<Remark> remarks) {

    static InputDescription of(BoundInput input) {
        BoundColumn when = input.find(CanonicalColumn.whenOf(input.config().role()));
        return new InputDescription(
                input.config(),
                input.files().size(),
                input.files().stream().mapToLong(InputFile::bytes).sum(),
                input.footerRows(),
                units(input),
                fingerprint(input),
                when == null || when.dateOnly(),
                Remarks.of(input));
    }

    private static long units(BoundInput input) {
        boolean wide =
                input.config().role() == Role.RESPONSES && !input.scores().isEmpty();
        return wide ? input.footerRows() * input.scores().size() : input.footerRows();
    }

    private static String fingerprint(BoundInput input) {
        StringBuilder lines = new StringBuilder();
        for (InputFile file : input.files()) {
            lines.append("%s\t%s\t%s\n".formatted(file.path(), file.bytes(), file.modified()));
        }
        return DigestUtils.sha256Hex(lines.toString());
    }
}
