package dev.effortlens.source.infer;

import java.util.List;

/**
 * What a column may be called.
 *
 * @param whole whether the name may say nothing else
 * @param meanings all of which have to be in the name
 */
record NamePattern(boolean whole, List<Words> meanings) {

    /** Below this, a name says too much besides: {@code date_of_the_first_order_ever} is no order's date. */
    private static final double LEAST = 0.4;

    static NamePattern with(Words... meanings) {
        return new NamePattern(false, List.of(meanings));
    }

    static NamePattern just(Words... meanings) {
        return new NamePattern(true, List.of(meanings));
    }

    /** Returns how well a name fits, 0 to 1. */
    double fit(Tokens name) {
        double fit = Words.fit(name, meanings);
        return fit >= (whole ? 1 : LEAST) ? fit : 0;
    }
}
