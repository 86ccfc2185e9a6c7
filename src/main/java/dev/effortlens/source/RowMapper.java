package dev.effortlens.source;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.config.ScoreColumn;
import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Instrument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one input into the one shape of {@link RowColumns}, each with the reason it is set aside, if any. */
final class RowMapper {

    private static final String FILE_PATH = "_metadata.file_path";
    private static final String ROW_INDEX = "_metadata.row_index";
    private static final Object[] YES = {"TRUE", "1", "YES", "Y"};
    private final SourcePlan plan;
    private final BoundInput input;
    private final Lookups lookups;

    RowMapper(SourcePlan plan, BoundInput input, Lookups lookups) {
        this.plan = plan;
        this.input = input;
        this.lookups = lookups;
    }

    /** Reads files of the input: one row per row of the files, for responses one per row and instrument. */
    Dataset<Row> read(SparkSession spark, List<InputFile> files) {
        if (files.isEmpty()) {
            return spark.createDataFrame(List.of(), RowColumns.schema());
        }
        Dataset<Row> spelled = spelled(FoundFiles.rows(spark, files, input.schema()));
        return switch (input.config().role()) {
            case RESPONSES -> answers(spelled);
            case RATES -> spelled.select(rateColumns());
            default -> spelled.select(eventColumns());
        };
    }

    /** Text in its one spelling, once per column: what is made of it afterwards names it many times. */
    private Dataset<Row> spelled(Dataset<Row> raw) {
        List<Column> columns = new ArrayList<>();
        columns.add(col("_metadata"));
        for (StructField field : input.schema().fields()) {
            Column column = raw(field.name());
            boolean text = field.dataType().equals(DataTypes.StringType);
            columns.add(text ? RowFunctions.spelled(column).as(field.name()) : column);
        }
        return raw.select(columns.toArray(Column[]::new));
    }

    private Column[] eventColumns() {
        Role role = input.config().role();
        BoundColumn when = input.find(CanonicalColumn.whenOf(role));
        BoundColumn returned = input.find(SourceColumns.RETURNED_AT);
        BoundColumn amount = input.find(SourceColumns.AMOUNT);
        Column fixed = fixedReason(role);
        Column due = due();
        return row(
                col(FILE_PATH),
                col(ROW_INDEX),
                text(SourceColumns.CUSTOMER_ID),
                when == null ? nothing(DataTypes.LongType) : when.micros(),
                when == null ? nothing(DataTypes.IntegerType) : when.day(),
                recorded(),
                returned == null ? nothing(DataTypes.LongType) : returned.micros(),
                returned == null ? nothing(DataTypes.IntegerType) : returned.day(),
                role == Role.INVITATIONS ? text(SourceColumns.INVITATION_ID) : nothing(DataTypes.StringType),
                nothing(DataTypes.IntegerType),
                nothing(DataTypes.IntegerType),
                text(SourceColumns.ORDER_ID),
                amount == null ? nothing(DataTypes.LongType) : minorUnits(amount),
                amountKnown(),
                role == Role.INTERACTIONS
                        ? names(plan.distinctColumns(input.config().name()))
                        : names(plan.dimensions()),
                role == Role.CUSTOMERS
                        ? churnFlag()
                        : numbers(plan.summedColumns(input.config().name())),
                coalesce(fixed, notDue(due)),
                when(fixed.isNull(), due),
                content(),
                returned == null
                        ? nothing(DataTypes.LongType)
                        : when(returned.day().isNotNull(), wholeContent()));
    }

    /** A rate has no customer: its currency stands where responses have their id, its value where amounts stand. */
    private Column[] rateColumns() {
        BoundColumn day = input.column(SourceColumns.RATE_DAY);
        Column rate = input.column(SourceColumns.RATE).minorUnits(fractionDigits());
        Column currency = currency();
        Column missing = currency.isNull()
                .or(day.blank())
                .or(input.column(SourceColumns.RATE).blank());
        Column why = coalesce(
                notSelected(),
                unreadableOrUnmapped(),
                reason(missing, Reasons.MISSING_KEY),
                reason(rate.leq(lit(0L)), Reasons.NOT_POSITIVE));
        return row(
                col(FILE_PATH),
                col(ROW_INDEX),
                nothing(DataTypes.StringType),
                nothing(DataTypes.LongType),
                day.day(),
                nothing(DataTypes.LongType),
                nothing(DataTypes.LongType),
                nothing(DataTypes.IntegerType),
                currency,
                nothing(DataTypes.IntegerType),
                nothing(DataTypes.IntegerType),
                nothing(DataTypes.StringType),
                rate,
                lit(true),
                nothing(DataTypes.createArrayType(DataTypes.StringType)),
                nothing(DataTypes.createArrayType(DataTypes.LongType)),
                coalesce(why, notDue(due())),
                when(why.isNull(), due()),
                content(),
                nothing(DataTypes.LongType));
    }

    /** Why a row is set aside whatever the day of the report. */
    private Column fixedReason(Role role) {
        List<Column> reasons = new ArrayList<>();
        reasons.add(notSelected());
        reasons.add(unreadableOrUnmapped());
        Column missing = lit(false);
        for (CanonicalColumn column : CanonicalColumn.of(role)) {
            if (column.required() && column.kind() == ColumnKind.KEY) {
                missing = missing.or(text(column.name()).isNull());
            }
        }
        if (role != Role.CUSTOMERS) {
            missing = missing.or(input.column(CanonicalColumn.whenOf(role)).blank());
        }
        if (role == Role.PURCHASES) {
            missing = missing.or(input.column(SourceColumns.AMOUNT).blank());
        }
        reasons.add(reason(missing, Reasons.MISSING_KEY));
        return coalesce(reasons.toArray(Column[]::new));
    }

    private Dataset<Row> answers(Dataset<Row> raw) {
        Column[] perRow = {
            col(FILE_PATH).as(RowColumns.FILE),
            col(ROW_INDEX).as(RowColumns.ROW),
            text(SourceColumns.CUSTOMER_ID).as(RowColumns.CUSTOMER),
            input.column(SourceColumns.RESPONDED_AT).micros().as(RowColumns.AT),
            input.column(SourceColumns.RESPONDED_AT).day().as(RowColumns.DAY),
            recorded().as(RowColumns.RECORDED),
            text(SourceColumns.RESPONSE_ID).as(RowColumns.RESPONSE),
            text(SourceColumns.ORDER_ID).as(RowColumns.ORDER),
            rowReason().as("row_reason"),
            due().as(RowColumns.DUE),
            content().as(RowColumns.CONTENT),
            topics().as(RowColumns.NUMBERS),
            inline(answerStructs())
        };
        return raw.select(perRow)
                .select(row(
                        col(RowColumns.FILE),
                        col(RowColumns.ROW),
                        col(RowColumns.CUSTOMER),
                        col(RowColumns.AT),
                        col(RowColumns.DAY),
                        col(RowColumns.RECORDED),
                        nothing(DataTypes.LongType),
                        nothing(DataTypes.IntegerType),
                        col(RowColumns.RESPONSE),
                        col(RowColumns.INSTRUMENT),
                        col(RowColumns.SCORE),
                        col("`" + RowColumns.ORDER + "`"),
                        nothing(DataTypes.LongType),
                        nothing(DataTypes.BooleanType),
                        col(RowColumns.NAMES),
                        col(RowColumns.NUMBERS),
                        coalesce(col("row_reason"), notDue(col(RowColumns.DUE)), col("answer_reason")),
                        when(col("row_reason").isNull(), col(RowColumns.DUE)),
                        col(RowColumns.CONTENT),
                        nothing(DataTypes.LongType)));
    }

    /** One number: the topics that the comment mentions; none where there is no comment. */
    private Column topics() {
        if (plan.topics().isEmpty()) {
            return nothing(DataTypes.createArrayType(DataTypes.LongType));
        }
        TopicFinder finder = new TopicFinder(plan.topics());
        UserDefinedFunction find =
                udf((UDF1<String, long[]>) finder::in, DataTypes.createArrayType(DataTypes.LongType, false));
        return find.apply(text(SourceColumns.COMMENT));
    }

    /** Why the whole row is set aside, whatever its scores and the day of the report. */
    private Column rowReason() {
        Column missing = text(SourceColumns.CUSTOMER_ID)
                .isNull()
                .or(text(SourceColumns.RESPONSE_ID).isNull())
                .or(input.column(SourceColumns.RESPONDED_AT).blank());
        return coalesce(notSelected(), unreadableOrUnmapped(), reason(missing, Reasons.MISSING_KEY));
    }

    /** One element per answer of the row: one in the long form, one per instrument in the wide form. */
    private Column answerStructs() {
        List<Column> answers = new ArrayList<>();
        if (input.scores().isEmpty()) {
            answers.add(longAnswer());
        }
        for (Map.Entry<String, BoundColumn> score : input.scores().entrySet()) {
            answers.add(wideAnswer(score.getKey(), score.getValue()));
        }
        return array(answers.toArray(Column[]::new));
    }

    private Column longAnswer() {
        BoundColumn score = input.column(SourceColumns.SCORE);
        Column name = text(SourceColumns.INSTRUMENT);
        Column number = nothing(DataTypes.IntegerType);
        Column outside = lit(false);
        for (int i = 0; i < plan.instruments().size(); i++) {
            Instrument instrument = plan.instruments().get(i);
            Column same = name.equalTo(instrument.id());
            number = when(same, lit(i)).otherwise(number);
            outside = outside.or(same.and(outside(score, instrument)));
        }
        return answer(number, score, outside, names(plan.dimensions()));
    }

    private Column wideAnswer(String id, BoundColumn score) {
        int number = plan.instrumentNumber(id);
        ScoreColumn column = input.config().scores().get(id);
        Column[] names = new Column[plan.dimensions().size()];
        for (int i = 0; i < names.length; i++) {
            String own =
                    column == null ? null : ownValue(column, plan.dimensions().get(i));
            String dimension = plan.dimensions().get(i);
            names[i] = toldApart(dimension, own == null ? text(dimension) : lit(Spelling.of(own)));
        }
        return answer(lit(number), score, outside(score, plan.instruments().get(number)), array(names));
    }

    private static @Nullable String ownValue(ScoreColumn column, String dimension) {
        return switch (dimension) {
            case SourceColumns.TOUCHPOINT -> column.touchpoint();
            case SourceColumns.CHANNEL -> column.channel();
            default -> null;
        };
    }

    private Column answer(Column instrument, BoundColumn score, Column outside, Column names) {
        Column reason = coalesce(
                reason(instrument.isNull(), Reasons.OTHER_INSTRUMENT),
                reason(score.blank(), Reasons.NO_ANSWER),
                reason(score.unmapped(), Reasons.UNMAPPED + SourceColumns.SCORE),
                reason(score.unreadable(fractionDigits()), Reasons.UNREADABLE + SourceColumns.SCORE),
                reason(score.fractional(), Reasons.FRACTIONAL),
                reason(outside, Reasons.OUT_OF_SCALE));
        return struct(
                instrument.cast(DataTypes.IntegerType).as(RowColumns.INSTRUMENT),
                score.score().as(RowColumns.SCORE),
                names.as(RowColumns.NAMES),
                reason.as("answer_reason"));
    }

    private static Column outside(BoundColumn score, Instrument instrument) {
        Column value = score.score();
        return coalesce(
                value.between(instrument.scale().minimum(), instrument.scale().maximum())
                        .unary_$bang(),
                score.blank().unary_$bang());
    }

    private Column notSelected() {
        Column selected = lit(true);
        for (Map.Entry<String, List<String>> filter : input.config().where().entrySet()) {
            Column among = input.column(filter.getKey())
                    .text()
                    .isin(filter.getValue().stream().map(Spelling::of).toArray());
            selected = selected.and(coalesce(among, lit(false)));
        }
        return reason(selected.unary_$bang(), Reasons.NOT_SELECTED);
    }

    private Column unreadableOrUnmapped() {
        List<Column> reasons = new ArrayList<>();
        for (BoundColumn column : input.columns().values()) {
            if (column.kind() != ColumnKind.SCORE) {
                reasons.add(reason(column.unmapped(), Reasons.UNMAPPED + column.name()));
                reasons.add(reason(column.unreadable(fractionDigits()), Reasons.UNREADABLE + column.name()));
            }
        }
        reasons.add(nothing(DataTypes.StringType));
        return coalesce(reasons.toArray(Column[]::new));
    }

    private Column notDue(Column due) {
        return reason(coalesce(due.gt(lit(plan.asOfDay())), lit(false)), Reasons.NOT_DUE);
    }

    /** Known from the day on which it happened or was recorded, whichever is later; customers always. */
    private Column due() {
        Role role = input.config().role();
        BoundColumn when = role == Role.CUSTOMERS ? null : input.find(CanonicalColumn.whenOf(role));
        BoundColumn recorded = input.find(SourceColumns.RECORDED_AT);
        Column day = when == null ? nothing(DataTypes.IntegerType) : when.day();
        return recorded == null ? day : greatest(day, recorded.day());
    }

    /** All that is read of a row, but for the return of who left. */
    private Column content() {
        BoundColumn returned = input.find(SourceColumns.RETURNED_AT);
        String without =
                returned == null ? "" : String.valueOf(returned.mapping().column());
        return hash(Arrays.stream(input.schema().fieldNames())
                .filter(name -> !name.equals(without))
                .toList());
    }

    private Column wholeContent() {
        return hash(List.of(input.schema().fieldNames()));
    }

    /** The hash passes over nulls, so that which columns are null is hashed as well. */
    private static Column hash(List<String> names) {
        List<Column> hashed = new ArrayList<>();
        for (int from = 0; from < names.size(); from += Long.SIZE) {
            Column nulls = lit(0L);
            for (int i = from; i < Math.min(names.size(), from + Long.SIZE); i++) {
                nulls = nulls.bitwiseOR(
                        when(raw(names.get(i)).isNull(), lit(1L << (i - from))).otherwise(lit(0L)));
            }
            hashed.add(nulls);
        }
        names.forEach(name -> hashed.add(raw(name)));
        return xxhash64(hashed.toArray(Column[]::new));
    }

    private static Column raw(String name) {
        return col("`" + name.replace("`", "``") + "`");
    }

    private Column recorded() {
        BoundColumn recorded = input.find(SourceColumns.RECORDED_AT);
        if (recorded == null) {
            return nothing(DataTypes.LongType);
        }
        return recorded.dateOnly()
                ? recorded.day().cast(DataTypes.LongType).multiply(lit(RowColumns.MICROS_PER_DAY))
                : recorded.micros();
    }

    private Column amountKnown() {
        if (input.config().role() != Role.PURCHASES) {
            return lit(true);
        }
        return converts() ? ownCurrency().or(converted().isNotNull()) : ownCurrency();
    }

    /** A purchase without a currency is in the report's. */
    private Column ownCurrency() {
        BoundColumn currency = input.find(SourceColumns.CURRENCY);
        return currency == null ? lit(true) : coalesce(currency().equalTo(plan.currency()), lit(true));
    }

    private Column minorUnits(BoundColumn amount) {
        Column own = amount.minorUnits(fractionDigits());
        return converts() ? when(ownCurrency(), own).otherwise(coalesce(converted(), own)) : own;
    }

    /** Decimals of what the input holds: rates have more than any currency. */
    private int fractionDigits() {
        return input.config().role() == Role.RATES ? Rates.DECIMALS : plan.fractionDigits();
    }

    private boolean converts() {
        return input.config().role() == Role.PURCHASES
                && input.find(SourceColumns.CURRENCY) != null
                && !lookups.rates().isEmpty();
    }

    private Column converted() {
        Rates rates = lookups.rates();
        UserDefinedFunction convert =
                udf((UDF3<BigDecimal, String, Integer, Long>) rates::minorUnits, DataTypes.LongType);
        return convert.apply(
                input.column(SourceColumns.AMOUNT).exact(),
                currency(),
                input.column(SourceColumns.PURCHASED_AT).day());
    }

    private Column names(List<String> columns) {
        return columns.isEmpty()
                ? array().cast(DataTypes.createArrayType(DataTypes.StringType))
                : array(columns.stream().map(this::name).toArray(Column[]::new));
    }

    /** A dimension's value; {@code (other)} where it is one of too many. */
    private Column name(String dimension) {
        return toldApart(dimension, text(dimension));
    }

    private Column toldApart(String dimension, Column value) {
        Set<String> frequent = lookups.values().get(dimension);
        return frequent == null
                ? value
                : when(value.isNull().or(value.isin(frequent.toArray())), value).otherwise(lit(Cut.OTHER));
    }

    private Column numbers(List<String> columns) {
        Column[] values = columns.stream()
                .map(name -> coalesce(input.column(name).wholeNumber(), lit(0L)))
                .toArray(Column[]::new);
        return array(values).cast(DataTypes.createArrayType(DataTypes.LongType));
    }

    /** One number: 1 where the customers input says that the customer left, else 0; none where it does not say. */
    private Column churnFlag() {
        BoundColumn flag = input.find(SourceColumns.CHURNED);
        if (flag == null) {
            return nothing(DataTypes.createArrayType(DataTypes.LongType));
        }
        Column left = coalesce(RowFunctions.capitals(flag.text()).isin(YES), lit(false));
        return array(left.cast(DataTypes.LongType));
    }

    /** Currencies are known by their codes in capitals. */
    private Column currency() {
        return RowFunctions.capitals(text(SourceColumns.CURRENCY));
    }

    private Column text(String name) {
        BoundColumn column = input.find(name);
        return column == null ? nothing(DataTypes.StringType) : column.text();
    }

    private static Column[] row(Column... values) {
        String[] names = RowColumns.schema().fieldNames();
        Column[] named = new Column[names.length];
        for (int i = 0; i < names.length; i++) {
            named[i] =
                    values[i].cast(RowColumns.schema().fields()[i].dataType()).as(names[i]);
        }
        return named;
    }

    private static Column reason(Column condition, String reason) {
        return when(condition, lit(reason));
    }

    private static Column nothing(DataType type) {
        return lit(null).cast(type);
    }
}
