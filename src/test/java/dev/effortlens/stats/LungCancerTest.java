package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.KaplanMeier.MedianInterval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything about time to event, on the data set that textbooks use. Each call is R's, with library(survival). */
class LungCancerTest {

    @Test
    void kaplanMeierAgreesWithR() {
        KaplanMeier curve = KaplanMeier.of(LungCancer.by("sex"));

        // survfit(Surv(time, status) ~ 1, lung, conf.type = "log-log")
        assertThat(curve.median()).isEqualTo(310);
        assertThat(curve.medianInterval()).isEqualTo(new MedianInterval(284L, 361L));
        // summary(survfit(Surv(time, status) ~ 1, lung), rmean = 500)$table["rmean"]
        assertThat(number(curve.restrictedMean(500))).isCloseTo(310.33443672225775, within(1e-10));
    }

    @Test
    void mediansOfMenAndWomenAgreeWithR() {
        // survfit(Surv(time, status) ~ sex, lung)
        assertThat(KaplanMeier.of(LungCancer.by("sex").only(0)).median()).isEqualTo(270);
        assertThat(KaplanMeier.of(LungCancer.by("sex").only(1)).median()).isEqualTo(426);
    }

    @Test
    void coxAgreesWithRForEfronsTies() {
        // coxph(Surv(time, status) ~ sex, lung, control = coxph.control(eps = 1e-13, toler.chol = 1e-14))
        CoxFit sex = CoxFit.of(LungCancer.by("sex"));
        assertThat(sex.slope()).isCloseTo(-0.5310235400057676, within(1e-9));
        assertThat(sex.slopeStdError()).isCloseTo(0.1671785833011622, within(1e-9));
        // coxph(Surv(time, status) ~ ph.ecog, lung, control = as above)
        CoxFit fitness = CoxFit.of(LungCancer.by("ph.ecog"));
        assertThat(fitness.slope()).isCloseTo(0.4759434495096498, within(1e-9));
        assertThat(fitness.slopeStdError()).isCloseTo(0.1133725097386378, within(1e-9));
    }

    @Test
    void coxAgreesWithRForBreslowsTies() {
        // coxph(Surv(time, status) ~ sex, lung, ties = "breslow", control = as above)
        CoxFit sex = CoxFit.of(List.of(LungCancer.by("sex")), Ties.BRESLOW);
        assertThat(sex.slope()).isCloseTo(-0.5303965768826887, within(1e-9));
        assertThat(sex.slopeStdError()).isCloseTo(0.1671808374558125, within(1e-9));
        // coxph(Surv(time, status) ~ ph.ecog, lung, ties = "breslow")
        assertThat(StrictMath.log(number(HazardRatioPerPoint.of(LungCancer.by("ph.ecog"), Ties.BRESLOW))))
                .isCloseTo(0.4751018103477056, within(1e-9));
    }

    @Test
    void stratifiedCoxAgreesWithR() {
        // coxph(Surv(time, status) ~ ph.ecog + strata(sex), lung)
        assertThat(StrictMath.log(number(HazardRatioPerPoint.stratified(LungCancer.byFitnessOfMenAndWomen()))))
                .isCloseTo(0.4846419479714515, within(1e-9));
    }

    @Test
    void concordanceAgreesWithR() {
        // concordance(coxph(Surv(time, status) ~ ph.ecog, lung))$concordance
        assertThat(number(SurvivalConcordance.of(LungCancer.by("ph.ecog"))))
                .isCloseTo(0.604462525900844, within(1e-12));
        // concordance(coxph(Surv(time, status) ~ sex, lung))$concordance, for a risk that falls with the score
        assertThat(1 - number(SurvivalConcordance.of(LungCancer.by("sex"))))
                .isCloseTo(0.5786449485360248, within(1e-12));
    }

    @Test
    void checkOfProportionalHazardsAgreesWithR() {
        // cox.zph(coxph(Surv(time, status) ~ sex, lung), transform = function(t) log1p(t))
        ChiSquared sex = requireNonNull(ProportionalHazardsTest.of(LungCancer.by("sex")));
        assertThat(sex.statistic()).isCloseTo(2.569681659981453, within(1e-7));
        assertThat(sex.pValue()).isCloseTo(0.1089296505533618, within(1e-7));
        // cox.zph(coxph(Surv(time, status) ~ ph.ecog, lung), transform = function(t) log1p(t))
        assertThat(requireNonNull(ProportionalHazardsTest.of(LungCancer.by("ph.ecog")))
                        .statistic())
                .isCloseTo(0.4776314432074689, within(1e-7));
    }

    @Test
    void logRankAgreesWithR() {
        // survdiff(Surv(time, status) ~ sex, lung)
        ChiSquared sex = requireNonNull(LogRank.anyDifference(LungCancer.by("sex")));
        assertThat(sex.statistic()).isCloseTo(10.32674195488563, within(1e-10));
        assertThat(sex.pValue()).isCloseTo(0.0013111645, within(5e-11));
        // d = survdiff(Surv(time, status) ~ ph.ecog, lung, control = as above)
        assertThat(requireNonNull(LogRank.anyDifference(LungCancer.by("ph.ecog")))
                        .statistic())
                .isCloseTo(21.96213168247601, within(1e-10));
        // s = 0:3; sum(s * (d$obs - d$exp))^2 / (t(s) %*% d$var %*% s)
        assertThat(requireNonNull(LogRank.trend(LungCancer.by("ph.ecog"))).statistic())
                .isCloseTo(17.87512076252789, within(1e-10));
    }

    @Test
    void stratifiedLogRankAgreesWithR() {
        // survdiff(Surv(time, status) ~ ph.ecog + strata(sex), lung)
        ChiSquared test = requireNonNull(LogRank.anyDifference(LungCancer.byFitnessOfMenAndWomen()));

        assertThat(test.statistic()).isCloseTo(21.59623837045163, within(1e-10));
        assertThat(test.df()).isEqualTo(3);
    }
}
