package dev.effortlens.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered records that say which editions exist. Torn and foreign files are no records.
 *
 * <p>Looks at the folder at every question, and reads each record once: a record never changes.
 */
final class Ledger {

    static final Path FOLDER = Path.of("ledger");

    private static final Pattern NAME = Pattern.compile("(\\d{8,18})\\.json");

    private final Store store;
    /** One thread of a night reads the edition before while another asks for the newest. */
    private final Map<Long, LedgerRecord> known = new ConcurrentHashMap<>();

    Ledger(Store store) {
        this.store = store;
    }

    /** Returns the records in order. */
    List<LedgerRecord> records() throws IOException {
        return records(numbers());
    }

    /** Returns the files that have a record's name and are none. */
    List<String> foreign() throws IOException {
        List<String> foreign = new ArrayList<>();
        for (long sequence : numbers()) {
            if (record(sequence).isEmpty()) {
                foreign.add(Store.name(file(sequence)));
            }
        }
        return foreign;
    }

    /** Returns the records of editions that were not forgotten, in order, also of those that a newer one replaced. */
    List<LedgerRecord> kept() throws IOException {
        Map<String, LedgerRecord> kept = new LinkedHashMap<>();
        for (LedgerRecord record : records()) {
            if (record.action() == Action.PUBLISH) {
                kept.put(record.edition(), record);
            } else {
                kept.remove(record.edition());
            }
        }
        return List.copyOf(kept.values());
    }

    /**
     * Returns what readers see: the newest record of each as-of, by as-of. A forgotten edition does not bring back the
     * one it had replaced.
     */
    List<LedgerRecord> editions() throws IOException {
        TreeMap<LocalDate, LedgerRecord> visible = new TreeMap<>();
        for (LedgerRecord record : records()) {
            if (record.action() == Action.PUBLISH) {
                visible.put(record.asOf(), record);
            } else {
                visible.values().removeIf(there -> there.edition().equals(record.edition()));
            }
        }
        return List.copyOf(visible.values());
    }

    /** Returns the record with a key that readers see for its as-of. */
    Optional<LedgerRecord> find(String key) throws IOException {
        return editions().stream().filter(record -> record.key().equals(key)).findFirst();
    }

    /** Returns the next free number; a foreign file takes its number out of use. */
    Reservation next() throws IOException {
        List<Long> numbers = numbers();
        List<LedgerRecord> records = records(numbers);
        long next = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
        return new Reservation(
                next, records.isEmpty() ? "" : records.get(records.size() - 1).digest());
    }

    private List<LedgerRecord> records(List<Long> numbers) throws IOException {
        List<LedgerRecord> records = new ArrayList<>();
        for (long sequence : numbers) {
            record(sequence).ifPresent(records::add);
        }
        return records;
    }

    private Optional<LedgerRecord> record(long sequence) throws IOException {
        LedgerRecord before = known.get(sequence);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<LedgerRecord> found = LedgerParser.parse(store.read(file(sequence)), sequence);
        found.ifPresent(record -> known.put(sequence, record));
        return found;
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
