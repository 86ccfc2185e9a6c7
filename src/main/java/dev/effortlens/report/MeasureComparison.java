package dev.effortlens.report;

/**
 * One number on how well measures tell who will act: a row of {@code tables/comparison.csv}. All rows of an outcome rest
 * on the same responses, those that hold every compared measure.
 *
 * @param outcome id of the outcome
 * @param measures ids of the instruments in the model, joined by {@code +}
 * @param statistic {@code auc}, {@code gini}, {@code lift_top_decile} for single measures; {@code auc_model} and {@code
 *     mcfadden_r2} for models; {@code adds_auc} and {@code likelihood_ratio} for what the last measure adds to the
 *     others (the latter's p-value is the robust test of the measure's slope); {@code importance} for the measure's share of the explained (Shapley)
 * @param figure the number
 */
public record MeasureComparison(String outcome, String measures, String statistic, Figure figure) {}
