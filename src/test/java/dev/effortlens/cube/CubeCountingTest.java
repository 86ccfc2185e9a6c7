package dev.effortlens.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.effortlens.SparkExtension;
import dev.effortlens.cohort.FollowUp;
import dev.effortlens.cohort.Labelled;
import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.cohort.LabelledInvitation;
import dev.effortlens.cohort.LabelledInvitation.Fate;
import dev.effortlens.cohort.OutcomeState;
import dev.effortlens.cohort.Sidelights;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.FollowedAnswers;
import dev.effortlens.counts.SideTable;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.CustomerGroups;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Days;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Scale;
import dev.effortlens.measure.Signal;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.MomentTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SparkExtension.class)
class CubeCountingTest {

    private static final Instrument CES = new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_EASY);
    private static final Instrument NPS = new Instrument("nps", Measure.NPS, new Scale(0, 10), null);
    private static final Signal CONTACTS =
            new Signal("contacts", "interactions", Signal.Aggregate.COUNT, null, 7, List.of(0L, 1L, 3L));
    private static final CubePlan PLAN = new CubePlan(
            List.of(CES, NPS, CONTACTS),
            List.of(
                    new Outcome.Event("churned", "churn", 90, true),
                    new Outcome.Amount("spend", "purchases", 90, false),
                    new Outcome.Stated("rating", "nps", null, false)),
            List.of(Cut.OVERALL, Cut.parse("touchpoint"), Cut.parse("month"), Cut.parse("touchpoint*plan")),
            List.of("touchpoint", "month"));
    private static final List<String> DIMENSIONS = List.of("touchpoint", "channel", "plan");
    private static final int DAY = Math.toIntExact(LocalDate.of(2026, 1, 31).toEpochDay());

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void partitionsDoNotMatter(int partitions, SparkSession spark) {
        List<LabelledAnswer> answers = answers(400, new Random(1));

        EffortCube cube = count(spark, answers, partitions);

        assertThat(fingerprint(cube)).isEqualTo(fingerprint(locally(answers)));
    }

    @ParameterizedTest(name = "{0} partitions")
    @ValueSource(ints = {1, 20})
    void eachPeriodIsHandedOverWithItsCountsAlsoIfItHasNone(int partitions, SparkSession spark) {
        List<LabelledAnswer> answers = answers(400, new Random(1));
        Days periods = new Days(List.of(
                new DayRange(DAY - 60, DAY), new DayRange(DAY + 1, DAY + 60), new DayRange(DAY + 61, DAY + 90)));
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());

        Map<Integer, EffortCube> cubes =
                count(context.parallelize(List.<Labelled>copyOf(answers), partitions), periods);

        assertThat(cubes).containsOnlyKeys(0, 1, 2);
        cubes.forEach((period, cube) -> assertThat(cube.bytes())
                .isEqualTo(locally(answers.stream()
                                .filter(answer -> periods.indexOf(answer.day()) == period)
                                .toList())
                        .bytes()));
    }

    @Test
    void whatFailsOnTheWayFailsTheCounting(SparkSession spark) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaRDD<Labelled> broken = context.parallelize(List.<Labelled>copyOf(answers(4, new Random(1))), 2)
                .map(row -> {
                    throw new IllegalStateException("a broken row");
                });

        assertThatThrownBy(() -> count(broken, Days.ALL))
                .isInstanceOf(SparkException.class)
                .hasMessageContaining("a broken row");
    }

    @Test
    void whereCountsCannotBeKeptCountingEnds(SparkSession spark) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaRDD<Labelled> rows = context.parallelize(List.<Labelled>copyOf(answers(4, new Random(1))), 2);

        assertThatThrownBy(() -> CubeCounting.count(rows, PLAN, DIMENSIONS, Days.ALL, (period, counts) -> {
                    throw new IOException("no space left");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    @ParameterizedTest(name = "{0} rows held at a time: {1} parts")
    @CsvSource({"1, 400", "50, 16", "399, 3", "400, 2", "1000, 2"})
    void howManyRowsAreHeldAtATimeDoesNotMatter(int mostRows, int partsOfTwoPeriods) {
        List<LabelledAnswer> answers = answers(400, new Random(1));
        Days months = new Days(List.of(new DayRange(DAY - 60, DAY), new DayRange(DAY + 1, DAY + 60)));

        PartIterator parts = new PartIterator(
                new ArrayList<Labelled>(answers).iterator(),
                new CohortCounter(PLAN, DIMENSIONS),
                months,
                period -> 10 + period,
                mostRows);

        EffortCube sum = new EffortCube(PLAN);
        List<Integer> keys = new ArrayList<>();
        parts.forEachRemaining(part -> {
            keys.add(part._1());
            sum.add(part._2());
        });
        assertThat(fingerprint(sum)).isEqualTo(fingerprint(locally(answers)));
        assertThat(keys).contains(10, 11).hasSize(partsOfTwoPeriods);
    }

    @Test
    void countsLevelByStateInTheCustomersGroup(SparkSession spark) {
        EffortCube cube = count(spark, List.of(answer("c1", 0, 7, 1, "billing", "pro")), 1);

        List<ContingencyTable> groups = cube.slice(new SliceKey(0, 0, "")).outcome(0);

        assertThat(groups).singleElement().satisfies(table -> {
            assertThat(table.count(0, 1)).isEqualTo(1);
            assertThat(table.total()).isEqualTo(1);
        });
        assertThat(CustomerGroups.of("c1")).isBetween(0, 63);
    }

    @Test
    void anAnswerWithoutOutcomeIsAnAnswerAllTheSame(SparkSession spark) {
        EffortCube cube = count(spark, List.of(answer("c1", 0, 7, OutcomeState.OPEN, "billing", "pro")), 1);

        assertThat(cube.slice(new SliceKey(0, 0, "")).outcome(0)).isEmpty();
        assertThat(cube.slice(new SliceKey(0, 0, "")).answers()).hasSize(1);
        assertThat(cube.tally().byOutcome().get("outcome:churned")).containsEntry("open-window", 1L);
    }

    @Test
    void crossingsEscapeTheirSeparator(SparkSession spark) {
        EffortCube cube = count(spark, List.of(answer("c1", 0, 7, 1, "a|b", "x\\y")), 1);

        assertThat(cube.slices(0, 3)).extracting(SliceKey::value).containsExactly("a\\|b|x\\\\y");
    }

    @Test
    void aMissingValueHasASliceOfItsOwn(SparkSession spark) {
        EffortCube cube = count(spark, List.of(answer("c1", 0, 7, 1, null, "pro")), 1);

        assertThat(cube.slices(0, 1)).extracting(SliceKey::value).containsExactly("(none)");
    }

    @Test
    void monthsAreCalendarMonthsOfTheResponseDay(SparkSession spark) {
        LabelledAnswer lastOfJanuary = answer("c1", 0, 7, 1, "billing", "pro");
        LabelledAnswer firstOfFebruary = answer("c1", 0, 6, 1, "billing", "pro");

        EffortCube cube = count(spark, List.of(lastOfJanuary, firstOfFebruary), 1);

        assertThat(cube.slices(0, 2)).extracting(SliceKey::value).containsExactly("2026-01", "2026-02");
    }

    @Test
    void theSlicesOfACutAddUpToTheWhole(SparkSession spark) {
        EffortCube cube = count(spark, answers(300, new Random(2)), 3);

        for (int variable = 0; variable < 3; variable++) {
            long whole = answersIn(cube, variable, 0);
            for (int cut = 1; cut < 4; cut++) {
                assertThat(answersIn(cube, variable, cut)).isEqualTo(whole);
            }
        }
    }

    @Test
    void theSumOfMonthsIsWhatCountingOverallGives() {
        CubePlan withoutMonths = new CubePlan(
                PLAN.variables(), PLAN.outcomes(), List.of(Cut.OVERALL, Cut.parse("touchpoint")), List.of());
        List<LabelledAnswer> answers = answers(300, new Random(3));

        EffortCube counted = new CohortCounter(withoutMonths, DIMENSIONS).counts(answers);

        for (int variable = 0; variable < PLAN.variables().size(); variable++) {
            SliceKey overall = new SliceKey(variable, 0, "");
            assertThat(slice(locally(answers), overall)).isEqualTo(slice(counted, overall));
            assertThat(ranks(locally(answers), overall)).isEqualTo(ranks(counted, overall));
        }
    }

    @Test
    void customersWhoWereAskedForChangeWithTheCounts() {
        SliceKey overall = new SliceKey(0, 0, "");
        EffortCube cube = locally(List.of(answer("c1", 0, 7, 1, "billing", "pro")));
        assertThat(Objects.requireNonNull(cube.customers(overall, 0)).count()).isEqualTo(1);

        cube.add(locally(List.of(answer("c2", 0, 7, 1, "billing", "pro"))));

        assertThat(Objects.requireNonNull(cube.customers(overall, 0)).count()).isEqualTo(2);
    }

    @Test
    void anInvitationLiesInOneSliceOfEveryCutOnceItsTimeIsOver(SparkSession spark) {
        List<LabelledInvitation> invitations = List.of(
                invitation("c1", "billing", Fate.ANSWERED),
                invitation("c1", "billing", Fate.UNANSWERED),
                invitation("c2", null, Fate.UNANSWERED),
                invitation("c3", "shop", Fate.OPEN),
                invitation("c3", "shop", Fate.REPEATED));

        EffortCube cube = count(spark, invitations, 3);

        assertThat(rates(cube, 0)).containsExactly(entry("", "1 of 3"));
        assertThat(rates(cube, 1)).containsExactly(entry("(none)", "0 of 1"), entry("billing", "1 of 2"));
        assertThat(rates(cube, 2)).containsExactly(entry("2026-02", "1 of 3"));
        assertThat(cube.tally().byOutcome())
                .containsExactly(entry("score:response_rate", Map.of("", 3L, "open-invitation", 1L, "reminder", 1L)));
        EffortCube twice = new EffortCube(PLAN);
        twice.add(cube);
        twice.add(cube.bytes());
        assertThat(rates(twice, 1)).containsExactly(entry("(none)", "0 of 2"), entry("billing", "2 of 4"));
    }

    private static LabelledInvitation invitation(String customer, @Nullable String touchpoint, Fate fate) {
        List<@Nullable String> names = new ArrayList<>(Collections.nCopies(DIMENSIONS.size(), null));
        names.set(0, touchpoint);
        return new LabelledInvitation(
                customer, Math.toIntExact(LocalDate.of(2026, 2, 3).toEpochDay()), names, fate);
    }

    private static Map<String, String> rates(EffortCube cube, int cut) {
        Map<String, String> rates = new TreeMap<>();
        cube.invitations()
                .slices(cut)
                .forEach((slice, groups) -> rates.put(
                        slice,
                        "%d of %d"
                                .formatted(
                                        groups.stream()
                                                .mapToLong(group -> group.rowTotal(1))
                                                .sum(),
                                        groups.stream()
                                                .mapToLong(ContingencyTable::total)
                                                .sum())));
        return rates;
    }

    private static long answersIn(EffortCube cube, int variable, int cut) {
        return cube.slices(variable, cut).stream()
                .flatMap(key -> cube.slice(key).answers().stream())
                .mapToLong(ContingencyTable::total)
                .sum();
    }

    private static EffortCube count(SparkSession spark, List<? extends Labelled> rows, int partitions) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return Objects.requireNonNull(count(context.parallelize(List.<Labelled>copyOf(rows), partitions), Days.ALL)
                .get(0));
    }

    /** Counts periods, each of which must be handed over once. */
    private static Map<Integer, EffortCube> count(JavaRDD<Labelled> rows, Days periods) {
        Map<Integer, EffortCube> cubes = new TreeMap<>();
        try {
            CubeCounting.count(rows, PLAN, DIMENSIONS, periods, (period, counts) -> {
                EffortCube cube = new EffortCube(PLAN);
                cube.add(counts);
                assertThat(cubes.put(period, cube)).isNull();
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return cubes;
    }

    private static EffortCube locally(List<LabelledAnswer> answers) {
        return new CohortCounter(PLAN, DIMENSIONS).counts(answers);
    }

    private static List<String> slice(EffortCube cube, SliceKey key) {
        var customers = cube.customers(key, 0);
        return List.of(
                key + " " + cube.slice(key).answers(),
                key + " " + cube.slice(key).outcome(0),
                key + " " + cube.slice(key).outcome(2),
                key + " "
                        + cube.slice(key).amounts(1, 100).stream()
                                .map(MomentTable::total)
                                .toList(),
                key + " " + (customers == null ? 0 : customers.count()));
    }

    private static List<ContingencyTable> ranks(EffortCube cube, SliceKey key) {
        return Objects.requireNonNull(cube.rankedAmounts(key, 1)).tables();
    }

    /** Everything a cube holds, as text. */
    private static List<String> fingerprint(EffortCube cube) {
        List<String> lines = new ArrayList<>();
        for (int variable = 0; variable < PLAN.variables().size(); variable++) {
            for (int cut = 0; cut < PLAN.cuts().size(); cut++) {
                cube.slices(variable, cut).forEach(key -> lines.addAll(slice(cube, key)));
            }
        }
        for (int variable = 0; variable < PLAN.variables().size(); variable++) {
            for (SideTable table : SideTable.values()) {
                for (SliceKey key : cube.slices(variable, PLAN.number(table))) {
                    lines.add(key + " " + cube.slice(key).answers());
                    lines.add(key + " " + cube.slice(key).outcome(0));
                    lines.add(key + " "
                            + cube.slice(key).amounts(1, 100).stream()
                                    .map(MomentTable::total)
                                    .toList());
                }
            }
            SliceKey overall = new SliceKey(variable, 0, "");
            lines.add(overall + " " + ranks(cube, overall));
            for (FollowedAnswers followed : cube.followed().byGroup(variable, 0)) {
                lines.add(Arrays.toString(followed.days()) + Arrays.deepToString(followed.events()));
            }
            for (FollowedAnswers followed : cube.followed().byStratum(variable, 0)) {
                lines.add(Arrays.toString(followed.days()) + Arrays.deepToString(followed.censored()));
            }
        }
        lines.add(cube.joint().of(0).toString());
        lines.add(cube.tally().byOutcome().toString());
        return lines;
    }

    private static List<LabelledAnswer> answers(int count, Random random) {
        List<LabelledAnswer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(answer(
                    "c" + random.nextInt(90),
                    random.nextInt(2),
                    1 + random.nextInt(7),
                    random.nextInt(3) - 1,
                    random.nextInt(4) == 0 ? null : "t" + random.nextInt(3),
                    "p" + random.nextInt(2)));
        }
        return answers;
    }

    private static LabelledAnswer answer(
            String customer, int instrument, int score, int churned, @Nullable String touchpoint, String plan) {
        int rating = instrument == 1 ? OutcomeState.SELF : 5;
        int[] states = {churned, 1, rating};
        int[] responseStates = {churned, 1, 5};
        return new LabelledAnswer(
                customer,
                true,
                new BitSet(),
                "r-" + customer,
                instrument,
                score,
                DAY + 7 - score,
                Arrays.asList(touchpoint, null, plan),
                null,
                true,
                new int[] {score % 3},
                states,
                responseStates,
                new long[] {0, 100L * score, 0},
                new Sidelights(
                        new boolean[] {score > 3, true, false},
                        new int[] {1 - Math.abs(churned), 1, OutcomeState.OPEN},
                        new long[] {0, 10L * score, 0},
                        new int[] {churned < 0 ? FollowUp.NONE : 3 * score + churned, FollowUp.NONE, FollowUp.NONE},
                        new long[] {Sidelights.UNKNOWN_AMOUNT, 1000L * score, Sidelights.UNKNOWN_AMOUNT},
                        new long[] {Sidelights.UNKNOWN_AMOUNT, 2000L * score, Sidelights.UNKNOWN_AMOUNT},
                        new int[] {score, 10 - score}));
    }
}
