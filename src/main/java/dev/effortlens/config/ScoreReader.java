package dev.effortlens.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code scores}: the columns of the wide form. */
final class ScoreReader {

    private ScoreReader() {}

    /** Returns instrument → score column; every configured instrument has to have one. */
    static Map<String, ScoreColumn> read(Section scores, Vocabulary instruments) {
        scores.expect(instruments, ProblemCode.UNKNOWN_NAME, "the name of an instrument (%s)");
        for (String instrument : instruments.shownByName().keySet()) {
            if (!scores.has(instrument)) {
                scores.report(
                        ProblemCode.INSTRUMENT_WITHOUT_SCORES,
                        "none",
                        "a column for the instrument '" + instrument + "' in " + scores.path(),
                        "add '" + instrument + ": its_column', or remove the instrument");
            }
        }
        Map<String, ScoreColumn> columns = new LinkedHashMap<>();
        scores.items().forEach(item -> read(item).ifPresent(column -> columns.put(item.key(), column)));
        return Collections.unmodifiableMap(columns);
    }

    private static Optional<ScoreColumn> read(Item item) {
        if (!item.isMapping()) {
            return item.text().map(column -> new ScoreColumn(ColumnMapping.ofColumn(column), null, null, null));
        }
        return item.section().flatMap(ScoreReader::read);
    }

    private static Optional<ScoreColumn> read(Section score) {
        score.expect(ConfigKeys.SCORE);
        String touchpoint = text(score, "touchpoint");
        String channel = text(score, "channel");
        String occasion = text(score, "occasion");
        return ColumnReader.readScore(score).map(mapping -> new ScoreColumn(mapping, touchpoint, channel, occasion));
    }

    private static @Nullable String text(Section score, String key) {
        return score.find(key).flatMap(Item::text).orElse(null);
    }
}
