package dev.effortlens.render.html;

import java.util.List;
import java.util.stream.Collectors;

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

    /** Returns whole sentences one after the other. */
    static Html sentences(List<Html> sentences) {
        return new Html(sentences.stream().map(Html::markup).collect(Collectors.joining(" ")));
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
