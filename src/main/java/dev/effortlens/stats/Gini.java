package dev.effortlens.stats;

/**
 * The Gini coefficient of x as a predictor of the event (accuracy ratio): twice the area under the curve less one. 0 is no
 * discrimination, 1 a perfect one, below 0 the wrong way round. For a yes-or-no outcome it is Somers' D of x given y.
 *
 * <p>Undefined where the area is.
 *
 * @see AreaUnderCurve
 * @see <a href="https://doi.org/10.2307/2090408">Somers (1962), American Sociological Review 27</a>
 */
public final class Gini {

    private Gini() {}

    /** Returns the coefficient for x as a predictor of y. */
    public static Estimate of(ContingencyTable table) {
        return AreaUnderCurve.of(table) instanceof Estimate.Defined area
                ? Estimate.of(2 * area.value() - 1)
                : AreaUnderCurve.of(table);
    }
}
