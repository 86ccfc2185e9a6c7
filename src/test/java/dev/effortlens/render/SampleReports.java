package dev.effortlens.render;

import dev.effortlens.report.Report;

/** Reports for the tests of other rooms. */
public final class SampleReports {

    private SampleReports() {}

    /** A small one. */
    public static Report small() {
        return SampleReport.statedOnly();
    }

    /** One with everything in it. */
    public static Report full() {
        return SampleReport.full();
    }
}
