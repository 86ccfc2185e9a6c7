package dev.effortlens.publish;

/**
 * The number of the ledger record that a run may create, taken before it looks at its inputs. Whoever creates the
 * record first has the number; a run that slept through that has lost, however late it wakes.
 *
 * @param sequence the number
 * @param previous digest of the record before it; empty for the first
 */
public record Reservation(long sequence, String previous) {}
