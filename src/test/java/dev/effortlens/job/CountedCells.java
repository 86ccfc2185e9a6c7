package dev.effortlens.job;

import dev.effortlens.bench.Cells;
import dev.effortlens.bench.Peak;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.counts.SliceKey;
import dev.effortlens.measure.Outcome;
import dev.effortlens.source.Sources;
import dev.effortlens.stats.ContingencyTable;
import dev.effortlens.stats.MomentTable;
import dev.effortlens.stats.Moments;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * Effortlens' side of the benchmark: checks, reads, accounts for and counts the inputs of a report as a first night does,
 * and stops before the statistics.
 */
public final class CountedCells {

    private static final int STEPS = 3;

    private CountedCells() {}

    /**
     * Counts.
     *
     * @param arguments configuration, as-of, folder for what is kept for the next night, file to write
     */
    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = Sessions.open()) {
            Path state = Path.of(arguments[2]);
            EffortCube cube = count(spark, Path.of(arguments[0]), LocalDate.parse(arguments[1]), state);
            cells(cube).write(Path.of(arguments[3]));
        }
        System.out.println(Peak.kilobytes());
    }

    /** Returns the cube of a report of which nothing is counted yet. */
    public static EffortCube count(SparkSession spark, Path config, LocalDate asOf, Path state) throws IOException {
        Configuration hadoop = Sessions.hadoop();
        ReportConfig report = withoutTopics(ConfigFile.load(hadoop, config.toString(), Map.of()));
        Night night = new Night(report, Sources.open(hadoop, report, asOf), asOf, new Progress(STEPS));
        return night.count(spark, StateFolder.open(state.toString(), hadoop, true))
                .cube();
    }

    /** What comments mention is no part of the benchmark: the SQL beside it does not read them. */
    private static ReportConfig withoutTopics(ReportConfig report) {
        return new ReportConfig(
                report.report(),
                report.inputs(),
                report.instruments(),
                report.outcomes(),
                report.signals(),
                List.of(),
                report.segments(),
                report.cuts(),
                report.adjust(),
                report.value(),
                report.gates(),
                report.primary(),
                report.output());
    }

    /** Returns the numbers of all cuts, the customer groups of each cell together. */
    public static Cells cells(EffortCube cube) {
        Cells cells = new Cells();
        CubePlan plan = cube.plan();
        for (int variable = 0; variable < plan.variables().size(); variable++) {
            for (int cut = 0; cut < plan.cuts().size(); cut++) {
                cube.slices(variable, cut).forEach(slice -> add(cells, cube, slice));
            }
        }
        return cells;
    }

    private static void add(Cells cells, EffortCube cube, SliceKey slice) {
        ContingencyTable answers = cube.slice(slice).answers().stream()
                .reduce(ContingencyTable::plus)
                .orElseThrow();
        for (int level = 0; level < answers.rows(); level++) {
            cells.add(cell(cube.plan(), slice, level), "answers", BigInteger.valueOf(answers.rowTotal(level)));
        }
        for (int outcome = 0; outcome < cube.plan().outcomes().size(); outcome++) {
            if (cube.plan().outcomes().get(outcome) instanceof Outcome.Amount) {
                addAmounts(cells, cube, slice, outcome);
            } else {
                addStates(cells, cube, slice, outcome);
            }
        }
    }

    private static void addStates(Cells cells, EffortCube cube, SliceKey slice, int outcome) {
        String id = cube.plan().outcomes().get(outcome).id();
        cube.slice(slice).outcome(outcome).stream()
                .reduce(ContingencyTable::plus)
                .ifPresent(states -> {
                    for (int level = 0; level < states.rows(); level++) {
                        for (int state = 0; state < states.columns(); state++) {
                            String name = id + "_" + (long) states.columnScore(state);
                            BigInteger count = BigInteger.valueOf(states.count(level, state));
                            cells.add(cell(cube.plan(), slice, level), name, count);
                        }
                    }
                });
    }

    private static void addAmounts(Cells cells, EffortCube cube, SliceKey slice, int outcome) {
        String id = cube.plan().outcomes().get(outcome).id();
        cube.slice(slice).amounts(outcome, 1).stream().reduce(MomentTable::plus).ifPresent(amounts -> {
            for (int level = 0; level < amounts.rows(); level++) {
                Moments moments = amounts.level(level);
                String cell = cell(cube.plan(), slice, level);
                cells.add(cell, id + "_n", BigInteger.valueOf(moments.n()));
                cells.add(cell, id + "_sum", moments.sum());
                cells.add(cell, id + "_squares", moments.sumOfSquares());
            }
        });
    }

    private static String cell(CubePlan plan, SliceKey slice, int level) {
        return Cells.cell(
                plan.variables().get(slice.variable()).id(),
                plan.cuts().get(slice.cut()).name(),
                slice.value(),
                level);
    }
}
