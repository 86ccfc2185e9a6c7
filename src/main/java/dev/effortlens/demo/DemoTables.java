package dev.effortlens.demo;

import dev.effortlens.demo.DemoRows.ChurnRow;
import dev.effortlens.demo.DemoRows.CustomerRow;
import dev.effortlens.demo.DemoRows.History;
import dev.effortlens.demo.DemoRows.InteractionRow;
import dev.effortlens.demo.DemoRows.InvitationRow;
import dev.effortlens.demo.DemoRows.PurchaseRow;
import dev.effortlens.demo.DemoRows.ResponseRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The inputs as tables: their columns, and how a history becomes their rows. */
enum DemoTables implements Serializable {
    RESPONSES(new StructType()
            .add("response_id", DataTypes.StringType)
            .add("customer_id", DataTypes.StringType)
            .add("responded_at", DataTypes.TimestampType)
            .add("instrument", DataTypes.StringType)
            .add("score", DataTypes.IntegerType)
            .add("touchpoint", DataTypes.StringType)
            .add("channel", DataTypes.StringType)
            .add("comment", DataTypes.StringType)
            .add("order_id", DataTypes.StringType)
            .add("recorded_at", DataTypes.TimestampType)
            .add(DemoTables.DAY, DataTypes.DateType)) {
        @Override
        List<Row> rows(History history) {
            return map(history.responses(), DemoTables::response);
        }
    },
    INVITATIONS(new StructType()
            .add("invitation_id", DataTypes.StringType)
            .add("customer_id", DataTypes.StringType)
            .add("sent_at", DataTypes.TimestampType)
            .add("touchpoint", DataTypes.StringType)
            .add(DemoTables.DAY, DataTypes.DateType)) {
        @Override
        List<Row> rows(History history) {
            return map(history.invitations(), DemoTables::invitation);
        }
    },
    INTERACTIONS(new StructType()
            .add("interaction_id", DataTypes.StringType)
            .add("customer_id", DataTypes.StringType)
            .add("occurred_at", DataTypes.TimestampType)
            .add("touchpoint", DataTypes.StringType)
            .add("channel", DataTypes.StringType)
            .add("duration_seconds", DataTypes.IntegerType)
            .add("resolved", DataTypes.BooleanType)
            .add("transferred", DataTypes.BooleanType)
            .add(DemoTables.DAY, DataTypes.DateType)) {
        @Override
        List<Row> rows(History history) {
            return map(history.interactions(), DemoTables::interaction);
        }
    },
    CHURN(new StructType()
            .add("customer_id", DataTypes.StringType)
            .add("churned_at", DataTypes.TimestampType)
            .add("returned_at", DataTypes.TimestampType)
            .add("recorded_at", DataTypes.TimestampType)
            .add("reason", DataTypes.StringType)
            .add("voluntary", DataTypes.BooleanType)
            .add(DemoTables.DAY, DataTypes.DateType)) {
        @Override
        List<Row> rows(History history) {
            return map(history.churn(), DemoTables::churn);
        }
    },
    PURCHASES(new StructType()
            .add("customer_id", DataTypes.StringType)
            .add("purchased_at", DataTypes.TimestampType)
            .add("amount", DataTypes.createDecimalType(12, 2))
            .add("currency", DataTypes.StringType)
            .add("order_id", DataTypes.StringType)
            .add("recorded_at", DataTypes.TimestampType)
            .add(DemoTables.DAY, DataTypes.DateType)) {
        @Override
        List<Row> rows(History history) {
            return map(history.purchases(), DemoTables::purchase);
        }
    },
    CUSTOMERS(new StructType()
            .add("customer_id", DataTypes.StringType)
            .add("since", DataTypes.DateType)
            .add("plan", DataTypes.StringType)
            .add("region", DataTypes.StringType)) {
        @Override
        List<Row> rows(History history) {
            CustomerRow customer = history.customer();
            return customer == null ? List.of() : List.of(customer(customer));
        }
    };

    /** The column that becomes the day folder. */
    static final String DAY = "day";

    @SuppressWarnings("ImmutableEnumChecker") // Spark's StructType is immutable, but not marked so.
    private final StructType schema;

    DemoTables(StructType schema) {
        this.schema = schema;
    }

    StructType schema() {
        return schema;
    }

    abstract List<Row> rows(History history);

    private static <T> List<Row> map(List<T> rows, Function<T, Row> toRow) {
        return rows.stream().map(toRow).toList();
    }

    private static Row response(ResponseRow row) {
        return RowFactory.create(
                row.responseId(),
                row.customerId(),
                Timestamp.from(row.respondedAt()),
                row.instrument(),
                row.score(),
                row.touchpoint(),
                row.channel(),
                row.comment(),
                row.orderId(),
                Timestamp.from(row.recordedAt()),
                day(row.respondedAt()));
    }

    private static Row invitation(InvitationRow row) {
        return RowFactory.create(
                row.invitationId(),
                row.customerId(),
                Timestamp.from(row.sentAt()),
                row.touchpoint(),
                day(row.sentAt()));
    }

    private static Row interaction(InteractionRow row) {
        return RowFactory.create(
                row.interactionId(),
                row.customerId(),
                Timestamp.from(row.occurredAt()),
                row.touchpoint(),
                row.channel(),
                row.durationSeconds(),
                row.resolved(),
                row.transferred(),
                day(row.occurredAt()));
    }

    private static Row churn(ChurnRow row) {
        Instant returned = row.returnedAt();
        return RowFactory.create(
                row.customerId(),
                Timestamp.from(row.churnedAt()),
                returned == null ? null : Timestamp.from(returned),
                Timestamp.from(row.recordedAt()),
                row.reason(),
                row.voluntary(),
                day(row.churnedAt()));
    }

    private static Row purchase(PurchaseRow row) {
        return RowFactory.create(
                row.customerId(),
                Timestamp.from(row.purchasedAt()),
                BigDecimal.valueOf(row.cents(), 2),
                row.currency(),
                row.orderId(),
                Timestamp.from(row.recordedAt()),
                day(row.purchasedAt()));
    }

    private static Row customer(CustomerRow row) {
        return RowFactory.create(row.customerId(), Date.valueOf(row.since()), row.plan(), row.region());
    }

    private static Date day(Instant instant) {
        return Date.valueOf(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
