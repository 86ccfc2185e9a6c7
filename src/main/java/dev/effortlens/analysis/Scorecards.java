package dev.effortlens.analysis;

import dev.effortlens.counts.EffortCube;
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
    private final Disclosures disclosures;

    Scorecards(EffortCube cube, Disclosures disclosures) {
        this.cube = cube;
        this.disclosures = disclosures;
    }

    /** Returns the scores of one instrument in the slices of each cut. */
    List<Score> of(int variable) {
        Instrument instrument = (Instrument) cube.plan().variables().get(variable);
        Disclosure disclosure = disclosures.ofAnswers(variable);
        List<Score> scores = new ArrayList<>();
        for (int cut = 0; cut < cube.plan().cuts().size(); cut++) {
            for (SliceKey key : cube.slices(variable, cut)) {
                scores.addAll(new OneSlice(instrument, key, disclosure).scores());
            }
        }
        return scores;
    }

    /** The scores of one slice. */
    private final class OneSlice {

        private final Instrument instrument;
        private final SliceKey key;
        private final List<ContingencyTable> groups;
        private final GroupedTable table;
        private final Disclosure disclosure;

        OneSlice(Instrument instrument, SliceKey key, Disclosure disclosure) {
            this.instrument = instrument;
            this.key = key;
            this.groups = cube.slice(key).answers();
            this.table = GroupedTable.of(groups);
            this.disclosure = disclosure;
        }

        List<Score> scores() {
            List<Score> scores = new ArrayList<>();
            switch (instrument.measure()) {
                case CES -> {
                    scores.add(share("share_easy", this::isEasy, withheld(Contrast.REFERENCE)));
                    scores.add(meanScore());
                    scores.add(mean("net_easy", this::easyMinusHard, comparison()));
                }
                case NPS -> {
                    scores.add(nps(comparison()));
                    scores.add(meanScore());
                }
                case CSAT -> {
                    scores.add(share("top_two_boxes", this::isExposed, withheld(Contrast.EXPOSED)));
                    scores.add(meanScore());
                }
            }
            for (int level = 0; level < instrument.levels(); level++) {
                int only = level;
                scores.add(share(
                        "share_score_" + instrument.score(level),
                        l -> l == only,
                        disclosure.level(key.cut(), key.value(), level)));
            }
            return scores;
        }

        private Score meanScore() {
            return mean("mean", instrument::score, disclosure.mean(key.cut(), key.value()));
        }

        private boolean withheld(Contrast contrast) {
            return disclosure.group(key.cut(), key.value(), contrast);
        }

        private boolean comparison() {
            return disclosure.comparison(key.cut(), key.value());
        }

        private boolean slice() {
            return disclosure.slice(key.cut(), key.value());
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
            if (withheld || slice()) {
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
            if (withheld || slice()) {
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
            if (withheld || slice()) {
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
            return cube.plan().cuts().get(key.cut()).name();
        }
    }
}
