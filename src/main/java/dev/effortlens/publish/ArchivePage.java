package dev.effortlens.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that lists editions, newest first: one table a year, without script, image or font. */
final class ArchivePage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--bg:#fdfcfa;--ink:#1a1d21;--ink-2:#4c5159;--rule:#e4e1da;--link:#1f5fa8}
            @media (prefers-color-scheme:dark){
            :root{--bg:#15171a;--ink:#eceae5;--ink-2:#b9b8b2;--rule:#2f3338;--link:#8ab8ec}}
            body{margin:0 auto;padding:2rem 1rem 4rem;max-width:46rem;background:var(--bg);color:var(--ink);
            font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
            h1{font-size:1.5rem;line-height:1.25;margin:0}h2{font-size:1.1rem;margin:2rem 0 .25rem}
            p{margin:.25rem 0;color:var(--ink-2)}
            table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
            th{text-align:left;font-weight:400;color:var(--ink-2);font-size:.85rem}
            th,td{padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--rule);vertical-align:baseline}
            td:first-child{white-space:nowrap}td:nth-child(3),th:nth-child(3){text-align:right}
            code{font-size:.85rem;color:var(--ink-2)}a{color:var(--link)}
            a:focus-visible{outline:2px solid;outline-offset:2px}
            """;

    /** Enough of a key to tell editions apart. */
    private static final int KEY_SHOWN = 12;

    private ArchivePage() {}

    /** Returns the page of editions, which come in order of their as-of. */
    static byte[] of(List<LedgerRecord> editions) {
        String title =
                editions.isEmpty() ? "" : editions.get(editions.size() - 1).title();
        String heading = title.isEmpty() ? "Editions" : title;
        String page = head(heading) + "<body>\n<main>\n<h1>" + escaped(heading) + "</h1>\n" + count(editions.size())
                + years(editions) + "</main>\n</body>\n</html>\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static String head(String heading) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%s: editions</title>
                <style>%s</style>
                </head>
                """.formatted(styleHash(), escaped(heading), STYLE);
    }

    private static String count(int editions) {
        String what = switch (editions) {
            case 0 -> "No edition is published.";
            case 1 -> "One edition.";
            default -> editions + " editions, the newest first.";
        };
        return "<p>" + what + "</p>\n";
    }

    private static String years(List<LedgerRecord> editions) {
        NavigableMap<Integer, List<LedgerRecord>> years = editions.stream()
                .collect(Collectors.groupingBy(record -> record.asOf().getYear(), TreeMap::new, Collectors.toList()));
        StringBuilder html = new StringBuilder();
        years.descendingMap().forEach((year, records) -> html.append(year(year, records)));
        return html.toString();
    }

    private static String year(int year, List<LedgerRecord> records) {
        StringBuilder html = new StringBuilder(
                        "<h2 id=\"y%1$d\">%1$d</h2>\n<table aria-labelledby=\"y%1$d\">\n".formatted(year))
                .append("<thead><tr><th scope=\"col\">As of</th><th scope=\"col\">Report</th>")
                .append("<th scope=\"col\">Record</th><th scope=\"col\">Key</th></tr></thead>\n<tbody>\n");
        for (int i = records.size() - 1; i >= 0; i--) {
            html.append(row(records.get(i)));
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    private static String row(LedgerRecord record) {
        String key = record.key().substring(0, Math.min(KEY_SHOWN, record.key().length()));
        return "<tr><td><a href=\"%s/report.html\"><time datetime=\"%s\">%s</time></a></td><td>%s</td><td>%s</td><td><code>%s</code></td></tr>\n"
                .formatted(
                        escaped(record.edition()),
                        record.asOf(),
                        record.asOf(),
                        escaped(record.title()),
                        record.sequence(),
                        escaped(key));
    }

    /** The only style the page allows is its own. */
    private static String styleHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
