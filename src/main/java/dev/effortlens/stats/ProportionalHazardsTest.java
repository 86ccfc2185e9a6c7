package dev.effortlens.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the hazard ratio per point stays the same over time, as Cox's regression claims: the score test of a slope that
 * changes with the logarithm of the days (of days + 1, because an event can fall on the day of the answer). It assumes
 * independent answers.
 *
 * <p>A small p-value says that one hazard ratio does not describe the whole time, not that there is no association: read
 * the curves, and shorter windows.
 *
 * @see <a href="https://doi.org/10.1093/biomet/81.3.515">Grambsch and Therneau (1994), Biometrika 81</a>
 */
public final class ProportionalHazardsTest {

    private ProportionalHazardsTest() {}

    /** Returns the test, or null where no slope can be fitted or all events that tell of it fall on one day. */
    public static @Nullable ChiSquared of(SurvivalTable table) {
        List<SurvivalTable> one = List.of(table);
        if (HazardRatioPerPoint.missing(one) != null) {
            return null;
        }
        double statistic = CoxFit.of(table).scoreOfChange(day -> StrictMath.log1p((double) day));
        return Double.isNaN(statistic) ? null : ChiSquared.of(statistic, 1);
    }
}
