package dev.effortlens.measure;

import java.io.Serializable;

/**
 * An x: something known at the time of the answer, in ordered levels. An {@link Instrument}, a {@link Signal} or a {@link Topic}.
 */
public sealed interface Explanatory extends Serializable permits Instrument, Signal, Topic {

    /** Returns the identifier, unique among instruments, signals and topics. */
    String id();

    /** Returns the number of levels; levels are numbered from 0. */
    int levels();

    /** Returns the value of x at a level: the effort level for CES, the score for NPS and CSAT, the band's number, 1 for a topic that is mentioned. */
    int x(int level);

    /** Returns the group a level belongs to when two groups are compared. */
    Contrast contrast(int level);
}
