package dev.effortlens.cube;

import dev.effortlens.counts.CubePlan;
import dev.effortlens.counts.EffortCube;
import dev.effortlens.measure.DayRange;
import dev.effortlens.measure.Days;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts as a cache. A settled period's counts are kept under a name that is made of all that they depend on. So is the
 * sum of the months, which stays the same for a month: most nights read that and the days since. Whatever has another
 * name, is missing or damaged, is counted again: late records, corrected files, erased customers, changed configurations
 * and lost files need no path of their own.
 */
public final class CountedState {

    private static final Logger LOG = LoggerFactory.getLogger(CountedState.class);

    /** Files by name. A reader gets what was written whole, or nothing. */
    public interface Folder {

        /** Returns the bytes under a name; nothing if there are none, or they are damaged. */
        Optional<byte[]> read(String name) throws IOException;

        /** Keeps bytes under a name; the same name always has the same bytes. */
        void write(String name, Content content) throws IOException;
    }

    /** Bytes that need not be in memory together. */
    public interface Content {

        /** Writes the bytes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A settled period with the name that its counts are kept under. */
    private record Named(DayRange days, String name) {}

    private final CubePlan plan;
    private final Folder folder;
    private final Function<DayRange, String> names;

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
     * Returns the counts of all periods. What is kept is read, the rest is counted in one go.
     *
     * @param counting counts what is not kept
     */
    public CountedPeriods bring(Periods periods, PeriodCounting counting) throws IOException {
        List<Named> months = named(periods.months());
        String sumName = sumName(months);
        CompletableFuture<Optional<byte[]>> keptSum =
                CompletableFuture.supplyAsync(() -> months.isEmpty() ? Optional.empty() : read(sumName));
        List<byte[]> keptDays = new ArrayList<>();
        List<Named> days = named(periods.days());
        List<Named> missingDays = missing(days, keptDays);
        List<byte[]> keptMonths = new ArrayList<>();
        keptSum.join().ifPresent(keptMonths::add);
        boolean summed = !keptMonths.isEmpty();
        List<Named> missing = new ArrayList<>(summed ? List.of() : missing(months, keptMonths));
        int missingMonths = missing.size();
        missing.addAll(missingDays);
        LOG.info("{} settled periods are to be counted", missing.size());

        // Adding up what is kept takes one core, while Spark plans the rest on another.
        CompletableFuture<EffortCube> ofMonths = CompletableFuture.supplyAsync(() -> sum(keptMonths));
        CompletableFuture<EffortCube> ofDays = CompletableFuture.supplyAsync(() -> sum(keptDays));
        Days wanted = wanted(missing, periods.open());
        if (!wanted.ranges().isEmpty()) {
            counting.count(wanted, (period, counts) -> {
                if (period < missing.size()) {
                    folder.write(missing.get(period).name(), out -> out.write(counts));
                }
                (period < missingMonths ? ofMonths : ofDays).join().add(counts);
            });
        }
        EffortCube total = ofMonths.join();
        if (!months.isEmpty() && !summed) {
            folder.write(sumName, total::writeTo);
        }
        total.add(ofDays.join());
        List<String> used = new ArrayList<>(months.isEmpty() ? List.of() : List.of(sumName));
        Stream.of(months, days).flatMap(List::stream).map(Named::name).forEach(used::add);
        return new CountedPeriods(total, new SettledMonths(sumName, periods.months()), used);
    }

    private List<Named> named(List<DayRange> periods) {
        return periods.stream()
                .map(period -> new Named(period, names.apply(period)))
                .toList();
    }

    private static String sumName(List<Named> months) {
        return DigestUtils.sha256Hex(months.stream().map(Named::name).collect(Collectors.joining("\n", "sum\n", "")));
    }

    private Optional<byte[]> read(String name) {
        try {
            return folder.read(name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the periods that are not kept; of the others, adds the counts to those that are. */
    private List<Named> missing(List<Named> periods, List<byte[]> kept) {
        List<Optional<byte[]>> found =
                periods.parallelStream().map(period -> read(period.name())).toList();
        List<Named> missing = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Named period = periods.get(i);
            found.get(i).ifPresentOrElse(kept::add, () -> missing.add(period));
        }
        return missing;
    }

    private EffortCube sum(List<byte[]> kept) {
        EffortCube sum = new EffortCube(plan);
        kept.forEach(sum::add);
        // As large as a good part of the sum, and of no more use while Spark counts.
        kept.clear();
        return sum;
    }

    /** Returns what is missing, then the open days, if there are any. */
    private static Days wanted(List<Named> missing, @Nullable DayRange open) {
        List<DayRange> wanted = new ArrayList<>();
        missing.forEach(period -> wanted.add(period.days()));
        if (open != null) {
            wanted.add(open);
        }
        return new Days(wanted);
    }
}
