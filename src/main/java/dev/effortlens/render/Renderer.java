package dev.effortlens.render;

import dev.effortlens.report.Changes;
import dev.effortlens.report.Report;
import dev.effortlens.report.Table;
import dev.effortlens.report.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        List<Table> tables = Tables.of(report);
        List<File> files = new ArrayList<>();
        files.add(new File("report.html", () -> HtmlRenderer.render(report, changes)));
        files.add(new File("report.json", () -> JsonRenderer.write(report)));
        if (changes != null) {
            files.add(new File(CHANGES, () -> JsonRenderer.bytes(changes)));
        }
        files.add(new File("alerts.json", () -> AlertsRenderer.render(report)));
        files.add(new File("report.xlsx", () -> XlsxRenderer.render(tables)));
        for (Table table : tables) {
            files.add(new File("tables/" + table.name() + ".csv", () -> CsvRenderer.render(table)));
            files.add(new File("tables/" + table.name() + ".parquet", () -> ParquetRenderer.render(table)));
        }
        return rendered(files);
    }

    private record File(String path, Callable<byte[]> bytes) {}

    /** Each file reads the report and nothing else, so that cores can share them; the large ones are begun first. */
    private static Map<String, byte[]> rendered(List<File> files) {
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<byte[]>> results =
                    cores.invokeAll(files.stream().map(File::bytes).toList());
            Map<String, byte[]> rendered = new LinkedHashMap<>();
            for (int i = 0; i < results.size(); i++) {
                rendered.put(files.get(i).path(), results.get(i).get());
            }
            return rendered;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rendering", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A file could not be rendered", failed.getCause());
        } finally {
            cores.shutdownNow();
        }
    }
}
