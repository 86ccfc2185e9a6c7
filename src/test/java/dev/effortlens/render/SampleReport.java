package dev.effortlens.render;

import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.CurvePoint;
import dev.effortlens.report.Finding;
import dev.effortlens.report.Finding.Verdict;
import dev.effortlens.report.Gate;
import dev.effortlens.report.Message;
import dev.effortlens.report.Meta;
import dev.effortlens.report.OutcomeInfo;
import dev.effortlens.report.Primary;
import dev.effortlens.report.Provenance;
import dev.effortlens.report.QualityRow;
import dev.effortlens.report.Rate;
import dev.effortlens.report.Report;
import dev.effortlens.report.Score;
import dev.effortlens.report.Status;
import dev.effortlens.report.Value;
import dev.effortlens.report.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A made-up telecom's report: three instruments, two signals, two topics, five outcomes, touchpoints in every state, some of them
 * with hostile names. The numbers fit together roughly, as drawn from formulas; none is data.
 */
final class SampleReport {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    static final String SCRIPT_NAME = "<script>alert(1)</script>";
    static final String FORMULA_NAME = "=cmd()";

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate CLOSED = LocalDate.of(2025, 12, 31);

    private static final long[] CES_ANSWERS = {10_806, 12_127, 7_023, 3_744, 3_224, 2_244, 2_040};
    private static final long[] NPS_ANSWERS = {700, 420, 610, 690, 840, 2_300, 2_500, 4_100, 5_200, 4_600, 3_900};
    private static final long[] CSAT_ANSWERS = {1_150, 1_740, 3_570, 7_420, 7_452};
    private static final long[] CONTACT_ANSWERS = {30_018, 9_229, 1_911, 50};
    private static final long[] HANDLING_ANSWERS = {29_104, 9_080, 3_024};
    private static final long[] WAITING_COMMENTS = {8_412, 1_935};
    private static final long[] PRICE_COMMENTS = {9_650, 697};

    private static final List<Variable> VARIABLES = List.of(
            new Variable(
                    "ces",
                    Variable.Kind.INSTRUMENT,
                    "CES",
                    true,
                    List.of(7L, 6L, 5L, 4L, 3L, 2L, 1L),
                    contrasts("RRRNEEE"),
                    null,
                    null,
                    null,
                    null,
                    51_675,
                    List.of()),
            new Variable(
                    "nps",
                    Variable.Kind.INSTRUMENT,
                    "NPS",
                    null,
                    List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L),
                    contrasts("RRRRRRRNNEE"),
                    null,
                    null,
                    null,
                    null,
                    28_994,
                    List.of()),
            new Variable(
                    "csat",
                    Variable.Kind.INSTRUMENT,
                    "CSAT",
                    null,
                    List.of(1L, 2L, 3L, 4L, 5L),
                    contrasts("RRREE"),
                    null,
                    null,
                    null,
                    null,
                    21_332,
                    List.of()),
            new Variable(
                    "contacts",
                    Variable.Kind.SIGNAL,
                    null,
                    null,
                    List.of(0L, 1L, 2L, 4L),
                    contrasts("RNNE"),
                    7,
                    "COUNT",
                    null,
                    "interactions",
                    51_675,
                    List.of()),
            new Variable(
                    "handling",
                    Variable.Kind.SIGNAL,
                    null,
                    null,
                    List.of(0L, 300L, 1200L),
                    contrasts("RNE"),
                    7,
                    "SUM",
                    "duration_seconds",
                    "interactions",
                    51_675,
                    List.of()),
            topic("waiting", List.of("wait*", "queue", "on hold")),
            topic("price", List.of("expensive", "overcharged")));

    private static final List<OutcomeInfo> OUTCOMES = List.of(
            new OutcomeInfo("churned", OutcomeInfo.Kind.EVENT, true, "churn", 90, AS_OF, true, null, null),
            new OutcomeInfo(
                    "repurchased",
                    OutcomeInfo.Kind.EVENT,
                    false,
                    "purchases",
                    90,
                    AS_OF.minusDays(1),
                    false,
                    null,
                    null),
            new OutcomeInfo(
                    "spend", OutcomeInfo.Kind.AMOUNT, false, "purchases", 90, AS_OF.minusDays(1), false, null, null),
            new OutcomeInfo("promoter", OutcomeInfo.Kind.STATED, false, null, null, null, false, "nps", 9),
            new OutcomeInfo("satisfied", OutcomeInfo.Kind.STATED, false, null, null, null, false, "csat", null));

    private final List<Finding> findings = new ArrayList<>();
    private final List<Association> associations = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<CurvePoint> curve = new ArrayList<>();

    private SampleReport() {}

    /** Returns the report with everything in it. */
    static Report full() {
        SampleReport sample = new SampleReport();
        sample.overall();
        sample.touchpoints();
        sample.segments();
        return sample.report();
    }

    /** Returns the report with so many more touchpoints, and as many crossings. */
    static Report manySlices(int slices) {
        SampleReport sample = new SampleReport();
        sample.overall();
        sample.touchpoints();
        for (int i = 0; i < slices; i++) {
            sample.slice("touchpoint", "Place " + i, 100 + i % 7, 0.2, 300, 0.1);
            sample.slice("touchpoint*plan", "Place " + i + "|prepaid", 100 + i % 7, 0.2, 300, 0.1);
        }
        return new SampleVariant(sample.report()).withDepth(SampleDepth.none()).report();
    }

    private Report report() {
        SampleDepth depth = SampleDepth.full();
        associations.addAll(SampleAdjusted.beside(List.copyOf(associations)));
        return new Report(
                meta(),
                VARIABLES,
                OUTCOMES,
                new Primary("ces", "churned", "risk_difference"),
                findings,
                associations,
                comparisons,
                curve,
                scorecard(),
                depth.controls(),
                depth.rankings(),
                depth.survival(),
                depth.survivalSummary(),
                depth.measures(),
                depth.values(),
                depth.flags(),
                depth.trend(),
                quality(),
                gates(),
                warnings(),
                provenance());
    }

    /** Returns a report whose intervals all hold zero. */
    static Report nothingShown() {
        Report full = full();
        List<Finding> findings = full.findings().stream()
                .map(f -> new Finding(f.x(), f.outcome(), Verdict.NOT_SHOWN))
                .toList();
        List<Association> associations = full.associations().stream()
                .map(a -> a.estimate() == null ? a : aroundZero(a))
                .toList();
        return new SampleVariant(full)
                .withFindings(findings)
                .withAssociations(associations)
                .withDepth(SampleDepth.nothingShown())
                .report();
    }

    /** Returns the report as it was before there were control, ranking, adjustment and the rest. */
    static Report plain() {
        Report full = full();
        return new SampleVariant(full)
                .withAssociations(full.associations().stream()
                        .filter(a -> a.adjustment().isEmpty())
                        .filter(a -> !a.statistic().startsWith("slope_")
                                && !a.statistic().equals("e_value"))
                        .toList())
                .withDepth(SampleDepth.none())
                .report();
    }

    /** Returns a report of so few customers that every cell is withheld. */
    static Report allSuppressed() {
        Report full = full();
        return new SampleVariant(full)
                .withFindings(full.findings().stream()
                        .map(f -> new Finding(f.x(), f.outcome(), Verdict.SUPPRESSED))
                        .toList())
                .withAssociations(full.associations().stream()
                        .map(SampleReport::suppressed)
                        .toList())
                .withComparisons(full.comparisons().stream()
                        .map(c ->
                                comparison(c.x(), c.outcome(), c.cut(), c.value(), withheld(), withheld(), withheld()))
                        .toList())
                .withCurve(full.effortCurve().stream()
                        .map(p -> new CurvePoint(
                                p.instrument(),
                                p.outcome(),
                                p.cut(),
                                p.value(),
                                p.level(),
                                p.score(),
                                withheld(),
                                null))
                        .toList())
                .withScorecard(full.scorecard().stream()
                        .map(s -> new Score(
                                s.instrument(),
                                s.cut(),
                                s.value(),
                                s.statistic(),
                                null,
                                null,
                                null,
                                null,
                                "suppressed"))
                        .toList())
                .withDepth(SampleDepth.suppressed())
                .report();
    }

    /** Returns a report in which the primary finding rests on too few customer groups for an interval. */
    static Report few() {
        Report full = full();
        return new SampleVariant(full)
                .withFindings(full.findings().stream()
                        .map(f -> new Finding(f.x(), f.outcome(), Verdict.FEW))
                        .toList())
                .withAssociations(full.associations().stream()
                        .map(a -> a.estimate() == null
                                ? a
                                : estimate(a, a.estimate(), null, null, Status.FEW, "few-groups"))
                        .toList())
                .withDepth(SampleDepth.few())
                .report();
    }

    /** Returns a report without an interaction log. */
    static Report noSignals() {
        Report full = full();
        return new SampleVariant(full).keepVariables(v -> v.kind() != Variable.Kind.SIGNAL);
    }

    /** Returns a report of what was asked alone. */
    static Report onlyInstruments() {
        return new SampleVariant(full()).keepVariables(v -> v.kind() == Variable.Kind.INSTRUMENT);
    }

    /** Returns everything, with series of weeks. */
    static Report weekly() {
        return new SampleVariant(full()).withWeeks();
    }

    /** Returns a report that is not cut by touchpoint or anything else. */
    static Report onlyOverall() {
        return new SampleVariant(full()).keepCuts(cut -> cut.equals("overall"));
    }

    /** Returns an airport's survey: CES and what was said elsewhere in it, no behaviour at all. */
    static Report statedOnly() {
        Report stated = new SampleVariant(noSignals()).keepOutcomes(o -> o.kind() == OutcomeInfo.Kind.STATED);
        return new SampleVariant(stated)
                .withPrimary(new Primary("ces", "satisfied", "mean_difference"))
                .report();
    }

    /** Returns the report with another title, and another name of a signal's column. */
    static Report named(String title, String column) {
        Report r = full();
        Meta m = r.meta();
        List<Variable> variables = r.variables().stream()
                .map(v -> v.column() == null
                        ? v
                        : new Variable(
                                v.id(),
                                v.kind(),
                                null,
                                null,
                                v.scores(),
                                v.contrasts(),
                                v.lookBackDays(),
                                v.aggregate(),
                                column,
                                v.feed(),
                                v.used(),
                                v.words()))
                .toList();
        return new Report(
                new Meta(
                        title,
                        m.language(),
                        m.currency(),
                        m.timeZone(),
                        m.asOf(),
                        m.periodStart(),
                        m.periodEnd(),
                        m.minimumCell(),
                        m.confidence(),
                        m.answerDays()),
                variables,
                r.outcomes(),
                r.primary(),
                r.findings(),
                r.associations(),
                r.comparisons(),
                r.effortCurve(),
                r.scorecard(),
                r.controls(),
                r.rankings(),
                r.survival(),
                r.survivalSummary(),
                r.measures(),
                r.values(),
                r.flags(),
                r.trend(),
                r.quality(),
                r.gates(),
                r.warnings(),
                r.provenance());
    }

    private static Meta meta() {
        return new Meta("Loyalty versus effort", "en", "EUR", "Europe/Amsterdam", AS_OF, FROM, AS_OF, 11, 0.95, 14);
    }

    private void overall() {
        x("ces", "instrument", CES_ANSWERS, 1, 3);
        x("nps", "instrument", NPS_ANSWERS, -0.5, 9);
        x("csat", "instrument", CSAT_ANSWERS, -0.45, 3);
        x("contacts", "signal", CONTACT_ANSWERS, 0.9, 3);
        x("handling", "signal", HANDLING_ANSWERS, 0.6, 2);
        x("waiting", "topic", WAITING_COMMENTS, 0.4, 1);
        x("price", "topic", PRICE_COMMENTS, 0.02, 1);
        associations.replaceAll(
                a -> a.instrument().equals("price") && a.outcome().equals("repurchased") ? flagged(a) : a);
    }

    private void x(String x, String kind, long[] answers, double strength, int hardFrom) {
        double step = strength * 6 / (answers.length - 1);
        event(x, kind, "churned", answers, hardFrom, level -> 0.095 + 0.023 * step * level - 0.06 * strength);
        event(x, kind, "repurchased", answers, hardFrom, level -> 0.57 - 0.027 * step * level + 0.03 * strength);
        mean(x, kind, "spend", answers, hardFrom, level -> 47 - 2.7 * step * level + 4 * strength, 25);
        if (!x.equals("nps")) {
            event(x, kind, "promoter", answers, hardFrom, level -> 0.35 - 0.06 * step * level + 0.15 * strength);
        }
        if (!x.equals("csat")) {
            mean(x, kind, "satisfied", answers, hardFrom, level -> 3.9 - 0.3 * step * level + 0.4 * strength, 1);
        }
    }

    private interface ByLevel {
        double at(int level);
    }

    private void event(String x, String kind, String outcome, long[] answers, int hardFrom, ByLevel rate) {
        List<Rate> rates = new ArrayList<>();
        for (int level = 0; level < answers.length; level++) {
            rates.add(share(answers[level], Math.round(answers[level] * rate.at(level))));
        }
        curve(x, outcome, rates);
        Rate easy = sum(rates.subList(0, Math.max(1, hardFrom)));
        Rate hard = sum(rates.subList(Math.min(rates.size() - 1, hardFrom + (x.equals("ces") ? 1 : 0)), rates.size()));
        comparisons.add(comparison(x, outcome, "overall", "", hard, easy, sum(rates)));
        double difference = value(hard) - value(easy);
        double se = Math.sqrt(variance(hard) + variance(easy)) * 1.1;
        associations.add(association(x, kind, outcome, "overall", "", "risk_difference", difference, se, hard, easy));
        double ratio = value(hard) / value(easy);
        associations.add(ratio(x, kind, outcome, "risk_ratio", ratio, hard, easy));
        associations.add(ratio(x, kind, outcome, "odds_ratio_per_point", 1 + difference * 2.4, hard, easy));
        correlations(x, kind, outcome, difference, hard, easy);
    }

    private void mean(String x, String kind, String outcome, long[] answers, int hardFrom, ByLevel mean, double sd) {
        List<Rate> rates = new ArrayList<>();
        for (int level = 0; level < answers.length; level++) {
            rates.add(average(answers[level], mean.at(level), sd));
        }
        curve(x, outcome, rates);
        Rate all = average(answers[0] + answers[1], mean.at(Math.max(0, hardFrom - 2)), sd);
        Rate easy = answers.length > 2 ? all : average(answers[0], mean.at(0), sd);
        Rate hard = average(answers[answers.length - 1], mean.at(Math.min(answers.length - 1, hardFrom + 1)), sd);
        comparisons.add(comparison(x, outcome, "overall", "", hard, easy, all));
        double difference = value(hard) - value(easy);
        double se = sd * Math.sqrt(1.0 / answers[0] + 1.0 / answers[answers.length - 1]);
        associations.add(association(x, kind, outcome, "overall", "", "mean_difference", difference, se, hard, easy));
        correlations(x, kind, outcome, difference / sd / 4, hard, easy);
    }

    private void correlations(String x, String kind, String outcome, double strength, Rate hard, Rate easy) {
        boolean same = Math.abs(strength) < 0.01;
        double tau = same ? 0.004 : strength;
        associations.add(association(x, kind, outcome, "overall", "", "kendall_tau_b", tau, 0.0046, hard, easy));
        associations.add(association(x, kind, outcome, "overall", "", "spearman", tau * 1.12, 0.005, hard, easy));
        associations.add(association(x, kind, outcome, "overall", "", "pearson", tau * 1.09, 0.005, hard, easy));
        findings.add(new Finding(x, outcome, same ? Verdict.NOT_SHOWN : strength > 0 ? Verdict.MORE : Verdict.LESS));
    }

    private void curve(String x, String outcome, List<Rate> rates) {
        Variable variable =
                VARIABLES.stream().filter(v -> v.id().equals(x)).findFirst().orElseThrow();
        for (int level = 0; level < rates.size(); level++) {
            curve.add(new CurvePoint(
                    x, outcome, "overall", "", level, variable.scores().get(level), rates.get(level), null));
        }
    }

    private void touchpoints() {
        slice("touchpoint", "Billing", 1_062, 0.204, 3_900, 0.062);
        slice("touchpoint", "Phone support", 1_455, 0.155, 4_053, 0.075);
        slice("touchpoint", "Technical fault at the customer’s premises, first visit", 1_044, 0.139, 2_485, 0.073);
        slice("touchpoint", "Online checkout", 320, 0.079, 6_110, 0.058);
        slice("touchpoint", SCRIPT_NAME, 410, 0.112, 2_010, 0.061);
        slice("touchpoint", FORMULA_NAME, 210, 0.095, 1_320, 0.066);
        slice("touchpoint", "(none)", 120, 0.133, 830, 0.07);
        few("touchpoint", "Store return");
        undefined("touchpoint", "Chat bot");
        suppressed("touchpoint", "Complaint to the board");
    }

    private void segments() {
        slice("plan", "contract", 4_521, 0.121, 18_490, 0.055);
        slice("plan", "prepaid", 2_987, 0.172, 11_466, 0.075);
        slice("region", "north", 3_804, 0.138, 15_011, 0.061);
        slice("region", "south", 3_104, 0.066, 14_020, 0.063);
        suppressed("region", "islands");
        for (int month = 1; month <= 12; month++) {
            double hard = month == 4 ? 0.041 : 0.13 + 0.002 * month;
            slice("month", "2025-%02d".formatted(month), 560 + 10 * month, hard, 2_400, 0.062);
        }
        slice("touchpoint*plan", "Billing|contract", 600, 0.19, 2_100, 0.055);
        slice("touchpoint*plan", "Billing|prepaid", 462, 0.221, 1_800, 0.07);
    }

    private void slice(String cut, String value, long hardAnswers, double hardRate, long easyAnswers, double easyRate) {
        Rate hard = share(hardAnswers, Math.round(hardAnswers * hardRate));
        Rate easy = share(easyAnswers, Math.round(easyAnswers * easyRate));
        comparisons.add(comparison("ces", "churned", cut, value, hard, easy, sum(List.of(hard, easy))));
        double se = Math.sqrt(variance(hard) + variance(easy)) * 1.1;
        double difference = value(hard) - value(easy);
        associations.add(
                association("ces", "instrument", "churned", cut, value, "risk_difference", difference, se, hard, easy));
    }

    private void few(String cut, String value) {
        Rate hard = new Rate(43L, 6L, 6 / 43.0, null, null, 29, "few-groups", Status.FEW);
        Rate easy = new Rate(211L, 14L, 14 / 211.0, null, null, 58, "few-groups", Status.FEW);
        comparisons.add(comparison("ces", "churned", cut, value, hard, easy, easy));
        Association a =
                association("ces", "instrument", "churned", cut, value, "risk_difference", 0.0732, 0.05, hard, easy);
        associations.add(estimate(a, 0.0732, null, null, Status.FEW, "few-groups"));
    }

    private void undefined(String cut, String value) {
        Rate none = new Rate(0L, 0L, null, null, null, 0, "empty-group", Status.UNDEFINED);
        Rate easy = share(187, 12);
        comparisons.add(comparison("ces", "churned", cut, value, none, easy, easy));
        Association a = association("ces", "instrument", "churned", cut, value, "risk_difference", 0, 0.05, easy, easy);
        associations.add(estimate(a, null, null, null, Status.UNDEFINED, "empty-group"));
    }

    private void suppressed(String cut, String value) {
        comparisons.add(comparison("ces", "churned", cut, value, withheld(), withheld(), withheld()));
        Rate any = share(10, 1);
        associations.add(
                suppressed(association("ces", "instrument", "churned", cut, value, "risk_difference", 0, 1, any, any)));
    }

    private static Comparison comparison(
            String x, String outcome, String cut, String value, Rate exposed, Rate reference, Rate all) {
        return new Comparison(x, outcome, cut, value, exposed, reference, all);
    }

    private static Association ratio(
            String x, String kind, String outcome, String statistic, double ratio, Rate hard, Rate easy) {
        Association a = association(x, kind, outcome, "overall", "", statistic, ratio, 0.03, hard, easy);
        return estimate(a, ratio, ratio / 1.07, ratio * 1.07, Status.OK, "");
    }

    private static Association association(
            String x,
            String kind,
            String outcome,
            String cut,
            String value,
            String statistic,
            double estimate,
            double se,
            Rate hard,
            Rate easy) {
        long responses = count(hard) + count(easy);
        boolean stated = outcome.equals("promoter") || outcome.equals("satisfied");
        boolean primary = x.equals("ces") && outcome.equals("churned") && statistic.equals("risk_difference");
        boolean tested = statistic.equals("kendall_tau_b") || statistic.equals("mean_difference");
        return new Association(
                x,
                outcome,
                cut,
                value,
                statistic,
                estimate,
                se,
                estimate - 2 * se,
                estimate + 2 * se,
                0.0000012,
                tested ? 0.0031 : null,
                responses,
                responses * 9 / 20,
                hard.events() == null ? null : 3_456L,
                "",
                kind,
                stated ? "stated" : outcome.equals("spend") ? "amount" : "event",
                "",
                estimate - 1.8 * se,
                estimate + 1.8 * se,
                64,
                63,
                1.21,
                Status.OK,
                primary && cut.equals("overall") ? "primary" : tested ? stated ? "stated" : "single" : "",
                responses < 2_000,
                AS_OF,
                FROM,
                CLOSED);
    }

    private static Association flagged(Association a) {
        return estimate(a, a.estimate(), a.confLow(), a.confHigh(), Status.FLAGGED, a.note());
    }

    private static Association aroundZero(Association a) {
        double centre = a.statistic().contains("ratio") ? 1 : 0;
        double half = a.statistic().equals("mean_difference") ? 0.4 : 0.011;
        return estimate(a, centre + half / 5, centre - half, centre + half, Status.OK, "");
    }

    private static Association estimate(
            Association a,
            @Nullable Double estimate,
            @Nullable Double low,
            @Nullable Double high,
            Status status,
            String note) {
        return new Association(
                a.instrument(),
                a.outcome(),
                a.cut(),
                a.value(),
                a.statistic(),
                estimate,
                low == null ? null : a.stdError(),
                low,
                high,
                low == null ? null : a.pValue(),
                low == null ? null : a.qValue(),
                a.responses(),
                a.customers(),
                a.events(),
                note,
                a.xKind(),
                a.outcomeKind(),
                a.adjustment(),
                low == null ? null : a.confLowIndependent(),
                low == null ? null : a.confHighIndependent(),
                a.groups(),
                a.df(),
                a.designEffect(),
                status,
                a.family(),
                a.customersExact(),
                a.asOf(),
                a.periodStart(),
                a.periodEnd());
    }

    private static Association suppressed(Association a) {
        return new Association(
                a.instrument(),
                a.outcome(),
                a.cut(),
                a.value(),
                a.statistic(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "suppressed",
                a.xKind(),
                a.outcomeKind(),
                a.adjustment(),
                null,
                null,
                null,
                null,
                null,
                Status.SUPPRESSED,
                a.family(),
                null,
                a.asOf(),
                null,
                null);
    }

    private static Rate withheld() {
        return new Rate(null, null, null, null, null, null, "suppressed", Status.SUPPRESSED);
    }

    private static Rate share(long answers, long events) {
        double p = (double) events / answers;
        double z = 1.96;
        double centre = (p + z * z / 2 / answers) / (1 + z * z / answers);
        double half = z * Math.sqrt(p * (1 - p) / answers + z * z / 4 / answers / answers) / (1 + z * z / answers);
        boolean few = events < 10;
        return few
                ? new Rate(answers, events, p, null, null, 31, "few-groups", Status.FEW)
                : new Rate(answers, events, p, centre - half, centre + half, 64, "", Status.OK);
    }

    private static Rate average(long answers, double mean, double sd) {
        double half = 1.96 * sd / Math.sqrt((double) answers);
        return answers < 100
                ? new Rate(answers, null, mean, null, null, 19, "few-groups", Status.FEW)
                : new Rate(answers, null, mean, mean - half, mean + half, 64, "", Status.OK);
    }

    private static Rate sum(List<Rate> rates) {
        long answers = rates.stream().mapToLong(SampleReport::count).sum();
        long events = rates.stream()
                .mapToLong(r -> r.events() == null ? 0 : r.events())
                .sum();
        return share(answers, events);
    }

    private static long count(Rate rate) {
        return rate.responses() == null ? 0 : rate.responses();
    }

    private static double value(Rate rate) {
        return rate.value() == null ? 0 : rate.value();
    }

    private static double variance(Rate rate) {
        return value(rate) * (1 - value(rate)) / Math.max(1, count(rate));
    }

    private static List<Score> scorecard() {
        List<Score> scores = new ArrayList<>();
        scores.add(score("ces", "share_easy", 0.7256, 0.7213, 0.7299, 51_675));
        scores.add(score("ces", "mean", 5.2, 5.18, 5.22, 51_675));
        scores.add(score("ces", "net_easy", 0.5425, 0.534, 0.551, 51_675));
        distribution(scores, "ces", 1, 2_578, 2_821, 4_067, 4_708, 8_874, 15_157, 13_470);
        scores.add(score("nps", "nps", 12.9, 11.8, 14.0, 28_994));
        scores.add(score("nps", "mean", 7.1, 7.07, 7.13, 28_994));
        distribution(scores, "nps", 0, 700, 420, 610, 690, 840, 2_300, 2_500, 4_300, 5_634, 5_500, 5_500);
        scores.add(score("csat", "top_two_boxes", 0.697, 0.6908, 0.7032, 21_332));
        scores.add(score("csat", "mean", 3.94, 3.92, 3.96, 21_332));
        distribution(scores, "csat", 1, 1_150, 1_740, 3_570, 7_420, 7_452);
        scores.add(score("invitations", "response_rate", 0.2713, 0.2688, 0.2738, 190_412));
        scores.add(new Score(
                "invitations", "touchpoint", "Billing", "response_rate", 0.2104, 0.2041, 0.2168, 28_865L, ""));
        scores.add(new Score("ces", "touchpoint", "Billing", "share_easy", 0.61, 0.597, 0.623, 6_074L, ""));
        scores.add(new Score("ces", "touchpoint", SCRIPT_NAME, "share_easy", 0.8, 0.78, 0.82, 2_420L, ""));
        scores.add(new Score(
                "ces", "touchpoint", "Complaint to the board", "share_easy", null, null, null, null, "suppressed"));
        return scores;
    }

    private static Score score(
            String instrument, String statistic, double estimate, double low, double high, long answers) {
        return new Score(instrument, "overall", "", statistic, estimate, low, high, answers, "");
    }

    private static void distribution(List<Score> scores, String instrument, int first, long... answers) {
        long all = 0;
        for (long n : answers) {
            all += n;
        }
        for (int i = 0; i < answers.length; i++) {
            double share = (double) answers[i] / all;
            scores.add(
                    score(instrument, "share_score_" + (first + i), share, share - 0.004, share + 0.004, answers[i]));
        }
    }

    private static List<Gate> gates() {
        return List.of(
                new Gate(Gate.Kind.QUARANTINED, "responses", "", 0.011, null, 0.05, null, Gate.State.PASSED),
                new Gate(Gate.Kind.NEWEST, "churn", "", 2, null, 31.0, LocalDate.of(2026, 3, 29), Gate.State.PASSED),
                new Gate(
                        Gate.Kind.VOLUME,
                        "purchases",
                        "",
                        0.94,
                        0.2,
                        5.0,
                        LocalDate.of(2026, 3, 30),
                        Gate.State.PASSED),
                new Gate(Gate.Kind.MATCHED, "customers", "", 0.987, 0.5, null, null, Gate.State.PASSED),
                new Gate(Gate.Kind.DIRECTION, "ces", "csat", 0.12, null, 0.0, null, Gate.State.ACCEPTED));
    }

    private static List<QualityRow> quality() {
        return List.of(
                new QualityRow("responses", 109_238, 102_001, "no-answer", 4_866),
                new QualityRow("responses", 109_238, 102_001, "resubmission", 1_204),
                new QualityRow("responses", 109_238, 102_001, "duplicate", 611),
                new QualityRow("responses", 109_238, 102_001, "out-of-scale", 203),
                new QualityRow("responses", 109_238, 102_001, "while-gone", 187),
                new QualityRow("responses", 109_238, 102_001, "unmapped-touchpoint", 102),
                new QualityRow("responses", 109_238, 102_001, "<b>odd</b>-reason", 64),
                new QualityRow("churn", 4_119, 4_119, "", 0),
                new QualityRow("purchases", 88_410, 88_391, "unreadable-amount", 19),
                new QualityRow("interactions", 60_204, 60_204, "", 0),
                new QualityRow("outcome:churned", 102_001, 81_640, "open-window", 20_361),
                new QualityRow("outcome:spend", 102_001, 81_633, "open-window", 20_361),
                new QualityRow("outcome:spend", 102_001, 81_633, "unknown-amount", 7),
                new QualityRow("signal:contacts", 52_000, 51_675, "window-not-covered", 325),
                new QualityRow("topic:waiting", 52_000, 12_960, "no-comment", 39_040),
                new QualityRow("topic:price", 52_000, 12_960, "no-comment", 39_040));
    }

    private static List<Message> warnings() {
        return List.of(
                new Message(
                        "warning.complete-through-observed",
                        Map.of("input", new Value.Text("purchases"), "day", new Value.Day(AS_OF.minusDays(1)))),
                new Message(
                        "warning.thin-days",
                        Map.of(
                                "input", new Value.Text("interactions"),
                                "day", new Value.Day(AS_OF.minusDays(2)),
                                "days", new Value.Count(2))),
                new Message(
                        "warning.unknown-customers",
                        Map.of("answers", new Value.Count(7), "share", new Value.Share(0.0001))),
                new Message(
                        "something-new",
                        Map.of(
                                "name",
                                new Value.Text("<img src=x onerror=alert(2)>"),
                                "rows",
                                new Value.Count(1_234))));
    }

    private static Provenance provenance() {
        return new Provenance(
                "4be19c07d1f6a2b85e3340c7d2aa6e0b9f1c5d8e7a6b4c3d2e1f0a9b8c7dc07a",
                "91d3aa6e0b9f1c5d8e7a6b4c3d2e1f0a9b8c7d4be19c07d1f6a2b85e33405e20",
                "Effortlens 0.1.0",
                "Apache Spark 4.2.0",
                List.of(
                        input("responses", 31, 109_238, null),
                        input("churn", 1, 4_119, AS_OF),
                        input("purchases", 15, 88_410, AS_OF.minusDays(1)),
                        input("interactions", 15, 60_204, null)));
    }

    private static Provenance.InputInfo input(String name, int files, long rows, @Nullable LocalDate completeThrough) {
        String fingerprint = "0a9b8c7dc07a4be19c07d1f6a2b85e3340c7d2aa6e0b9f1c5d8e7a6b4c3d2e1f";
        return new Provenance.InputInfo(
                name, "s3a://cx/" + name, files, rows * 61, rows, fingerprint, AS_OF, completeThrough);
    }

    private static Variable topic(String id, List<String> words) {
        return new Variable(
                id,
                Variable.Kind.TOPIC,
                null,
                null,
                List.of(0L, 1L),
                contrasts("RE"),
                null,
                null,
                null,
                null,
                12_960,
                words);
    }

    private static List<String> contrasts(String letters) {
        return letters.chars()
                .mapToObj(c -> c == 'R' ? "REFERENCE" : c == 'E' ? "EXPOSED" : "NEITHER")
                .toList();
    }
}
