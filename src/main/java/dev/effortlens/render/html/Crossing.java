package dev.effortlens.render.html;

import java.util.ArrayList;
import java.util.List;

/** The value of a slice of two dimensions, {@code x|y}, in which a backslash escapes {@code |} and itself. */
final class Crossing {

    private Crossing() {}

    static List<String> split(String value) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else if (c == '\\' && i + 1 < value.length()) {
                i++;
                part.append(value.charAt(i));
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
