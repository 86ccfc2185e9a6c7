package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered records that say which editions exist. Torn and foreign files are no records. */
final class Ledger {

    static final Path FOLDER = Path.of("ledger");

    private static final Pattern NAME = Pattern.compile("(\\d{8,})\\.json");

    private final Store store;

    Ledger(Store store) {
        this.store = store;
    }

    /** Returns the records in order. */
    List<LedgerRecord> records() throws IOException {
        List<LedgerRecord> records = new ArrayList<>();
        for (long sequence : numbers()) {
            LedgerRecord.parse(store.read(file(sequence)), sequence).ifPresent(records::add);
        }
        return records;
    }

    /** Returns the newest record of each as-of, by as-of. */
    List<LedgerRecord> editions() throws IOException {
        TreeMap<java.time.LocalDate, LedgerRecord> newest = new TreeMap<>();
        records().forEach(record -> newest.put(record.asOf(), record));
        return List.copyOf(newest.values());
    }

    /** Returns the record with a key that readers see for its as-of. */
    Optional<LedgerRecord> find(String key) throws IOException {
        return editions().stream().filter(record -> record.key().equals(key)).findFirst();
    }

    /** Returns the next free number; a foreign file takes its number out of use. */
    long next() throws IOException {
        List<Long> numbers = numbers();
        return numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
    }

    private List<Long> numbers() throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (String name : store.list(FOLDER)) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                numbers.add(Long.parseLong(matcher.group(1)));
            }
        }
        numbers.sort(null);
        return numbers;
    }

    static Path file(long sequence) {
        return FOLDER.resolve(String.format(Locale.ROOT, "%08d.json", sequence));
    }
}
