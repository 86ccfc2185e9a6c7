package dev.effortlens.publish;

import java.io.IOException;

/** Counts changes to a store and lets one of them go wrong. */
final class Faults {

    /** Whether a change needs space. */
    enum Needs {
        SPACE,
        NO_SPACE
    }

    /** A change, or half of one. */
    interface Change {
        void make() throws IOException;
    }

    private final Fault fault;
    private final int failing;
    private int changes;
    private boolean struck;

    private Faults(Fault fault, int failing) {
        this.fault = fault;
        this.failing = failing;
    }

    static Faults none() {
        return new Faults(Fault.BEFORE, 0);
    }

    static Faults at(int failing, Fault fault) {
        return new Faults(fault, failing);
    }

    /** How many changes were asked for. */
    int changes() {
        return changes;
    }

    /** Whether the fault had anything to strike. */
    boolean struck() {
        return struck;
    }

    /** A change that cannot be made by half. */
    void change(Needs needs, Change whole) throws IOException {
        boolean halves = fault == Fault.HALF_WAY || fault == Fault.SILENT;
        if (halves && changes + 1 == failing) {
            changes++;
            whole.make();
        } else {
            change(needs, whole, () -> {});
        }
    }

    void change(Needs needs, Change whole, Change half) throws IOException {
        changes++;
        if (changes == failing) {
            fail(needs, whole, half);
        } else if (failing > 0 && changes > failing) {
            after(needs, whole);
        } else {
            whole.make();
        }
    }

    private void fail(Needs needs, Change whole, Change half) throws IOException {
        struck = true;
        switch (fault) {
            case HALF_WAY -> half.make();
            case AFTER -> whole.make();
            case NO_SPACE -> noSpace(needs, whole, half);
            case SILENT -> {
                half.make();
                return;
            }
            default -> {}
        }
        if (fault != Fault.NO_SPACE || needs == Needs.SPACE) {
            throw new IOException("%s at change %d".formatted(fault, failing));
        }
    }

    private void after(Needs needs, Change whole) throws IOException {
        boolean refused = fault == Fault.CRASH
                || (fault == Fault.NO_SPACE && needs == Needs.SPACE)
                || (fault == Fault.THROTTLED && changes == failing + 1);
        if (refused) {
            throw new IOException("%s since change %d".formatted(fault, failing));
        }
        whole.make();
    }

    private static void noSpace(Needs needs, Change whole, Change half) throws IOException {
        if (needs == Needs.SPACE) {
            half.make();
        } else {
            whole.make();
        }
    }
}
