package dev.effortlens.render.html;

import dev.effortlens.report.Association;
import dev.effortlens.report.Comparison;
import dev.effortlens.report.Finding.Verdict;
import dev.effortlens.report.Rate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The primary finding in one sentence, what it rests on, and how far to trust it. */
final class AnswerSection {

    private final Desk desk;
    private final Words words;
    private final Trust trust;

    AnswerSection(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.trust = new Trust(desk);
    }

    AnswerView view(@Nullable PrimaryPair pair) {
        if (pair == null) {
            return new AnswerView(words.text("answer.none"), List.of(), List.of(), List.of(trust.dataQuality()), null);
        }
        Verdict verdict = verdict(pair);
        Association a = association(pair);
        ControlVerdict control = new ControlVerdict(desk, pair.x());
        return new AnswerView(
                headline(pair, verdict, control),
                basis(pair, verdict, a),
                grids(pair, verdict),
                List.of(trust.howSure(pair, verdict, a), control.view(), trust.dataQuality()),
                Verdicts.judged(verdict) ? Recounts.of(desk, pair).figure(desk) : null);
    }

    /** A difference is never said without what was there before the answers. */
    private String headline(PrimaryPair pair, Verdict verdict, ControlVerdict control) {
        String sentence = sentence(pair, verdict);
        return Verdicts.shown(verdict) && control.differedAlike()
                ? words.text("answer.differed", Map.of("answer", sentence))
                : sentence;
    }

    /** Returns the finding's verdict; one that promises a number that is not there counts as undefined. */
    private Verdict verdict(PrimaryPair pair) {
        Verdict verdict = desk.lookup().verdict(pair.x().id(), pair.outcome().id());
        if (verdict == null) {
            return Verdict.UNDEFINED;
        }
        boolean complete = Compared.of(desk, pair) != null;
        return Verdicts.shown(verdict) && !complete ? Verdict.UNDEFINED : verdict;
    }

    private @Nullable Association association(PrimaryPair pair) {
        return desk.lookup().overall(pair.x().id(), pair.outcome().id(), pair.statistic());
    }

    private String sentence(PrimaryPair pair, Verdict verdict) {
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, pair.outcome()));
        slots.put("measure", Names.measure(pair.x()));
        Compared compared = Compared.of(desk, pair);
        if (!Verdicts.shown(verdict) || compared == null) {
            return words.text("answer." + verdict.name(), slots);
        }
        slots.putAll(compared.slots(desk, pair.unit()));
        return words.text("answer." + kind(pair), slots);
    }

    private static String kind(PrimaryPair pair) {
        return switch (pair.outcome().kind()) {
            case EVENT -> "event";
            case AMOUNT -> "amount";
            case STATED -> pair.outcome().binary() ? "stated" : "score";
        };
    }

    private List<Html> basis(PrimaryPair pair, Verdict verdict, @Nullable Association a) {
        List<Html> basis = new ArrayList<>();
        if (a != null && a.estimate() != null && verdict != Verdict.SUPPRESSED) {
            basis.add(difference(pair, verdict, a, a.estimate()));
            addGround(basis, pair, a);
        }
        return basis;
    }

    private Html difference(PrimaryPair pair, Verdict verdict, Association a, double estimate) {
        Map<String, Object> slots = new HashMap<>();
        slots.put("measure", Names.measure(pair.x()));
        slots.put("difference", pair.unit().signed(desk.numbers(), estimate));
        String unit = pair.unit().word();
        if (a.confLow() == null || a.confHigh() == null) {
            return words.html("basis.few." + unit, slots);
        }
        slots.put("low", Interval.end(v -> pair.unit().signed(desk.numbers(), v), a.confLow()));
        slots.put("high", Interval.end(v -> pair.unit().signed(desk.numbers(), v), a.confHigh()));
        return Verdicts.shown(verdict) && addRatio(slots, pair)
                ? words.html("basis.percent.ratio", slots)
                : words.html("basis." + unit, slots);
    }

    /** Adds how many times as many, if that is known. */
    private boolean addRatio(Map<String, Object> slots, PrimaryPair pair) {
        Association ratio = desk.lookup().overall(pair.x().id(), pair.outcome().id(), "risk_ratio");
        if (ratio == null || ratio.estimate() == null || ratio.confLow() == null || ratio.confHigh() == null) {
            return false;
        }
        slots.put("ratio", desk.numbers().decimal(ratio.estimate(), 1));
        slots.put("ratioLow", desk.numbers().decimal(ratio.confLow(), 1));
        slots.put("ratioHigh", desk.numbers().decimal(ratio.confHigh(), 1));
        return true;
    }

    private void addGround(List<Html> basis, PrimaryPair pair, Association a) {
        if (a.responses() == null || a.customers() == null || a.periodStart() == null || a.periodEnd() == null) {
            return;
        }
        boolean exact = Boolean.TRUE.equals(a.customersExact());
        Map<String, Object> slots = new HashMap<>(Outcomes.slots(desk, pair.outcome()));
        slots.put("answers", a.responses());
        slots.put("customers", exact ? a.customers() : Math.round(a.customers() / 100.0) * 100);
        slots.put("exact", String.valueOf(exact));
        slots.put("from", desk.numbers().day(a.periodStart()));
        slots.put("to", desk.numbers().day(a.periodEnd()));
        basis.add(words.html(pair.outcome().withinDays() == null ? "basis.ground.stated" : "basis.ground", slots));
    }

    private List<AnswerView.GridView> grids(PrimaryPair pair, Verdict verdict) {
        Comparison c = desk.lookup().comparison(pair.x().id(), pair.outcome().id(), Lookup.OVERALL, "");
        if (!Verdicts.shown(verdict) || c == null || pair.unit() != Unit.PERCENT) {
            return List.of();
        }
        List<AnswerView.GridView> grids = new ArrayList<>();
        addGrid(grids, pair, c.exposed(), "exposed");
        addGrid(grids, pair, c.reference(), "reference");
        return grids.size() == 2 ? grids : List.of();
    }

    private void addGrid(List<AnswerView.GridView> grids, PrimaryPair pair, Rate rate, String side) {
        Double share = rate.value();
        if (share == null) {
            return;
        }
        int filled = (int) Math.round(share * Squares.ALL);
        grids.add(new AnswerView.GridView(
                words.text("grid.frequency", Map.of("n", filled, "all", Squares.ALL)),
                words.text("grid." + side, Map.of("measure", Names.measure(pair.x()))),
                side,
                Squares.filled(filled)));
    }
}
