package dev.effortlens.render.html;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding with what shows it.
 *
 * @param title the finding in words; empty where there is nothing but data
 * @param sub measure, unit, population, interval
 * @param key meaning of the fills
 * @param charts drawn by script, each with its numbers in {@code data}
 * @param table drawn by the template; null without one
 * @param notes sentences after it
 * @param data the numbers of the charts, or more detail; null without
 * @param mayBreak whether it may break over pages, between groups
 */
public record FigureView(
        String title,
        Html sub,
        List<KeyView> key,
        List<ChartView> charts,
        @Nullable TableView table,
        List<String> notes,
        @Nullable DetailsView data,
        boolean mayBreak) {

    /**
     * Meaning of a fill or a mark.
     *
     * @param css classes
     * @param label meaning
     * @param mark whether it is drawn as a mark with its interval rather than as a fill
     */
    public record KeyView(String css, String label, boolean mark) {

        static KeyView fill(String css, String label) {
            return new KeyView(css, label, false);
        }

        static KeyView mark(String css, String label) {
            return new KeyView(css, label, true);
        }
    }

    /**
     * A table to open.
     *
     * @param summary what it holds
     * @param onPaper where its rows are, for paper, on which a long table is left out; empty where it is printed
     * @param table the table
     */
    public record DetailsView(String summary, String onPaper, TableView table) {

        /** About half a page. */
        private static final int ROWS_ON_PAPER = 24;

        /**
         * Returns a table to open.
         *
         * @param file which file of the edition has its rows
         */
        static DetailsView of(Desk desk, String summary, TableView table, String file) {
            int rows = table.rows();
            String onPaper =
                    rows <= ROWS_ON_PAPER ? "" : desk.words().text("details.paper", Map.of("rows", rows, "file", file));
            return new DetailsView(summary, onPaper, table);
        }
    }

    static FigureView ofTable(String title, Html sub, TableView table) {
        return new FigureView(title, sub, List.of(), List.of(), table, List.of(), null, false);
    }

    static FigureView ofCharts(String title, Html sub, List<ChartView> charts, DetailsView data) {
        return new FigureView(title, sub, List.of(), charts, null, List.of(), data, false);
    }

    /** Returns a finding that is words alone. */
    static FigureView ofWords(String title, Html sub) {
        return new FigureView(title, sub, List.of(), List.of(), null, List.of(), null, false);
    }

    static FigureView ofData(DetailsView data) {
        return new FigureView("", Html.NONE, List.of(), List.of(), null, List.of(), data, false);
    }

    FigureView withKey(List<KeyView> newKey) {
        return new FigureView(title, sub, newKey, charts, table, notes, data, mayBreak);
    }

    FigureView withTable(TableView newTable) {
        return new FigureView(title, sub, key, charts, newTable, notes, data, mayBreak);
    }

    FigureView withNotes(List<String> newNotes) {
        return new FigureView(title, sub, key, charts, table, newNotes, data, mayBreak);
    }

    FigureView withData(DetailsView newData) {
        return new FigureView(title, sub, key, charts, table, notes, newData, mayBreak);
    }

    FigureView breaking() {
        return new FigureView(title, sub, key, charts, table, notes, data, true);
    }
}
