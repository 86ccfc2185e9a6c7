package dev.effortlens.job;

/** Markdown as it reads well on a terminal: headings underlined, code indented. */
final class PlainText {

    private PlainText() {}

    static String of(String markdown) {
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                code = !code;
            } else {
                text.append(code ? indented(line) : heading(line)).append('\n');
            }
        }
        return text.toString();
    }

    private static String indented(String line) {
        return line.isEmpty() ? line : "    " + line;
    }

    private static String heading(String line) {
        String title = line.replaceFirst("^#+ ", "");
        return title.equals(line) ? line : title + "\n" + (line.startsWith("##") ? "-" : "=").repeat(title.length());
    }
}
