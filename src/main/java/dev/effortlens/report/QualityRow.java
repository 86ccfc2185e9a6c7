package dev.effortlens.report;

/**
 * What became of the rows of an input: a row of {@code tables/data_quality.csv}. For every input, read = used + the sum
 * of rows over its reasons ({@code not-due} is one of them). The unit is the answer for responses, the row elsewhere;
 * {@code outcome:<name>} counts used answers that leave one outcome only, {@code score:response_rate} used invitations
 * that leave that one.
 *
 * @param input name of the input, {@code outcome:<name>}, {@code signal:<name>}, {@code topic:<name>} or {@code score:response_rate}
 * @param read rows (answers) read
 * @param used rows (answers) used
 * @param reason why rows were set aside; empty where none were
 * @param rows how many
 */
public record QualityRow(String input, long read, long used, String reason, long rows) {}
