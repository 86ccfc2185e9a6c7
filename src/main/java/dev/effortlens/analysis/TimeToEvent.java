package dev.effortlens.analysis;

import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.FollowedAnswers;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.stats.ChiSquared;
import dev.effortlens.stats.CompetingRisksTable;
import dev.effortlens.stats.HazardRatioPerPoint;
import dev.effortlens.stats.IndependentInterval;
import dev.effortlens.stats.LogRank;
import dev.effortlens.stats.ProportionalHazardsTest;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.SurvivalConcordance;
import dev.effortlens.stats.SurvivalTable;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How soon the event comes, by effort: all answers, followed to the first event or as long as is known. */
final class TimeToEvent {

    static final String HAZARD_RATIO = "hazard_ratio_per_point";
    static final String PROPORTIONAL_HAZARDS = "proportional_hazards_chi_squared";

    private final EffortCube cube;
    private final int variable;
    private final int outcome;
    private final double[] xs;

    TimeToEvent(EffortCube cube, int variable, int outcome) {
        this.cube = cube;
        this.variable = variable;
        this.outcome = outcome;
        Explanatory x = cube.plan().variables().get(variable);
        this.xs = new double[x.levels()];
        for (int level = 0; level < xs.length; level++) {
            xs[level] = x.x(level);
        }
    }

    /** Returns the followed answers of each customer group. */
    List<CompetingRisksTable> byGroup() {
        return cube.followed().byGroup(variable, outcome).stream()
                .map(this::table)
                .toList();
    }

    private CompetingRisksTable table(FollowedAnswers answers) {
        return CompetingRisksTable.of(answers.days(), xs, answers.events(), answers.competing(), answers.censored());
    }

    /** Returns the statistics of all answers; none where nobody is followed. */
    List<Estimated> statistics() {
        List<SurvivalTable> groups =
                byGroup().stream().map(CompetingRisksTable::cause).toList();
        if (groups.isEmpty()) {
            return List.of();
        }
        Replicates<SurvivalTable> tables = Replicates.of(groups, SurvivalTable::plus, SurvivalTable::minus);
        SurvivalTable total = tables.total();
        Reliability reliability = reliability(groups);
        RobustEstimate ratio = tables.estimate(HazardRatioPerPoint::of, Transform.LOG, 1, reliability);
        Estimated hazard = new Estimated(HAZARD_RATIO, ratio, IndependentInterval.hazardRatioPerPoint(total));
        List<Estimated> estimates = new ArrayList<>(List.of(hazard));
        estimates.add(new Estimated(
                "concordance", tables.estimate(SurvivalConcordance::of, Transform.LOGIT, 0.5, reliability), null));
        addTest(estimates, "log_rank_chi_squared", LogRank.anyDifference(total), hazard);
        addTest(estimates, "log_rank_trend_chi_squared", LogRank.trend(total), hazard);
        addTest(estimates, PROPORTIONAL_HAZARDS, ProportionalHazardsTest.of(total), hazard);
        List<SurvivalTable> strata = cube.followed().byStratum(variable, outcome).stream()
                .map(answers -> table(answers).cause())
                .toList();
        if (!cube.plan().adjust().isEmpty() && strata.size() > 1) {
            addTest(estimates, "stratified_log_rank_trend_chi_squared", LogRank.trend(strata), hazard);
        }
        Estimated.Ground ground = new Estimated.Ground(Estimated.Answers.FOLLOWED, total.total(), total.events());
        return estimates.stream().map(estimate -> estimate.adjusted("", ground)).toList();
    }

    private static Reliability reliability(List<SurvivalTable> groups) {
        int apart = groups.size();
        for (int row = 0; row < groups.get(0).rows(); row++) {
            int level = row;
            apart = Math.min(apart, count(groups, group -> group.total(level) < group.total()));
        }
        return Reliability.ofBinary(
                count(groups, group -> group.events() > 0),
                count(groups, group -> group.events() < group.total()),
                apart);
    }

    private static int count(List<SurvivalTable> groups, Predicate<SurvivalTable> such) {
        return Math.toIntExact(groups.stream().filter(such).count());
    }

    /** Repeat respondents widen the hazard ratio and each of the tests alike. */
    private static void addTest(List<Estimated> estimates, String name, @Nullable ChiSquared test, Estimated hazard) {
        if (test != null) {
            RobustEstimate ratio = hazard.robust();
            estimates.add(Estimated.test(name, test, hazard.designEffect(), ratio.groups(), ratio.reliability()));
        }
    }
}
