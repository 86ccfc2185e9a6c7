package dev.effortlens.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a series moved to another level, by binary segmentation: the whole series is cut at its most likely shift if that
 * is beyond chance, then each part likewise. Deterministic: no draws, no tuning.
 *
 * <p>Killick, Fearnhead and Eckley's PELT finds the cuts that are best together; with the few dozen points of a monthly
 * series and one or two shifts the two agree, and a test at each cut has a false-alarm rate that can be stated, which a
 * penalty has not.
 *
 * @see "Scott and Knott (1974), A cluster analysis method for grouping means in the analysis of variance, Biometrics 30"
 * @see <a href="https://doi.org/10.1080/01621459.2012.737745">Killick, Fearnhead and Eckley (2012), JASA 107</a>
 */
public final class ChangePoints {

    private ChangePoints() {}

    /**
     * Returns the indices of the first points of new levels, in order.
     *
     * @param level p-value that a shift may have at most
     */
    public static List<Integer> of(List<Subgroup> points, double level) {
        List<Integer> found = new ArrayList<>();
        search(points, 0, level, found);
        return List.copyOf(found);
    }

    private static void search(List<Subgroup> points, int offset, double level, List<Integer> found) {
        LevelShift shift = LevelShift.of(points);
        if (shift == null || shift.pValue() > level) {
            return;
        }
        search(points.subList(0, shift.at()), offset, level, found);
        found.add(offset + shift.at());
        search(points.subList(shift.at(), points.size()), offset + shift.at(), level, found);
    }
}
