package dev.effortlens.source;

import static org.apache.spark.sql.functions.col;

import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.Problem;
import dev.effortlens.config.ReportConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The inputs of a report: checked against their contract when opened, read only after that.
 */
public final class Sources {

    private final SourcePlan plan;
    private final List<BoundInput> inputs;
    private final List<InputDescription> descriptions;
    private final Lookups lookups;

    private Sources(SourcePlan plan, List<BoundInput> inputs, List<InputDescription> descriptions, Lookups lookups) {
        this.plan = plan;
        this.inputs = inputs;
        this.descriptions = descriptions;
        this.lookups = lookups;
    }

    /**
     * Lists the files of all inputs, reads their footers and holds them against the contract.
     *
     * @throws ContractException with every problem of every input; no row has been read then
     */
    public static Sources open(Configuration hadoop, ReportConfig config, LocalDate asOf) {
        SourcePlan plan = plan(config, asOf);
        List<Problem> problems = new ArrayList<>();
        List<BoundInput> inputs = new ArrayList<>();
        for (InputConfig input : config.inputs()) {
            List<InputFile> files = new InputFiles(hadoop, problems).list(input);
            if (!files.isEmpty()) {
                inputs.add(new ContractCheck(input, files, plan.zone(), problems).bind(contract(input, config, plan)));
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(unknownSegments(config, inputs));
        }
        if (!problems.isEmpty()) {
            throw new ContractException(problems);
        }
        return new Sources(
                plan, inputs, inputs.stream().map(InputDescription::of).toList(), Lookups.NONE);
    }

    private static SourcePlan plan(ReportConfig config, LocalDate asOf) {
        List<String> dimensions = new ArrayList<>(List.of(SourceColumns.TOUCHPOINT, SourceColumns.CHANNEL));
        dimensions.addAll(config.segments());
        return new SourcePlan(
                config.report().timeZone(),
                asOf,
                config.report().currency(),
                config.instruments(),
                config.signals(),
                dimensions);
    }

    private static List<CanonicalColumn> contract(InputConfig input, ReportConfig config, SourcePlan plan) {
        Map<String, CanonicalColumn> columns = new LinkedHashMap<>();
        CanonicalColumn.of(input.role()).forEach(column -> columns.put(column.name(), column));
        if (input.role() == Role.RESPONSES && input.scores().isEmpty()) {
            add(columns, CanonicalColumn.required(SourceColumns.INSTRUMENT, ColumnKind.NAME));
            add(columns, CanonicalColumn.required(SourceColumns.SCORE, ColumnKind.SCORE));
        }
        if (input.role() == Role.RESPONSES || input.role() == Role.CUSTOMERS) {
            config.segments().forEach(name -> add(columns, CanonicalColumn.optional(name, ColumnKind.NAME)));
        }
        plan.summedColumns(input.name())
                .forEach(name -> add(columns, CanonicalColumn.required(name, ColumnKind.NUMBER)));
        plan.distinctColumns(input.name())
                .forEach(name -> add(columns, CanonicalColumn.required(name, ColumnKind.NAME)));
        input.where().keySet().forEach(name -> add(columns, CanonicalColumn.required(name, ColumnKind.NAME)));
        return List.copyOf(columns.values());
    }

    private static void add(Map<String, CanonicalColumn> columns, CanonicalColumn column) {
        columns.putIfAbsent(column.name(), column);
    }

    private static List<Problem> unknownSegments(ReportConfig config, List<BoundInput> inputs) {
        Set<String> missing = new LinkedHashSet<>(config.segments());
        for (BoundInput input : inputs) {
            if (input.config().role() == Role.RESPONSES || input.config().role() == Role.CUSTOMERS) {
                missing.removeAll(input.columns().keySet());
            }
        }
        return missing.stream()
                .map(name -> Problem.of(
                        SourceProblem.NO_COLUMN,
                        "segment '%s'".formatted(name),
                        "no such column in responses or customers",
                        "a column of one of them",
                        "map it under inputs.responses.columns.%s or inputs.customers.columns.%s"
                                .formatted(name, name)))
                .toList();
    }

    /**
     * Returns the same inputs, whose rows now also depend on what other rows say: on the rates of currencies, and on
     * which values of a dimension are frequent. One Spark job, and one more where there are rates.
     *
     * @param mostValues how many values of a dimension are told apart
     * @throws ContractException if the rates contradict each other
     */
    public Sources lookedUp(SparkSession spark, int mostValues) {
        return new Sources(
                plan,
                inputs,
                descriptions,
                new Lookups(rates(spark), DimensionValues.mostFrequent(spark, this, mostValues)));
    }

    private Rates rates(SparkSession spark) {
        return inputs.stream()
                .filter(input -> input.config().role() == Role.RATES)
                .findFirst()
                .map(input -> Rates.of(
                        rows(spark, input.config().name())
                                .where(col(RowColumns.REASON).isNull())
                                .collectAsList(),
                        plan.fractionDigits()))
                .orElse(Rates.NONE);
    }

    /** Returns the dimensions of which only the most frequent values are told apart. */
    public Set<String> shortened() {
        return new TreeSet<>(lookups.values().keySet());
    }

    /** Returns whether an input has a column of this canonical name. */
    public boolean has(String input, String column) {
        return bound(input).find(column) != null;
    }

    /** Returns what reading was told. */
    public SourcePlan plan() {
        return plan;
    }

    /** Returns the inputs' descriptions, in configured order. */
    public List<InputDescription> describe() {
        return descriptions;
    }

    /**
     * Returns the rows of one input in the shape of {@link RowColumns}, set-aside rows included: one row per row of
     * the files, for responses one per row and instrument.
     */
    public Dataset<Row> rows(SparkSession spark, String input) {
        return new RowMapper(plan, bound(input), lookups).read(spark);
    }

    private BoundInput bound(String input) {
        return inputs.stream()
                .filter(candidate -> candidate.config().name().equals(input))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No input " + input));
    }
}
