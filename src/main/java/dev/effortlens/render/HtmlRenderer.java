package dev.effortlens.render;

import dev.effortlens.render.html.Page;
import dev.effortlens.report.Changes;
import dev.effortlens.report.Report;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        return render(report, null);
    }

    /** Returns the page's bytes, with what moved since the edition before; null where there is none. */
    public static byte[] render(Report report, @Nullable Changes changes) {
        Page.Content content = Page.of(report, changes);
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render("report.jte", Map.of("page", content.view(), "words", content.words()), output);
        return output.toByteArray();
    }
}
