package dev.effortlens.render;

import dev.effortlens.report.Changes;
import dev.effortlens.report.Report;
import dev.effortlens.report.Table;
import dev.effortlens.report.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything an edition publishes of a report. */
public final class Renderer {

    /** The file that says what moved since the edition before; there is none beside a first edition. */
    public static final String CHANGES = "changes.json";

    private Renderer() {}

    /** Returns the bytes of each file by its path inside the edition's folder, in the order to write them. */
    public static Map<String, byte[]> files(Report report) {
        return files(report, null);
    }

    /** As {@link #files(Report)}, with what moved since the edition before; null where there is none. */
    public static Map<String, byte[]> files(Report report, @Nullable Changes changes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.html", HtmlRenderer.render(report, changes));
        files.put("report.json", JsonRenderer.write(report));
        if (changes != null) {
            files.put(CHANGES, JsonRenderer.bytes(changes));
        }
        files.put("alerts.json", AlertsRenderer.render(report));
        List<Table> tables = Tables.of(report);
        files.put("report.xlsx", XlsxRenderer.render(tables));
        for (Table table : tables) {
            files.put("tables/" + table.name() + ".csv", CsvRenderer.render(table));
            files.put("tables/" + table.name() + ".parquet", ParquetRenderer.render(table));
        }
        return files;
    }
}
