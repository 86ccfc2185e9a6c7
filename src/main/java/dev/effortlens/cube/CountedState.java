package dev.effortlens.cube;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Days;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts as a cache. A settled period's counts are kept under a name that is made of all that they depend on; so is
 * their sum, which is what most nights read. Whatever has another name, is missing or damaged, is counted again: late
 * records, corrected files, erased customers, changed configurations and lost files need no path of their own.
 */
public final class CountedState {

    private static final Logger LOG = LoggerFactory.getLogger(CountedState.class);

    /** Files by name. A reader gets what was written whole, or nothing. */
    public interface Folder {

        /** Returns the bytes under a name; nothing if there are none, or they are damaged. */
        Optional<byte[]> read(String name) throws IOException;

        /** Keeps bytes under a name; the same name always has the same bytes. */
        void write(String name, byte[] bytes) throws IOException;
    }

    /** A settled period with the name that its counts are kept under. */
    private record Named(DayRange days, String name) {}

    private final CubePlan plan;
    private final Folder folder;
    private final Function<DayRange, String> names;
    private final TreeSet<String> used = new TreeSet<>();

    /**
     * Makes a state.
     *
     * @param names gives each settled period a name that is made of all that its counts depend on
     */
    public CountedState(CubePlan plan, Folder folder, Function<DayRange, String> names) {
        this.plan = plan;
        this.folder = folder;
        this.names = names;
    }

    /**
     * Returns the counts of all periods together. What is kept is read, the rest is counted in one go.
     *
     * @param counting counts periods from the rows
     */
    public EffortCube bring(Periods periods, Function<Days, List<EffortCube>> counting) throws IOException {
        List<Named> settled = periods.settled().stream()
                .map(period -> new Named(period, names.apply(period)))
                .toList();
        String sumName = sumName(settled);
        settled.forEach(period -> used.add(period.name()));
        used.add(sumName);

        EffortCube total = new EffortCube(plan);
        Optional<byte[]> sum = settled.isEmpty() ? Optional.empty() : folder.read(sumName);
        // Adding up what is kept takes one core, while Spark plans the rest on another.
        CompletableFuture<Void> added = CompletableFuture.runAsync(() -> sum.ifPresent(total::add));
        List<Named> missing = sum.isPresent() ? List.of() : addKept(settled, total);
        LOG.info("{} of {} settled periods are counted already", settled.size() - missing.size(), settled.size());
        List<DayRange> wanted = new ArrayList<>();
        missing.forEach(period -> wanted.add(period.days()));
        if (periods.open() != null) {
            wanted.add(periods.open());
        }
        List<EffortCube> counted = wanted.isEmpty() ? List.of() : counting.apply(new Days(wanted));
        added.join();
        for (int i = 0; i < missing.size(); i++) {
            folder.write(missing.get(i).name(), counted.get(i).bytes());
            total.add(counted.get(i));
        }
        if (sum.isEmpty() && !settled.isEmpty()) {
            folder.write(sumName, total.bytes());
        }
        if (periods.open() != null) {
            total.add(counted.get(counted.size() - 1));
        }
        return total;
    }

    private static String sumName(List<Named> settled) {
        return DigestUtils.sha256Hex(settled.stream().map(Named::name).collect(Collectors.joining("\n", "sum\n", "")));
    }

    /** Adds the kept periods and returns the others. */
    private List<Named> addKept(List<Named> settled, EffortCube total) throws IOException {
        List<Named> missing = new ArrayList<>();
        for (Named period : settled) {
            Optional<byte[]> kept = folder.read(period.name());
            kept.ifPresentOrElse(total::add, () -> missing.add(period));
        }
        return missing;
    }

    /** Returns the names that were asked for; whatever else is kept is of no use to this night. */
    public Collection<String> used() {
        return List.copyOf(used);
    }
}
