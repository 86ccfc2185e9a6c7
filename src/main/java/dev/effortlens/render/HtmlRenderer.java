package dev.effortlens.render;

import dev.effortlens.render.html.Page;
import dev.effortlens.report.Report;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/**
 * A report as one HTML file that needs nothing but itself: it opens from disk without a network, prints, follows light
 * and dark, and can be read without JavaScript.
 */
public final class HtmlRenderer {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlRenderer.class.getClassLoader(), "dev.effortlens.render.templates");

    private HtmlRenderer() {}

    /** Returns the page's bytes. */
    public static byte[] render(Report report) {
        Page.Content content = Page.of(report);
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render("report.jte", Map.of("page", content.view(), "words", content.words()), output);
        return output.toByteArray();
    }
}
