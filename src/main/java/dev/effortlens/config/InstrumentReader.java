package dev.effortlens.config;

import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entry of {@code instruments}. */
final class InstrumentReader {

    private static final Scale NPS_SCALE = new Scale(0, 10);
    private static final int GREATEST_SCORE = 1_000_000;

    private InstrumentReader() {}

    /** Returns the instrument, or nothing if a part of it is unusable. */
    static Optional<Instrument> read(Item item) {
        return item.section().flatMap(InstrumentReader::read);
    }

    private static Optional<Instrument> read(Section instrument) {
        instrument.expect(ConfigKeys.INSTRUMENT);
        return instrument
                .require("measure", "measure: CES")
                .flatMap(item -> item.word(measures()))
                .flatMap(measure -> of(instrument, measure));
    }

    private static Optional<Instrument> of(Section section, Measure measure) {
        Optional<Scale> scale = measure == Measure.NPS ? npsScale(section) : scale(section);
        if (measure != Measure.CES) {
            section.misplaced(
                    "direction",
                    "a direction on CES instruments only",
                    "remove it; NPS and CSAT point one way by definition");
            return scale.map(found -> new Instrument(section.key(), measure, found, null));
        }
        Optional<Direction> direction = direction(section);
        return scale.flatMap(
                found -> direction.map(pointing -> new Instrument(section.key(), measure, found, pointing)));
    }

    private static Optional<Direction> direction(Section section) {
        Optional<Item> item = section.find("direction");
        if (item.isEmpty()) {
            section.report(
                    ProblemCode.DIRECTION_MISSING,
                    "none",
                    "'direction: high-is-easy' or 'direction: high-is-hard' in " + section.path(),
                    "look at the question as it was asked and declare what a high score means. There is no default"
                            + " because published CES scales contradict each other: on the original 1 to 5 scale a high"
                            + " score means much effort, on CES 2.0's 1 to 7 scale it means little, and a wrong guess"
                            + " turns every finding round");
        }
        return item.flatMap(found -> found.word(directions()));
    }

    private static Optional<Scale> npsScale(Section section) {
        Optional<Item> item = section.find("scale");
        if (item.isEmpty()) {
            return Optional.of(NPS_SCALE);
        }
        Optional<Scale> scale = item.flatMap(InstrumentReader::scale);
        if (scale.isPresent() && !scale.get().equals(NPS_SCALE)) {
            item.get()
                    .report(
                            ProblemCode.NPS_SCALE,
                            "[0, 10] in " + item.get().path(),
                            "remove the scale, or declare the question as CSAT if it was asked on another one");
        }
        return scale.filter(NPS_SCALE::equals);
    }

    private static Optional<Scale> scale(Section section) {
        return section.require("scale", "scale: [1, 7]").flatMap(InstrumentReader::scale);
    }

    private static Optional<Scale> scale(Item item) {
        Optional<List<Item>> ends = item.items();
        if (ends.isPresent() && ends.get().size() != 2) {
            notAScale(item);
            return Optional.empty();
        }
        return ends.flatMap(both -> scale(item, both.get(0), both.get(1)));
    }

    private static Optional<Scale> scale(Item item, Item low, Item high) {
        Optional<Integer> minimum = low.integer(-GREATEST_SCORE, GREATEST_SCORE);
        Optional<Integer> maximum = high.integer(-GREATEST_SCORE, GREATEST_SCORE);
        if (minimum.isEmpty() || maximum.isEmpty()) {
            return Optional.empty();
        }
        int steps = maximum.get() - minimum.get();
        if (steps < 1 || steps > 100) {
            notAScale(item);
            return Optional.empty();
        }
        return Optional.of(new Scale(minimum.get(), maximum.get()));
    }

    private static void notAScale(Item item) {
        item.report(
                ProblemCode.SCALE,
                "two whole numbers from low to high, at most 100 apart, in " + item.path(),
                "write the lowest and the highest answer the question allows, for example [1, 7]");
    }

    static Map<String, Measure> measures() {
        Map<String, Measure> words = new LinkedHashMap<>();
        words.put("CES", Measure.CES);
        words.put("NPS", Measure.NPS);
        words.put("CSAT", Measure.CSAT);
        return words;
    }

    static Map<String, Direction> directions() {
        Map<String, Direction> words = new LinkedHashMap<>();
        words.put("high-is-easy", Direction.HIGH_IS_EASY);
        words.put("high-is-hard", Direction.HIGH_IS_HARD);
        return words;
    }
}
