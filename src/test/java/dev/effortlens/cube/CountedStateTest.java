package dev.effortlens.cube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.Soak;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.cube.StateNights.AnswerRow;
import dev.effortlens.cube.StateNights.Way;
import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Days;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** Whatever is kept, a night says what counting everything anew says; and mistakes in keeping are seen. */
class CountedStateTest {

    private static final int ORDERS = Soak.times(5, 100);
    private static final int NIGHTS = Soak.times(10, 30);
    private static final int LAST = StateNights.FIRST_DAY + StateNights.DAYS;

    @Test
    void nightsInSomeOrderAndEveryEventGiveWhatCountingAnewGives() {
        assertThat(StateNights.violations(new Way(), ORDERS, NIGHTS)).isEmpty();
    }

    @Test
    void aSettledPeriodIsCountedOnce() {
        List<Days> counted = new ArrayList<>();
        StateNights nights = new StateNights(
                new Way() {
                    @Override
                    EffortCube bring(StateNights nights, Periods periods, int asOf) throws IOException {
                        return new CountedState(
                                        StateNights.PLAN, nights.folder, period -> name(nights.rows, period, asOf, ""))
                                .bring(periods, (days, taking) -> {
                                    counted.add(days);
                                    nights.counting(asOf).count(days, taking);
                                })
                                .cube();
                    }
                },
                1);

        nights.night(LAST - 1);
        nights.night(LAST);

        assertThat(counted.get(0).ranges()).hasSizeGreaterThan(10);
        // Of the second night only the day that settled since then, days of which rows came late, and what is open.
        assertThat(counted.get(1).ranges()).hasSizeLessThan(6);
    }

    @Test
    void aNightReadsTheSumOfTheMonthsAndTheDaysSince() throws IOException {
        StateNights nights = new StateNights(new Way(), 1);
        CountedState state = new CountedState(
                StateNights.PLAN, nights.folder, period -> new Way().name(nights.rows, period, LAST, ""));
        Periods periods = Periods.of(
                new TreeSet<>(nights.rows.stream().map(AnswerRow::day).toList()), LAST - StateNights.WINDOW);

        state.bring(periods, nights.counting(LAST));
        int first = nights.folder.asked.size();
        nights.folder.asked.clear();
        CountedPeriods second = state.bring(periods, nights.counting(LAST));

        assertThat(first).isGreaterThan(periods.settled().size());
        assertThat(nights.folder.asked).hasSize(1 + periods.days().size());
        // What it did not read is not of no use: a late row may make the sum useless.
        assertThat(second.used()).hasSize(1 + periods.settled().size());
    }

    @Test
    void monthsAreSettledOnceTheirLastDayIs() {
        int january = 20_454;
        TreeSet<Integer> days = new TreeSet<>(List.of(january, january + 30, january + 31, january + 40));

        assertThat(Periods.of(days, january + 35).settled())
                .containsExactly(new DayRange(january, january + 30), new DayRange(january + 31, january + 31));
        assertThat(Periods.of(days, january + 35).open()).isEqualTo(new DayRange(january + 36, january + 40));
        assertThat(Periods.of(days, january + 29).settled()).containsExactly(new DayRange(january, january));
        assertThat(Periods.of(days, january + 99).open()).isNull();
    }

    // ---- planted bugs

    @Test
    void aRunningTotalIsSeen() {
        Way running = new Way() {
            @Override
            EffortCube bring(StateNights nights, Periods periods, int asOf) throws IOException {
                EffortCube total = new EffortCube(StateNights.PLAN);
                Optional<byte[]> before = nights.folder.read("total");
                before.ifPresent(total::add);
                int from = before.isPresent() ? asOf : 0;
                total.add(nights.count(new Days(List.of(new DayRange(from, asOf))), asOf)
                        .get(0));
                nights.folder.write("total", total::writeTo);
                return total;
            }
        };

        assertThat(StateNights.violations(running, 1, 10)).contains("order 0", "nothing", "a late row");
    }

    @Test
    void aNameThatLeavesOutTheRowsIsSeen() {
        Way forgetful = new Way() {
            @Override
            String name(List<AnswerRow> rows, DayRange period, int asOf, String rules) {
                return DigestUtils.sha256Hex(rules + period);
            }
        };

        assertThat(StateNights.violations(forgetful, 1, 10))
                .contains("a late row", "a corrected row", "a customer is erased");
    }

    @Test
    void aClockInThePlanIsSeen() {
        Way clock = new Way() {
            private int now = LAST;

            @Override
            int today(int asOf) {
                return now++;
            }
        };

        assertThat(StateNights.violations(clock, 1, 10)).contains("order 0");
    }

    @Test
    void sumsOfDoublesAreSeen() {
        Way doubles = new Way() {
            @Override
            String published(EffortCube cube, List<AnswerRow> arrived) {
                double spend = 0;
                for (AnswerRow row : arrived) {
                    spend += row.cents() / 100.0;
                }
                return super.published(cube, arrived) + spend;
            }
        };

        assertThat(differentOnRepeat(doubles)).isTrue();
        assertThat(differentOnRepeat(new Way())).isFalse();
    }

    @Test
    void anOrderOfArrivalIsSeen() {
        Way unsorted = new Way() {
            @Override
            String published(EffortCube cube, List<AnswerRow> arrived) {
                return super.published(cube, arrived)
                        + arrived.stream().map(AnswerRow::touchpoint).distinct().toList();
            }
        };

        assertThat(differentOnRepeat(unsorted)).isTrue();
    }

    private static boolean differentOnRepeat(Way way) {
        StateNights nights = new StateNights(way, 5);
        String first = nights.night(LAST);
        for (int i = 0; i < 10; i++) {
            if (!nights.night(LAST).equals(first)) {
                return true;
            }
        }
        return false;
    }
}
