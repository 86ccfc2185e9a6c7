package dev.effortlens.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts from the class path. */
final class Resources {

    private static final String OWN = "/dev/effortlens/render/";
    private static final String LIBRARY = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.common.min.js";

    private Resources() {}

    static String style() {
        return text(OWN + "report.css");
    }

    static String script() {
        return text(OWN + "report.js");
    }

    static String library() {
        return text(LIBRARY);
    }

    private static String text(String path) {
        try (InputStream stream = Resources.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("Not on the class path: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be read from the class path: " + path, e);
        }
    }
}
