package dev.effortlens.render.html;

/**
 * Markup that is safe to place in a page as it is.
 *
 * @param markup text in which everything that came from outside has been escaped
 */
public record Html(String markup) {

    /** Nothing. */
    public static final Html NONE = new Html("");

    static Html escaped(String text) {
        return new Html(escape(text));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Returns whether there is nothing to place. */
    public boolean isEmpty() {
        return markup.isEmpty();
    }
}
