package dev.effortlens.render.html;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param header whether it names its row
 * @param css classes
 * @param text what stands first
 * @param rest what stands after it in a lighter tone: an interval, or the second line of a name
 * @param value exact value for sorting and copying; null where the text is the value
 * @param low exact lower end
 * @param high exact upper end
 * @param span columns it covers
 * @param label name of the number where the head is not seen, on a phone
 * @param plot a mark with its interval; null where the cell holds text
 */
public record CellView(
        boolean header,
        String css,
        String text,
        String rest,
        @Nullable String value,
        @Nullable String low,
        @Nullable String high,
        int span,
        @Nullable String label,
        @Nullable PlotView plot) {

    static CellView name(String text) {
        return name(text, "");
    }

    static CellView name(String text, String second) {
        return new CellView(true, "", text, second, null, null, null, 1, null, null);
    }

    static CellView text(String text) {
        return new CellView(false, "txt", text, "", null, null, null, 1, null, null);
    }

    static CellView code(String text) {
        return new CellView(false, "code", text, "", null, null, null, 1, null, null);
    }

    static CellView number(String text, String value) {
        return new CellView(false, "num", text, "", value, null, null, 1, null, null);
    }

    static CellView estimate(
            String text, String interval, @Nullable String value, @Nullable String low, @Nullable String high) {
        String css = low == null ? "num est alone" : "num est";
        return new CellView(false, css, text, interval, value, low, high, 1, null, null);
    }

    static CellView state(String text, int span) {
        return new CellView(false, "none", text, "", null, null, null, span, null, null);
    }

    static CellView empty() {
        return new CellView(false, "num", "", "", null, null, null, 1, null, null);
    }

    static CellView plot(PlotView plot) {
        return new CellView(false, "plot", "", "", null, null, null, 1, null, plot);
    }

    /** Returns a bar, which stands beside the number that it shows. */
    static CellView bar(PlotView plot) {
        return new CellView(false, "plot bars", "", "", null, null, null, 1, null, plot);
    }

    /** Returns the cell as one that a phone leaves out. */
    CellView optional() {
        return with(css + " opt", label);
    }

    CellView labelled(String name) {
        return with(css, name);
    }

    CellView styled(String more) {
        return with(css + " " + more, label);
    }

    private CellView with(String newCss, @Nullable String newLabel) {
        return new CellView(header, newCss.strip(), text, rest, value, low, high, span, newLabel, plot);
    }
}
