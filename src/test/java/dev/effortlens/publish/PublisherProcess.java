package dev.effortlens.publish;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A process that does nothing but publish: {@code FOLDER KEY AS-OF ATTEMPT TABLES}. It waits for a line on its standard
 * input and tells every change before and after it, so that it can be killed at any of them.
 */
public final class PublisherProcess {

    private PublisherProcess() {}

    /** Publishes and says what became of it. */
    public static void main(String[] arguments) throws IOException {
        String attempt = arguments[3];
        EditionDraft draft = Drafts.large(arguments[1], LocalDate.parse(arguments[2]), Integer.parseInt(arguments[4]));
        Publisher publisher = new Publisher(new TellingStore(new LocalStore(Path.of(arguments[0]))), () -> attempt);
        tell("ready");
        Reader input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        if (input.read() < 0) {
            throw new IOException("The test that started this process is gone");
        }
        PublishResult result = publisher.publish(publisher.begin(), draft);
        tell(result.getClass().getSimpleName());
    }

    private static void tell(String what) {
        System.out.println(what);
        System.out.flush();
    }

    /** Tells of every change. */
    private static final class TellingStore extends PassingStore {

        TellingStore(Store store) {
            super(store);
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            tell("write");
            super.write(file, bytes);
            tell("written");
        }

        @Override
        public boolean createWhole(Path file, byte[] bytes, String attempt) throws IOException {
            tell("create");
            boolean created = super.createWhole(file, bytes, attempt);
            tell("created");
            return created;
        }

        @Override
        public void replace(Path file, byte[] bytes) throws IOException {
            tell("replace");
            super.replace(file, bytes);
            tell("replaced");
        }
    }
}
