package dev.effortlens.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** The root's members and the rows of its lists on lines of their own; what is deeper does not break. */
final class RowPerLine extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 2;

    RowPerLine() {
        super(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        indentObjectsWith(new Lines());
        indentArraysWith(new Lines());
    }

    private RowPerLine(RowPerLine base) {
        super(base);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new RowPerLine(this);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, '}', () -> super.writeEndObject(json, entries));
    }

    @Override
    public void writeEndArray(JsonGenerator json, int entries) throws IOException {
        end(json, ']', () -> super.writeEndArray(json, entries));
    }

    private void end(JsonGenerator json, char bracket, Ending onItsLine) throws IOException {
        if (_nesting > DEEPEST) {
            _nesting--;
            json.writeRaw(bracket);
        } else {
            onItsLine.write();
        }
    }

    private interface Ending {

        void write() throws IOException;
    }

    private static final class Lines implements Indenter {

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            if (level <= DEEPEST) {
                json.writeRaw("\n" + "  ".repeat(level));
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
