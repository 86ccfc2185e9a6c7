package dev.effortlens.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.effortlens.config.ConfigLoader;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.Problem;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a report: checked against their contract when opened, read only after that.
 */
public final class Sources {

    private final SourcePlan plan;
    private final List<BoundInput> inputs;
    private final List<InputDescription> descriptions;
    /** By input, what its rows are read by. */
    private final Map<String, String> rules;

    private final Knowledge known;
    /** By input and path. */
    private final Map<String, FileFacts> facts;

    private final Lookups lookups;

    private Sources(
            SourcePlan plan,
            List<BoundInput> inputs,
            List<InputDescription> descriptions,
            Map<String, String> rules,
            Knowledge known,
            Map<String, FileFacts> facts,
            Lookups lookups) {
        this.plan = plan;
        this.inputs = inputs;
        this.descriptions = descriptions;
        this.rules = rules;
        this.known = known;
        this.facts = facts;
        this.lookups = lookups;
    }

    /**
     * Lists the files of all inputs, reads their footers and holds them against the contract.
     *
     * @throws ContractException with every problem of every input; no row has been read then
     */
    public static Sources open(Configuration hadoop, ReportConfig config, LocalDate asOf) {
        return open(hadoop, config, asOf, new Knowledge());
    }

    /**
     * As {@link #open(Configuration, ReportConfig, LocalDate)}, but for the footers of files that are known already.
     *
     * @param known what earlier nights found out
     */
    public static Sources open(Configuration hadoop, ReportConfig config, LocalDate asOf, Knowledge known) {
        SourcePlan plan = plan(config, asOf);
        List<Problem> problems = new ArrayList<>();
        List<BoundInput> inputs = new ArrayList<>();
        Map<String, String> rules = new HashMap<>();
        for (InputConfig input : config.inputs()) {
            String rule = rules(config, input, plan);
            rules.put(input.name(), rule);
            List<InputFile> files = new InputFiles(hadoop, problems, known, rule).list(input);
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
                plan, inputs, inputs.stream().map(InputDescription::of).toList(), rules, known, Map.of(), Lookups.NONE);
    }

    /** Whatever changes what a file's rows come to, other than the file. */
    private static String rules(ReportConfig config, InputConfig input, SourcePlan plan) {
        return ConfigLoader.digest(List.of(
                new InputConfig(
                        input.name(),
                        input.role(),
                        "",
                        input.columns(),
                        input.scores(),
                        input.where(),
                        null,
                        input.recurrent(),
                        null),
                plan.zone(),
                plan.instruments(),
                plan.dimensions(),
                plan.summedColumns(input.name()),
                plan.distinctColumns(input.name()),
                input.role() == Role.RESPONSES ? plan.topics() : List.of(),
                config.report().mostValues()));
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
                config.topics(),
                dimensions);
    }

    private static List<CanonicalColumn> contract(InputConfig input, ReportConfig config, SourcePlan plan) {
        Map<String, CanonicalColumn> columns = new LinkedHashMap<>();
        CanonicalColumn.of(input.role()).forEach(column -> columns.put(column.name(), column));
        if (input.role() == Role.RESPONSES && input.scores().isEmpty()) {
            add(columns, CanonicalColumn.required(SourceColumns.INSTRUMENT, ColumnKind.NAME));
            add(columns, CanonicalColumn.required(SourceColumns.SCORE, ColumnKind.SCORE));
        }
        if (input.role() == Role.RESPONSES && !plan.topics().isEmpty()) {
            add(columns, CanonicalColumn.required(SourceColumns.COMMENT, ColumnKind.NAME));
        }
        if (input.holdsSegments()) {
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
     * Finds out what the rows of all files come to, and what that says of other rows: the rates of currencies, and which
     * values of a dimension are frequent. Only files that are not known yet are read for it: one Spark job, and one more
     * each where there are rates or too many values.
     *
     * @param mostValues how many values of a dimension are told apart
     * @throws ContractException if the rates contradict each other
     */
    public Sources read(SparkSession spark, int mostValues) {
        List<FactsReader.New> unknown = new ArrayList<>();
        Map<String, FileFacts> all = new HashMap<>();
        for (BoundInput input : inputs) {
            List<InputFile> files = new ArrayList<>();
            for (InputFile file : input.files()) {
                KnownFile known = knownFile(input, file);
                if (known == null) {
                    files.add(file);
                } else {
                    all.put(FactsReader.key(input.config().name(), file.path()), known.facts());
                }
            }
            if (!files.isEmpty()) {
                unknown.add(new FactsReader.New(input, plan, files));
            }
        }
        all.putAll(new FactsReader(spark, mostValues).read(unknown));
        Sources read = new Sources(plan, inputs, descriptions, rules, known, all, Lookups.NONE);
        return new Sources(plan, inputs, descriptions, rules, known, all, read.lookups(spark, mostValues));
    }

    private @Nullable KnownFile knownFile(BoundInput input, InputFile file) {
        return known.find(rules(input.config().name()), file.path(), file.bytes(), file.modified())
                .orElse(null);
    }

    /** Returns a text that tells apart what the rows of an input are read by. */
    public String rules(String input) {
        return Objects.requireNonNull(rules.get(input));
    }

    private FileFacts facts(BoundInput input, InputFile file) {
        FileFacts found = facts.get(FactsReader.key(input.config().name(), file.path()));
        if (found == null) {
            throw new IllegalStateException("Not read yet: " + file.path());
        }
        return found;
    }

    /** Returns what became of the rows of every input, in configured order. */
    public List<Account> accounts() {
        return accounts(plan.asOf());
    }

    /** Returns what became of the rows of every input as of another day. */
    public List<Account> accounts(LocalDate asOf) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            BoundInput input = inputs.get(i);
            Account account = new Account(descriptions.get(i), Math.toIntExact(asOf.toEpochDay()));
            input.files().forEach(file -> account.add(facts(input, file)));
            account.requireAllRows();
            accounts.add(account);
        }
        return accounts;
    }

    private Lookups lookups(SparkSession spark, int mostValues) {
        Set<Integer> over = new TreeSet<>();
        for (int dimension = 0; dimension < plan.dimensions().size(); dimension++) {
            if (values(dimension).size() > mostValues) {
                over.add(dimension);
            }
        }
        Map<String, Set<String>> frequent =
                over.isEmpty() ? Map.of() : DimensionValues.mostFrequent(spark, this, over, mostValues);
        return new Lookups(rates(spark), frequent);
    }

    private Set<String> values(int dimension) {
        Set<String> values = new TreeSet<>();
        for (BoundInput input : inputs) {
            input.files().forEach(file -> values.addAll(facts(input, file).values(dimension)));
        }
        return values;
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

    /**
     * Returns a text that tells apart what other rows say of the rows of some days: rates, and frequent values.
     *
     * @param days days with purchases
     */
    public String lookedUp(DayRange days) {
        return lookups.rates().digest(days) + " " + new TreeMap<>(lookups.values());
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
        BoundInput bound = bound(input);
        return new RowMapper(plan, bound, lookups).read(spark, bound.files());
    }

    /** Returns those rows of some days, or without a day, that are not set aside; no other file is opened. */
    public Dataset<Row> rows(SparkSession spark, String input, Days days) {
        Column wanted = lit(false);
        for (DayRange range : days.ranges()) {
            wanted = wanted.or(col(RowColumns.DAY).between(range.from(), range.to()));
        }
        return new RowMapper(plan, bound(input), lookups)
                .read(spark, files(input, days))
                .where(col(RowColumns.REASON).isNull())
                .where(coalesce(wanted, lit(true)));
    }

    private List<InputFile> files(String input, Days days) {
        BoundInput bound = bound(input);
        return bound.files().stream()
                .filter(file -> facts(bound, file).touches(days))
                .toList();
    }

    /** Returns the size of the files that hold rows of some days of an input. */
    public long bytes(String input, Days days) {
        return files(input, days).stream().mapToLong(InputFile::bytes).sum();
    }

    /** Returns what is known of all files once they were read. */
    public Knowledge knowledge(List<FileContent> contents) {
        Map<String, String> digests = new HashMap<>();
        contents.forEach(content -> digests.put(content.path(), content.content()));
        Knowledge knowledge = new Knowledge();
        for (BoundInput input : inputs) {
            for (InputFile file : input.files()) {
                knowledge.put(
                        rules(input.config().name()),
                        new KnownFile(file, Objects.requireNonNull(digests.get(file.path())), facts(input, file)));
            }
        }
        return knowledge;
    }

    /** Returns what each file holds, in configured order; the digest of a whole file only where it is known. */
    List<FileContent> contents() {
        List<FileContent> contents = new ArrayList<>();
        for (BoundInput input : inputs) {
            for (InputFile file : input.files()) {
                KnownFile knownFile = knownFile(input, file);
                contents.add(
                        knownFile == null
                                ? new KnownFile(file, "", new FileFacts()).fileContent()
                                : knownFile.fileContent());
            }
        }
        return contents;
    }

    /** Returns the known ones of the files that hold rows of some days of an input. */
    List<FileContent> known(String input, Days days) {
        BoundInput bound = bound(input);
        return files(input, days).stream()
                .map(file -> knownFile(bound, file))
                .filter(Objects::nonNull)
                .map(KnownFile::fileContent)
                .toList();
    }

    private BoundInput bound(String input) {
        return inputs.stream()
                .filter(candidate -> candidate.config().name().equals(input))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No input " + input));
    }
}
