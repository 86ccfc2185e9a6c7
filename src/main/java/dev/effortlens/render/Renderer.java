package dev.effortlens.render;

import dev.effortlens.report.Report;
import dev.effortlens.report.Table;
import dev.effortlens.report.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything an edition publishes of a report. */
public final class Renderer {

    private Renderer() {}

    /** Returns the bytes of each file by its path inside the edition's folder, in the order to write them. */
    public static Map<String, byte[]> files(Report report) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.html", HtmlRenderer.render(report));
        files.put("report.json", JsonRenderer.write(report));
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
