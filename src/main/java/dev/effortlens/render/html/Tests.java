package dev.effortlens.render.html;

import java.util.Set;

/** Statistics that are made for their p value: they have no interval. */
final class Tests {

    private static final Set<String> ALL = Set.of(
            "trend_z",
            "fisher_exact",
            "linearity_chi_squared",
            "tarone_chi_squared",
            "log_rank_chi_squared",
            "log_rank_trend_chi_squared",
            "stratified_log_rank_trend_chi_squared",
            "proportional_hazards_chi_squared");

    private Tests() {}

    static boolean isTest(String statistic) {
        return ALL.contains(statistic);
    }
}
