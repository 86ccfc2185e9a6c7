package dev.effortlens.analysis;

import dev.effortlens.report.Association;
import dev.effortlens.report.Changes.Known;
import dev.effortlens.report.Changes.Move;
import dev.effortlens.report.Overall;
import dev.effortlens.report.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds an edition's overall figures against those of the edition before. */
public final class Moves {

    private static final Set<String> DIFFERENCES = Set.of("risk_difference", "mean_difference");

    private Moves() {}

    private record Key(String x, String outcome, String statistic) {}

    /**
     * Returns one move per figure: the overall difference between hard and easy answers for each outcome, then the overall
     * scores; in the order of the newer report, those it no longer has at the end.
     */
    public static List<Move> between(Overall before, Overall now) {
        Map<Key, Known> older = figures(before);
        Map<Key, Known> newer = figures(now);
        Set<Key> keys = new LinkedHashSet<>(newer.keySet());
        keys.addAll(older.keySet());
        List<Move> moves = new ArrayList<>();
        for (Key key : keys) {
            moves.add(new Move(key.x(), key.outcome(), key.statistic(), older.get(key), newer.get(key)));
        }
        return moves;
    }

    private static Map<Key, Known> figures(Overall report) {
        Map<Key, Known> figures = new LinkedHashMap<>();
        for (Association row : report.associations()) {
            boolean wanted = row.adjustment().isEmpty() && DIFFERENCES.contains(row.statistic());
            Known known = known(row.estimate(), row.confLow(), row.confHigh(), row.responses());
            if (wanted && known != null) {
                figures.put(new Key(row.instrument(), row.outcome(), row.statistic()), known);
            }
        }
        for (Score row : report.scorecard()) {
            Known known = known(row.estimate(), row.confLow(), row.confHigh(), row.responses());
            if (Scorecards.HEADLINES.contains(row.statistic()) && known != null) {
                figures.put(new Key(row.instrument(), "", row.statistic()), known);
            }
        }
        return figures;
    }

    private static @Nullable Known known(
            @Nullable Double estimate, @Nullable Double low, @Nullable Double high, @Nullable Long responses) {
        return estimate == null ? null : new Known(estimate, low, high, responses);
    }
}
