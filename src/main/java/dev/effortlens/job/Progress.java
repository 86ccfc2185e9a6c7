package dev.effortlens.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says which step the run is at: one line that renews itself on a terminal, log lines otherwise. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    /** Set by the launcher, which knows where its stderr goes; the JVM's own answer differs between versions. */
    private static final String TERMINAL = "effortlens.terminal";

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final boolean terminal;
    private final int steps;
    private int step;

    Progress(int steps) {
        this.terminal = Boolean.getBoolean(TERMINAL);
        this.steps = steps;
    }

    /** Begins the next step. */
    void next(String what) {
        step++;
        if (terminal) {
            System.err.printf("%s[%d/%d] %s …", CLEAR_LINE, step, steps, what);
        } else {
            LOG.info("[{}/{}] {}", step, steps, what);
        }
    }

    /** Ends the line. */
    void done() {
        if (terminal) {
            System.err.print(CLEAR_LINE);
        }
    }
}
