package dev.effortlens.render.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param caption what it holds
 * @param captionSeen whether the caption is seen, or only heard because the figure says it
 * @param css classes: {@code rows} where cells hold plots, {@code heat} for the heat map
 * @param filter whether readers may filter its rows
 * @param spans heads over several columns; empty without such
 * @param columns heads
 * @param groups rows
 */
public record TableView(
        String caption,
        boolean captionSeen,
        String css,
        boolean filter,
        List<SpanView> spans,
        List<ColumnView> columns,
        List<GroupView> groups) {

    private static final int FILTERED_FROM = 15;

    /**
     * A head over several columns.
     *
     * @param label its text
     * @param columns how many
     * @param css classes
     */
    public record SpanView(String label, int columns, String css) {}

    /**
     * A column's head.
     *
     * @param label its text
     * @param css classes
     * @param sort {@code n} or {@code t}; null where sorting makes no sense
     * @param axis the axis of plots; null for other columns
     */
    public record ColumnView(
            String label,
            String css,
            @Nullable String sort,
            @Nullable AxisView axis) {

        static ColumnView text(String label) {
            return new ColumnView(label, "", "t", null);
        }

        static ColumnView number(String label) {
            return new ColumnView(label, "num", "n", null);
        }

        static ColumnView plot(String label, AxisView axis) {
            return new ColumnView(label, "plot", null, axis);
        }

        static ColumnView bars(String label) {
            return new ColumnView(label, "plot bars", null, null);
        }

        ColumnView optional() {
            return new ColumnView(label, (css + " opt").strip(), sort, axis);
        }

        ColumnView styled(String more) {
            return new ColumnView(label, (css + " " + more).strip(), sort, axis);
        }
    }

    /**
     * Rows that belong together.
     *
     * @param heading their heading; null without one
     * @param rows cells by row
     */
    public record GroupView(@Nullable String heading, List<List<CellView>> rows) {}

    /** Returns a table of plain rows. */
    static TableView plain(String caption, List<ColumnView> columns, List<List<CellView>> rows) {
        return grouped(caption, true, "", columns, List.of(new GroupView(null, rows)));
    }

    static TableView grouped(
            String caption, boolean captionSeen, String css, List<ColumnView> columns, List<GroupView> groups) {
        return new TableView(caption, captionSeen, css, rows(groups) >= FILTERED_FROM, List.of(), columns, groups);
    }

    /** Returns how many rows it has, headings of groups left out. */
    int rows() {
        return rows(groups);
    }

    private static int rows(List<GroupView> groups) {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }
}
