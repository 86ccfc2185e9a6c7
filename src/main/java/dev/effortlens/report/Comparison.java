package dev.effortlens.report;

/**
 * The two groups that differences compare, in one slice: hard and easy, promoters and detractors, top two boxes and
 * the rest, highest and lowest band, topic mentioned and not.
 *
 * @param x id of the instrument, signal or topic
 * @param outcome id of the outcome
 * @param cut name of the cut
 * @param value the slice
 * @param exposed hard, promoters, top two boxes, highest band, mentioned
 * @param reference easy, detractors, the rest, lowest band, not mentioned
 * @param all every level together
 */
public record Comparison(String x, String outcome, String cut, String value, Rate exposed, Rate reference, Rate all) {}
