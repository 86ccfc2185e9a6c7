package dev.effortlens.render;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bytes that should be a report and cannot be read as one. */
public final class ReportFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int NONE = -1;

    private final int format;

    private ReportFormatException(String message, int format, @Nullable Throwable cause) {
        super(message, cause);
        this.format = format;
    }

    static ReportFormatException unreadable(Exception cause) {
        String said = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        return new ReportFormatException(said.lines().findFirst().orElse("nothing"), NONE, cause);
    }

    static ReportFormatException newer(int found, int known) {
        return new ReportFormatException("format %d; this version reads up to %d".formatted(found, known), found, null);
    }

    /** Returns whether a newer version of this program wrote it. */
    public boolean isNewer() {
        return format != NONE;
    }
}
