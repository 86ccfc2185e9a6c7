package dev.effortlens.render;

import dev.effortlens.report.Control;
import dev.effortlens.report.Control.Verdict;
import java.util.List;

/** Negative controls with every verdict. */
final class SampleControls {

    private SampleControls() {}

    static List<Control> full() {
        return List.of(
                new Control(
                        "ces",
                        "churned",
                        "risk_difference",
                        SampleFigures.undefined("no-variation-in-y"),
                        SampleFigures.ok(0.0914, 0.009, 37_464),
                        Verdict.UNKNOWN),
                new Control(
                        "ces",
                        "repurchased",
                        "risk_difference",
                        SampleFigures.ok(-0.0238, 0.0122, 31_208),
                        SampleFigures.ok(-0.1031, 0.0131, 31_208),
                        Verdict.DIFFERED_ALIKE),
                new Control(
                        "ces",
                        "spend",
                        "mean_difference",
                        SampleFigures.ok(-0.41, 1.3, 31_208),
                        SampleFigures.ok(-9.63, 1.6, 31_208),
                        Verdict.HELD),
                new Control(
                        "nps",
                        "repurchased",
                        "risk_difference",
                        SampleFigures.flagged(-0.031, 0.02, 12_200),
                        SampleFigures.ok(0.044, 0.02, 12_200),
                        Verdict.DIFFERED_OTHERWISE));
    }
}
