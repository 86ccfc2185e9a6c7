package dev.effortlens.bench;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Runs the hand-written SQL that counts the demo's cube, in a DuckDB of its own that is gone afterwards. */
public final class DuckCube {

    /** How events are found that lie in the window of an answer. */
    public enum Form {
        /** By customer and stretch of time. */
        BUCKETED,
        /** By customer alone. */
        EQUI,
        /** By running sums and the nearest event. */
        ASOF
    }

    private static final int KEYS = 4;

    private final Map<String, String> places;
    private final ZoneMacros zone;

    /**
     * Makes a run over demo data.
     *
     * @param folder where the demo data lie
     * @param asOf their last day
     */
    public DuckCube(Path folder, LocalDate asOf) {
        zone = new ZoneMacros(asOf);
        // The demo's feeds are complete through the day before the last.
        places = Map.of(
                "${folder}", folder.toString(),
                "${as_of_end}", Long.toString(zone.startMicros(asOf.plusDays(1))),
                "${complete_through}", Long.toString(asOf.minusDays(1).toEpochDay()));
    }

    /**
     * Counts or decodes.
     *
     * @param arguments folder with demo data, their last day, form or {@code floor}, file to write
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        DuckCube cube = new DuckCube(Path.of(arguments[0]), LocalDate.parse(arguments[1]));
        if (arguments[2].equals("floor")) {
            cube.decode();
        } else {
            Form form = Form.valueOf(arguments[2].toUpperCase(Locale.ROOT));
            cube.count(form).write(Path.of(arguments[3]));
        }
        System.out.println(Peak.kilobytes());
    }

    /** Returns the cube. */
    public Cells count(Form form) throws IOException, SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(zone.sql());
            statement.execute(sql("answers"));
            statement.execute(sql(form.name().toLowerCase(Locale.ROOT)));
            statement.execute(sql("cube"));
            return cells(statement);
        }
    }

    /** Decodes every column that the cube needs. */
    public void decode() throws IOException, SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql("floor"));
        }
    }

    private static Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
            settings.execute("SET preserve_insertion_order = false");
        }
        return connection;
    }

    private String sql(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DuckCube.class.getResourceAsStream(name + ".sql"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> place : places.entrySet()) {
                text = text.replace(place.getKey(), place.getValue());
            }
            return text;
        }
    }

    private static Cells cells(Statement statement) throws SQLException {
        Cells cells = new Cells();
        try (ResultSet rows = statement.executeQuery("FROM cells")) {
            while (rows.next()) {
                String cell = Cells.cell(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4));
                for (int i = KEYS + 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String number = rows.getString(i);
                    BigInteger exact = number == null ? BigInteger.ZERO : new BigDecimal(number).toBigIntegerExact();
                    cells.add(cell, rows.getMetaData().getColumnName(i), exact);
                }
            }
        }
        return cells;
    }
}
