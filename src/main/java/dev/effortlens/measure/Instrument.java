package dev.effortlens.measure;

import org.jspecify.annotations.Nullable;

/**
 * A question with its scale. Instruments of different scales are never pooled; a change of scale or wording is a new
 * instrument.
 *
 * <p>A level is the answer's place in the order of x: for CES the effort level (0 = effortless, turned round where
 * high is easy), for NPS and CSAT the score counted from the scale's minimum.
 *
 * @param id identifier, unique in a report
 * @param measure what the question measures
 * @param scale the scores it allows
 * @param direction which way a CES scale points; null for the other measures, which point one way by definition
 */
public record Instrument(
        String id, Measure measure, Scale scale, @Nullable Direction direction) implements Explanatory {

    /** Refuses a CES without a direction, another measure with one, and an NPS that is not asked from 0 to 10. */
    public Instrument {
        if ((measure == Measure.CES) != (direction != null)) {
            throw new IllegalArgumentException(
                    "Instrument '%s': a direction belongs to CES and only to CES".formatted(id));
        }
        if (measure == Measure.NPS && !scale.equals(new Scale(0, 10))) {
            throw new IllegalArgumentException("Instrument '%s': NPS is asked on [0, 10]".formatted(id));
        }
    }

    @Override
    public int levels() {
        return scale.size();
    }

    /** Returns the level of a score that is on the scale. */
    public int level(int score) {
        return direction == Direction.HIGH_IS_EASY ? scale.maximum() - score : score - scale.minimum();
    }

    /** Returns the score, on the customer's own scale, of a level. */
    public int score(int level) {
        return direction == Direction.HIGH_IS_EASY ? scale.maximum() - level : scale.minimum() + level;
    }

    @Override
    public int x(int level) {
        return measure == Measure.CES ? level : score(level);
    }

    /**
     * Returns hard or easy for CES (above or below the middle of the scale, which belongs to neither), promoter (9, 10)
     * or detractor (0 to 6) for NPS, top two boxes or the rest for CSAT.
     */
    @Override
    public Contrast contrast(int level) {
        return switch (measure) {
            case CES -> side(2 * level, scale.size() - 1);
            case NPS ->
                score(level) >= 9 ? Contrast.EXPOSED : score(level) <= 6 ? Contrast.REFERENCE : Contrast.NEITHER;
            case CSAT -> score(level) > scale.maximum() - 2 ? Contrast.EXPOSED : Contrast.REFERENCE;
        };
    }

    private static Contrast side(int doubledLevel, int doubledMiddle) {
        if (doubledLevel == doubledMiddle) {
            return Contrast.NEITHER;
        }
        return doubledLevel > doubledMiddle ? Contrast.EXPOSED : Contrast.REFERENCE;
    }
}
