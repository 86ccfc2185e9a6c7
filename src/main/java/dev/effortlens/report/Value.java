package dev.effortlens.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** A typed value in a message; the renderer formats it for the reader's locale. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Value.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Value.Share.class, name = "share"),
    @JsonSubTypes.Type(value = Value.Day.class, name = "day")
})
public sealed interface Value {

    /** A name from the configuration or the data: shown as it is, escaped. */
    record Text(String text) implements Value {}

    /** A whole number. */
    record Count(long count) implements Value {}

    /** A share from 0 to 1, shown in percent. */
    record Share(double share) implements Value {}

    /** A calendar day. */
    record Day(LocalDate day) implements Value {}
}
