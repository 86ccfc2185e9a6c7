package dev.effortlens.publish;

/** A store on which it has not been proven that a ledger record comes into being whole, once, or not at all. */
public final class UnsupportedStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reports;

    UnsupportedStoreException(String reports) {
        super("Reports cannot be published to " + reports + ": only the local file system (file:) is known to create a"
                + " ledger record whole or not at all; set output.reports to a local folder");
        this.reports = reports;
    }

    /** Returns where the reports were to go. */
    public String reports() {
        return reports;
    }
}
