package dev.effortlens.cohort;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the cohort: what was asked or answered on a day, with what became of it. */
public sealed interface Labelled extends Serializable permits LabelledAnswer, LabelledInvitation {

    /** Returns the customer id, which never leaves the counting. */
    String customer();

    /** Returns the calendar day in the report's zone, days since the epoch. */
    int day();

    /** Returns touchpoint, channel and segments. */
    List<@Nullable String> names();
}
