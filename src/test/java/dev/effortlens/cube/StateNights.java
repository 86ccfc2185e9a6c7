package dev.effortlens.cube;

import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.cohort.OutcomeState;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Days;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Scale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Nights over some rows, without Spark: what is kept, what becomes of it when rows come late, change or go, and whether
 * each night says what counting everything anew says. Rows arrive in another order every night.
 */
final class StateNights {

    static final int WINDOW = 10;
    static final int FIRST_DAY = 20_000;
    static final int DAYS = 120;
    private static final int CUSTOMERS = 60;

    static final CubePlan PLAN = new CubePlan(
            List.of(new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_EASY)),
            List.of(
                    new Outcome.Event("churned", "churn", WINDOW, true),
                    new Outcome.Amount("spend", "purchases", WINDOW, false)),
            List.of(Cut.OVERALL, Cut.parse("touchpoint"), Cut.parse("month"), Cut.parse("week")),
            List.of());
    private static final List<String> DIMENSIONS = List.of("touchpoint", "channel");

    /**
     * An answer with what its customer did.
     *
     * @param due day from which on it is known
     * @param left day on which the customer left
     * @param cents spent in the window
     */
    record AnswerRow(String customer, int day, int due, int score, String touchpoint, int left, long cents) {

        boolean matters(DayRange period, int asOf) {
            return period.contains(day) && due <= asOf;
        }
    }

    /** One way to do it; the methods are what a mistake may replace. */
    static class Way {

        /** Returns what a settled period is kept under. */
        String name(List<AnswerRow> rows, DayRange period, int asOf, String rules) {
            String contents = rows.stream()
                    .filter(row -> row.matters(period, asOf))
                    .map(row -> row + (row.left() <= Math.min(asOf, row.day() + WINDOW) ? " gone" : ""))
                    .sorted()
                    .collect(Collectors.joining("\n"));
            return DigestUtils.sha256Hex(rules + period + contents);
        }

        /** Returns the day a night takes for the last known one. */
        int today(int asOf) {
            return asOf;
        }

        /** Returns the counts of all. */
        EffortCube bring(StateNights nights, Periods periods, int asOf) throws IOException {
            CountedState state =
                    new CountedState(PLAN, nights.folder, period -> name(nights.rows, period, asOf, nights.rules));
            return state.bring(periods, nights.counting(asOf)).cube();
        }

        /** Returns what readers see. */
        String published(EffortCube cube, List<AnswerRow> arrived) {
            return DigestUtils.sha256Hex(cube.bytes());
        }
    }

    /** Files in memory. */
    static final class Memory implements CountedState.Folder {

        final Map<String, byte[]> files = new HashMap<>();
        final List<String> asked = new ArrayList<>();

        @Override
        public Optional<byte[]> read(String name) {
            asked.add(name);
            return Optional.ofNullable(files.get(name));
        }

        @Override
        public void write(String name, CountedState.Content content) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.writeTo(bytes);
            files.put(name, bytes.toByteArray());
        }
    }

    final List<AnswerRow> rows = new ArrayList<>();
    final Memory folder = new Memory();
    private final Way way;
    private final Random random;
    private String rules = "rules";
    private List<AnswerRow> arrived = List.of();

    StateNights(Way way, long seed) {
        this.way = way;
        this.random = new Random(seed);
        Random draws = new Random(7);
        for (int i = 0; i < 1_500; i++) {
            rows.add(draw(draws));
        }
    }

    private static AnswerRow draw(Random draws) {
        int day = FIRST_DAY + draws.nextInt(DAYS);
        return new AnswerRow(
                "c" + draws.nextInt(CUSTOMERS),
                day,
                day + (draws.nextInt(20) == 0 ? draws.nextInt(40) : 0),
                1 + draws.nextInt(7),
                "t" + draws.nextInt(3),
                day + 1 + draws.nextInt(60),
                draws.nextInt(100_000));
    }

    /** Returns what a night publishes. */
    String night(int asOf) {
        arrived = new ArrayList<>(rows);
        Collections.shuffle(arrived, random);
        int today = way.today(asOf);
        TreeSet<Integer> days = rows.stream()
                .filter(row -> row.due() <= today)
                .map(AnswerRow::day)
                .collect(Collectors.toCollection(TreeSet::new));
        try {
            return way.published(way.bring(this, Periods.of(days, today - WINDOW), today), arrived);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns what a night publishes that knows nothing of others. */
    String anew(int asOf) {
        StateNights fresh = new StateNights(new Way(), random.nextLong());
        fresh.rows.clear();
        fresh.rows.addAll(rows);
        fresh.rules = rules;
        return fresh.night(asOf);
    }

    /** Counts, and hands over periods in some order. */
    PeriodCounting counting(int asOf) {
        return (periods, taking) -> {
            List<EffortCube> cubes = count(periods, asOf);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, cubes.size()).boxed().toList());
            Collections.shuffle(order, random);
            for (int period : order) {
                taking.take(period, cubes.get(period).bytes());
            }
        };
    }

    List<EffortCube> count(Days periods, int asOf) {
        CohortCounter counter = new CohortCounter(PLAN, DIMENSIONS);
        List<List<LabelledAnswer>> answers = new ArrayList<>();
        periods.ranges().forEach(period -> answers.add(new ArrayList<>()));
        for (AnswerRow row : arrived) {
            int period = periods.indexOf(row.day());
            if (period >= 0 && row.due() <= asOf) {
                answers.get(period).add(labelled(row, asOf));
            }
        }
        return answers.stream().map(counter::counts).toList();
    }

    private static LabelledAnswer labelled(AnswerRow row, int asOf) {
        boolean closed = row.day() + WINDOW <= asOf;
        int left = row.left() <= Math.min(asOf, row.day() + WINDOW) ? 1 : 0;
        int[] states = closed ? new int[] {left, 1} : new int[] {OutcomeState.OPEN, OutcomeState.OPEN};
        return new LabelledAnswer(
                row.customer(),
                true,
                new BitSet(),
                "r",
                0,
                row.score(),
                row.day(),
                Arrays.asList(row.touchpoint(), null),
                null,
                false,
                new int[0],
                states,
                new int[0],
                new long[] {0, closed ? row.cents() : 0},
                null);
    }

    // ---- what may happen between two nights

    /** Some days, each once or several times, in a random order. */
    private static List<Integer> daysInSomeOrder(int nights, Random random) {
        List<Integer> asOfs = new ArrayList<>();
        for (int i = 0; i < nights; i++) {
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                asOfs.add(FIRST_DAY + 60 + 2 * i);
            }
        }
        Collections.shuffle(asOfs, random);
        return asOfs;
    }

    /** Everything that may happen to rows and to what is kept, by name. */
    Map<String, Runnable> events() {
        Map<String, Runnable> events = new TreeMap<>();
        events.put(
                "a late row",
                () -> rows.add(new AnswerRow("c1", FIRST_DAY + 5, FIRST_DAY + 5, 1, "t1", FIRST_DAY + 9, 5)));
        events.put("a corrected row", () -> rows.set(0, corrected(rows.get(0))));
        events.put(
                "a customer is erased",
                () -> rows.removeIf(row -> row.customer().equals("c3")));
        events.put("other rules", () -> rules = "other rules");
        events.put("all that was kept is lost", folder.files::clear);
        events.put(
                "a kept file is lost",
                () -> folder.files
                        .keySet()
                        .remove(folder.files.keySet().stream()
                                .sorted()
                                .findFirst()
                                .orElseThrow()));
        events.put("nothing", () -> {});
        return events;
    }

    private static AnswerRow corrected(AnswerRow row) {
        return new AnswerRow(
                row.customer(), row.day(), row.due(), 8 - row.score(), row.touchpoint(), row.left(), row.cents() + 1);
    }

    /**
     * Returns what is seen of a way's mistakes: nights that say something else than counting anew.
     *
     * @param orders how many orders of days
     * @param nights how many days in each
     */
    static List<String> violations(Way way, int orders, int nights) {
        List<String> seen = new ArrayList<>();
        Map<Integer, String> truth = new TreeMap<>();
        for (int order = 0; order < orders; order++) {
            StateNights world = new StateNights(way, order);
            for (int asOf : daysInSomeOrder(nights, new Random(order))) {
                String anew = truth.computeIfAbsent(asOf, world::anew);
                check(seen, "order " + order, world.night(asOf), anew);
            }
        }
        for (String event : new StateNights(way, 0).events().keySet()) {
            StateNights world = new StateNights(way, 1);
            int last = FIRST_DAY + DAYS;
            world.night(last - 1);
            world.night(last);
            world.events().getOrDefault(event, () -> {}).run();
            check(seen, event, world.night(last), world.anew(last));
            check(seen, event + ", the night after", world.night(last + 1), world.anew(last + 1));
        }
        return seen;
    }

    private static void check(List<String> seen, String what, String night, String anew) {
        if (!night.equals(anew)) {
            seen.add(what);
        }
    }
}
