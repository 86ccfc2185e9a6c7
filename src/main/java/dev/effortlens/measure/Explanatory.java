package dev.effortlens.measure;

import java.io.Serializable;

/**
 * An x: something known at the time of the answer, in ordered levels. Either an {@link Instrument} or a {@link Signal}.
 */
public sealed interface Explanatory extends Serializable permits Instrument, Signal {

    /** Returns the identifier, unique among instruments and signals. */
    String id();

    /** Returns the number of levels; levels are numbered from 0. */
    int levels();

    /** Returns the value of x at a level: the effort level for CES, the score for NPS and CSAT, the band's number. */
    int x(int level);

    /** Returns the group a level belongs to when two groups are compared. */
    Contrast contrast(int level);
}
