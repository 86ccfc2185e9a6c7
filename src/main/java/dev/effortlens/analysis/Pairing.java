package dev.effortlens.analysis;

import dev.effortlens.measure.Explanatory;

/** Which levels make up the two compared groups. */
final class Pairing {

    private Pairing() {}

    /** Returns the row that each level becomes part of: 0 the reference, 1 the exposed, −1 neither. */
    static int[] of(Explanatory x) {
        int[] target = new int[x.levels()];
        for (int level = 0; level < target.length; level++) {
            target[level] = switch (x.contrast(level)) {
                case REFERENCE -> 0;
                case EXPOSED -> 1;
                case NEITHER -> -1;
            };
        }
        return target;
    }
}
