package dev.effortlens.render.html;

/** The line at the foot of printed pages, which only a style can put there. */
final class PrintStyle {

    private PrintStyle() {}

    static String footer(String text) {
        return "@page{@bottom-left{content:\"" + escape(text) + "\";font:8pt system-ui,sans-serif;color:#4c5159}}\n";
    }

    /** Everything but plain letters and digits is written as a code point: nothing can end the string or the style. */
    private static String escape(String text) {
        StringBuilder css = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == ' ');
            if (plain) {
                css.appendCodePoint(c);
            } else {
                css.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return css.toString();
    }
}
