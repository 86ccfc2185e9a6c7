package dev.effortlens.publish;

/** A file that a newer version of this program made: to guess at it could show or publish something wrong. */
public final class NewerFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int found;
    private final int known;

    private NewerFormatException(String file, int found, int known) {
        super(("%s was made by a newer Effortlens: found format %d, this version reads up to format %d;"
                        + " nothing was published. Upgrade Effortlens")
                .formatted(file, found, known));
        this.file = file;
        this.found = found;
        this.known = known;
    }

    /** Returns the file. */
    public String file() {
        return file;
    }

    /** Returns the format it is written in. */
    public int found() {
        return found;
    }

    /** Returns the newest format that this version reads. */
    public int known() {
        return known;
    }

    /** Refuses a format above the one this version knows. */
    static void refuseAbove(int known, int found, String file) {
        if (found > known) {
            throw new NewerFormatException(file, found, known);
        }
    }
}
