package dev.effortlens.config;

import java.util.regex.Pattern;

/**
 * The folder that relative paths start from.
 *
 * @param path Hadoop path; empty leaves relative paths as they are
 */
record Folder(String path) {

    private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /** Puts the folder in front, unless the path is absolute or a URI. */
    String resolve(String relative) {
        if (path.isEmpty() || ABSOLUTE.matcher(relative).matches()) {
            return relative;
        }
        return path.endsWith("/") ? path + relative : path + "/" + relative;
    }
}
