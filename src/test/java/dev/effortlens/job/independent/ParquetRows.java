package dev.effortlens.job.independent;

import dev.effortlens.SparkExtension;
import dev.effortlens.config.ColumnMapping;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.ReportConfig;
import dev.effortlens.job.independent.InputRows.Churn;
import dev.effortlens.job.independent.InputRows.Customer;
import dev.effortlens.job.independent.InputRows.Interaction;
import dev.effortlens.job.independent.InputRows.Invitation;
import dev.effortlens.job.independent.InputRows.Purchase;
import dev.effortlens.job.independent.InputRows.Response;
import dev.effortlens.measure.Signal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Reads the inputs' files with nothing but Spark's reader and the configuration's column names. */
final class ParquetRows {

    private final SparkSession spark;

    /** Takes a session of the tests' own Spark, in which times are read as java.time has them. */
    ParquetRows() {
        spark = SparkExtension.session().newSession();
        spark.conf().set("spark.sql.datetime.java8API.enabled", true);
    }

    /** Returns the rows of a file as they are. */
    List<Row> rows(String path) {
        return spark.read().parquet(path).collectAsList();
    }

    /** Returns the rows of all inputs. */
    InputRows inputs(ReportConfig config) {
        ZoneId zone = config.report().timeZone();
        Set<String> dateOnly = new HashSet<>();
        List<Response> responses = new ArrayList<>();
        List<Interaction> interactions = new ArrayList<>();
        List<Churn> churn = new ArrayList<>();
        List<Purchase> purchases = new ArrayList<>();
        List<Customer> customers = new ArrayList<>();
        List<Invitation> invitations = new ArrayList<>();
        for (InputConfig input : config.inputs()) {
            for (Row raw : rows(input.path())) {
                Fields row = new Fields(raw, input.columns(), zone);
                switch (input.role()) {
                    case RESPONSES -> responses(input, row, responses);
                    case INTERACTIONS -> interactions.add(interaction(row, summed(config)));
                    case CHURN ->
                        churn.add(new Churn(
                                row.text("customer_id"),
                                row.instant("churned_at"),
                                row.instant("returned_at"),
                                row.instant("recorded_at")));
                    case PURCHASES -> purchases.add(purchase(row));
                    case CUSTOMERS ->
                        customers.add(new Customer(
                                row.text("customer_id"), row.date("since"), row.text("plan"), row.text("region")));
                    case INVITATIONS ->
                        invitations.add(new Invitation(
                                row.text("invitation_id"),
                                row.text("customer_id"),
                                row.instant("sent_at"),
                                row.text("touchpoint")));
                    case EVENTS, RATES -> throw new IllegalArgumentException("No rows for " + input.name());
                }
                if (row.holdsDate(timeColumn(input.role()))) {
                    dateOnly.add(input.name());
                }
            }
        }
        return new InputRows(responses, interactions, churn, purchases, customers, invitations, dateOnly);
    }

    private static String timeColumn(InputConfig.Role role) {
        return switch (role) {
            case RESPONSES -> "responded_at";
            case INTERACTIONS -> "occurred_at";
            case CHURN -> "churned_at";
            case PURCHASES -> "purchased_at";
            case CUSTOMERS, RATES -> "";
            case INVITATIONS -> "sent_at";
            case EVENTS -> "occurred_at";
        };
    }

    /** One row each in the long form; one per instrument in the wide form. */
    private static void responses(InputConfig input, Fields row, List<Response> responses) {
        if (input.scores().isEmpty()) {
            responses.add(response(row, row.text("instrument"), row.number("score"), row.text("touchpoint")));
            return;
        }
        input.scores().forEach((instrument, score) -> {
            String touchpoint = score.touchpoint() == null ? row.text("touchpoint") : score.touchpoint();
            responses.add(response(row, instrument, row.numberOf(score.mapping()), touchpoint));
        });
    }

    private static Response response(
            Fields row, @Nullable String instrument, @Nullable Double score, @Nullable String touchpoint) {
        return new Response(
                row.text("response_id"),
                row.text("customer_id"),
                row.instant("responded_at"),
                instrument,
                score,
                touchpoint,
                row.text("channel"),
                row.instant("recorded_at"),
                row.text("order_id"),
                row.text("plan"),
                row.text("region"),
                row.text("comment"));
    }

    /** The column that a signal sums, if one does. */
    private static String summed(ReportConfig config) {
        return config.signals().stream()
                .filter(signal -> signal.aggregate() == Signal.Aggregate.SUM)
                .map(Signal::column)
                .findFirst()
                .orElse("duration_seconds");
    }

    private static Interaction interaction(Fields row, String summed) {
        Double handling = row.number(summed);
        return new Interaction(
                row.text("interaction_id"),
                row.text("customer_id"),
                row.instant("occurred_at"),
                handling == null ? 0 : handling.longValue(),
                row.text("channel"));
    }

    private static Purchase purchase(Fields row) {
        String amount = row.text("amount");
        return new Purchase(
                row.text("customer_id"),
                row.instant("purchased_at"),
                amount == null ? null : new BigDecimal(amount),
                row.text("currency"),
                row.text("order_id"),
                row.instant("recorded_at"));
    }

    /** One row's values by canonical name. */
    private record Fields(Row row, Map<String, ColumnMapping> columns, ZoneId zone) {

        @Nullable
        Object value(String canonical) {
            ColumnMapping mapping = columns.get(canonical);
            return mapping == null ? raw(canonical) : mapped(mapping);
        }

        private @Nullable Object mapped(ColumnMapping mapping) {
            if (mapping.column() == null) {
                return mapping.constant();
            }
            Object value = raw(mapping.column());
            String code = value == null ? null : value.toString();
            return code != null && mapping.values().containsKey(code)
                    ? mapping.values().get(code)
                    : value;
        }

        private @Nullable Object raw(String column) {
            for (int i = 0; i < row.size(); i++) {
                if (row.schema().fieldNames()[i].equals(column)) {
                    return row.get(i);
                }
            }
            return null;
        }

        @Nullable
        String text(String canonical) {
            Object value = value(canonical);
            return value == null ? null : value.toString();
        }

        @Nullable
        Double number(String canonical) {
            String text = text(canonical);
            return text == null ? null : Double.valueOf(text);
        }

        @Nullable
        Double numberOf(ColumnMapping mapping) {
            Object value = mapped(mapping);
            return value == null ? null : Double.valueOf(value.toString());
        }

        boolean holdsDate(String canonical) {
            return value(canonical) instanceof LocalDate;
        }

        @Nullable
        LocalDate date(String canonical) {
            Instant instant = instant(canonical);
            return instant == null ? null : instant.atZone(zone).toLocalDate();
        }

        @Nullable
        Instant instant(String canonical) {
            Object value = value(canonical);
            if (value instanceof Instant instant) {
                return instant;
            }
            if (value instanceof LocalDate date) {
                return date.atStartOfDay(zone).toInstant();
            }
            if (value instanceof LocalDateTime local) {
                return local.atZone(zone).toInstant();
            }
            if (value != null) {
                throw new IllegalArgumentException(canonical + " holds " + value.getClass());
            }
            return null;
        }
    }
}
