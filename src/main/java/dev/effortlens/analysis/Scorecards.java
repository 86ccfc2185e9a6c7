package dev.effortlens.analysis;

import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.Slice;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Contrast;
import dev.effortlens.measure.Instrument;
import dev.effortlens.report.Rate;
import dev.effortlens.report.Score;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.Estimate;
import dev.effortlens.stats.GroupedTable;
import dev.effortlens.stats.Interval;
import dev.effortlens.stats.Jackknife;
import dev.effortlens.stats.NetPromoterScore;
import dev.effortlens.stats.Reliability;
import dev.effortlens.stats.RobustEstimate;
import dev.effortlens.stats.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The scores of an instrument over all its used answers, whether or not anything is known of what followed. */
final class Scorecards {

    /** The scores that are followed over time; others say more of the same answers. */
    static final Set<String> HEADLINES = Set.of("share_easy", "mean", "nps", "top_two_boxes", Score.RESPONSE_RATE);

    private final EffortCube cube;
    private final int minimumCell;

    Scorecards(EffortCube cube, int minimumCell) {
        this.cube = cube;
        this.minimumCell = minimumCell;
    }

    /** Returns the scores of one instrument in the slices of one cut. */
    List<Score> of(int variable, int cut) {
        Instrument instrument = (Instrument) cube.plan().variables().get(variable);
        List<SliceKey> keys = new ArrayList<>(cube.slices(variable, cut));
        List<List<ContingencyTable>> answers =
                keys.stream().map(cube::slice).map(Slice::answers).toList();
        Disclosure disclosure = new Disclosure(instrument, answers, minimumCell);
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            scores.addAll(new OneSlice(instrument, cut, keys.get(i), answers.get(i), disclosure, i).scores());
        }
        return scores;
    }

    /** The scores of one slice. */
    private final class OneSlice {

        private final Instrument instrument;
        private final int cut;
        private final SliceKey key;
        private final List<ContingencyTable> groups;
        private final GroupedTable table;
        private final Disclosure disclosure;
        private final int index;

        OneSlice(
                Instrument instrument,
                int cut,
                SliceKey key,
                List<ContingencyTable> groups,
                Disclosure disclosure,
                int index) {
            this.instrument = instrument;
            this.cut = cut;
            this.key = key;
            this.groups = groups;
            this.table = GroupedTable.of(groups);
            this.disclosure = disclosure;
            this.index = index;
        }

        List<Score> scores() {
            List<Score> scores = new ArrayList<>();
            switch (instrument.measure()) {
                case CES -> {
                    scores.add(share("share_easy", this::isEasy, disclosure.group(index, Contrast.REFERENCE)));
                    scores.add(mean("mean", instrument::score, disclosure.slice(index)));
                    scores.add(mean("net_easy", this::easyMinusHard, compared()));
                }
                case NPS -> {
                    scores.add(nps(compared()));
                    scores.add(mean("mean", instrument::score, disclosure.slice(index)));
                }
                case CSAT -> {
                    boolean withheld = disclosure.group(index, Contrast.EXPOSED);
                    scores.add(share("top_two_boxes", this::isExposed, withheld));
                    scores.add(mean("mean", instrument::score, disclosure.slice(index)));
                }
            }
            for (int level = 0; level < instrument.levels(); level++) {
                int only = level;
                scores.add(share(
                        "share_score_" + instrument.score(level), l -> l == only, disclosure.level(index, level)));
            }
            return scores;
        }

        private boolean compared() {
            return disclosure.group(index, Contrast.EXPOSED) || disclosure.group(index, Contrast.REFERENCE);
        }

        private boolean isEasy(int level) {
            return instrument.contrast(level) == Contrast.REFERENCE;
        }

        private boolean isExposed(int level) {
            return instrument.contrast(level) == Contrast.EXPOSED;
        }

        private double easyMinusHard(int level) {
            return isEasy(level) ? 1 : isExposed(level) ? -1 : 0;
        }

        private Score share(String statistic, IntPredicate levels, boolean withheld) {
            if (withheld || disclosure.slice(index)) {
                return withheld(statistic);
            }
            Rate rate = Rates.share(groups, t -> {
                long count = 0;
                for (int level = 0; level < t.rows(); level++) {
                    count += levels.test(level) ? t.rowTotal(level) : 0;
                }
                return count;
            });
            return score(statistic, rate.value(), rate.confLow(), rate.confHigh(), rate.note());
        }

        private Score mean(String statistic, IntToDoubleFunction valueOfLevel, boolean withheld) {
            if (withheld || disclosure.slice(index)) {
                return withheld(statistic);
            }
            RobustEstimate mean = Jackknife.of(
                    table, t -> mean(t, valueOfLevel), Transform.IDENTITY, 0, Reliability.ofOther(table.groups()));
            Interval interval = mean.interval();
            return score(
                    statistic,
                    new Estimated(statistic, mean, null).value(),
                    interval == null ? null : interval.low(),
                    interval == null ? null : interval.high(),
                    new Estimated(statistic, mean, null).note());
        }

        private static Estimate mean(ContingencyTable table, IntToDoubleFunction valueOfLevel) {
            long n = table.total();
            if (n == 0) {
                return Estimate.undefined(Estimate.Reason.NO_OBSERVATIONS);
            }
            double sum = 0;
            for (int level = 0; level < table.rows(); level++) {
                sum += table.rowTotal(level) * valueOfLevel.applyAsDouble(level);
            }
            return Estimate.of(sum / n);
        }

        /** NPS with the adjusted Wald interval on counts divided by the design effect. */
        private Score nps(boolean withheld) {
            if (withheld || disclosure.slice(index)) {
                return withheld("nps");
            }
            long promoters = count(Contrast.EXPOSED);
            long detractors = count(Contrast.REFERENCE);
            long passives = table.total().total() - promoters - detractors;
            Estimate nps = NetPromoterScore.of(promoters, passives, detractors);
            Double value = nps instanceof Estimate.Defined defined ? defined.value() : null;
            if (Reliability.ofOther(table.groups()) == Reliability.FEW || value == null) {
                return score("nps", value, null, null, Notes.FEW_GROUPS);
            }
            double deff = npsDesignEffect(promoters, detractors, value / 100);
            Interval interval = NetPromoterScore.adjustedWald(promoters / deff, passives / deff, detractors / deff);
            return score("nps", value, interval.low(), interval.high(), "");
        }

        private double npsDesignEffect(long promoters, long detractors, double nps) {
            long n = table.total().total();
            RobustEstimate robust = Jackknife.of(
                    table, t -> mean(t, this::promoterMinusDetractor), Transform.IDENTITY, 0, Reliability.OK);
            Double se = robust.stdError();
            double variance = ((double) (promoters + detractors) / n - nps * nps) / n;
            return se == null || variance <= 0 ? 1 : Math.max(1, se * se / variance);
        }

        private double promoterMinusDetractor(int level) {
            return switch (instrument.contrast(level)) {
                case EXPOSED -> 1;
                case REFERENCE -> -1;
                case NEITHER -> 0;
            };
        }

        private long count(Contrast contrast) {
            long count = 0;
            for (int level = 0; level < instrument.levels(); level++) {
                count += instrument.contrast(level) == contrast ? table.total().rowTotal(level) : 0;
            }
            return count;
        }

        private Score withheld(String statistic) {
            return new Score(
                    instrument.id(), cutName(), key.value(), statistic, null, null, null, null, Notes.SUPPRESSED);
        }

        private Score score(
                String statistic, @Nullable Double value, @Nullable Double low, @Nullable Double high, String note) {
            return new Score(
                    instrument.id(),
                    cutName(),
                    key.value(),
                    statistic,
                    value,
                    low,
                    high,
                    table.total().total(),
                    note);
        }

        private String cutName() {
            return cube.plan().cuts().get(cut).name();
        }
    }
}
