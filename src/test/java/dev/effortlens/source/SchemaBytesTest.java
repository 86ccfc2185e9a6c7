package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;

class SchemaBytesTest {

    @Test
    void whateverColumnsAreCalledTheSchemaIsReadAsItWasWritten() throws IOException {
        MessageType schema = Types.buildMessage()
                .required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("Customer ID")
                .optional(PrimitiveTypeName.INT32)
                .named("Score (1-7), {rounded}; = new")
                .optional(PrimitiveTypeName.INT64)
                .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
                .named("päivä")
                .optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                .length(9)
                .as(LogicalTypeAnnotation.decimalType(2, 20))
                .named("amount")
                .optionalGroup()
                .repeatedGroup()
                .optional(PrimitiveTypeName.DOUBLE)
                .named("element")
                .named("list")
                .as(LogicalTypeAnnotation.listType())
                .named("numbers")
                .named("spark schema");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SchemaBytes.write(new DataOutputStream(bytes), schema);

        assertThat(SchemaBytes.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(schema);
    }
}
