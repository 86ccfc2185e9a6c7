package dev.effortlens.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A file with all that was found out about it.
 *
 * @param file the file by its footer
 * @param content SHA-256 of the whole file, in hex, if its pages carry no checksums; else empty
 * @param facts what its rows come to
 */
record KnownFile(InputFile file, String content, FileFacts facts) {

    FileContent fileContent() {
        return new FileContent(file.path(), file.bytes(), file.modified(), file.footer(), file.checksums(), content);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(file.path());
        out.writeLong(file.bytes());
        out.writeLong(file.modified());
        out.writeLong(file.rows());
        SchemaBytes.write(out, file.schema());
        out.writeUTF(file.footer());
        out.writeBoolean(file.spark());
        out.writeBoolean(file.checksums());
        out.writeUTF(content);
        facts.write(out);
    }

    static KnownFile read(DataInput in) throws IOException {
        InputFile file = new InputFile(
                in.readUTF(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                SchemaBytes.read(in),
                in.readUTF(),
                in.readBoolean(),
                in.readBoolean());
        return new KnownFile(file, in.readUTF(), FileFacts.read(in));
    }
}
