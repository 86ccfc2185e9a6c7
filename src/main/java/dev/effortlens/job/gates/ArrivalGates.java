package dev.effortlens.job.gates;

import dev.effortlens.config.GateSettings;
import dev.effortlens.config.InputConfig;
import dev.effortlens.config.InputConfig.Role;
import dev.effortlens.measure.Instrument;
import dev.effortlens.report.Gate;
import dev.effortlens.source.Account;
import dev.effortlens.source.ScoreDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What can be asked of the inputs once their rows are accounted for, before anything is joined. */
public final class ArrivalGates {

    /** Fewer unusable rows than this are a handful, whatever their share. */
    private static final long HANDFUL = 10;

    private static final int DAYS_IN_WEEK = 7;
    private static final int WEEKS = 8;
    private static final int LEAST_WEEKS = 4;
    private static final long LEAST_USUAL = 30;
    private static final long LEAST_INVITED = 100;
    private static final double PERCENT = 100;

    private final GateSettings settings;
    private final List<Instrument> instruments;
    private final LocalDate asOf;

    /** Takes the limits, the instruments in configured order, and the day whose knowledge counts. */
    public ArrivalGates(GateSettings settings, List<Instrument> instruments, LocalDate asOf) {
        this.settings = settings;
        this.instruments = instruments;
        this.asOf = asOf;
    }

    /** Returns what is asked of each input, and what was found, in the order of the accounts. */
    public List<Gate> of(List<Account> accounts) {
        List<Gate> gates = new ArrayList<>();
        for (Account account : accounts) {
            quarantined(account).ifPresent(gates::add);
            newest(account).ifPresent(gates::add);
            volume(account).ifPresent(gates::add);
            gates.addAll(scaleChanges(account));
        }
        responseRate(accounts).ifPresent(gates::add);
        return gates;
    }

    private Optional<Gate> quarantined(Account account) {
        Integer most = settings.quarantinedPercent();
        if (most == null || account.due() == 0) {
            return Optional.empty();
        }
        double share = (double) account.unusable() / account.due();
        boolean passed = account.unusable() < HANDFUL || share * PERCENT <= most;
        return Optional.of(gate(Gate.Kind.QUARANTINED, account, share, null, most / PERCENT, null, passed));
    }

    /** An input without a row that is due has no newest one: that its outcomes cannot be known is said elsewhere. */
    private Optional<Gate> newest(Account account) {
        Integer most = settings.newestDays().get(name(account));
        LocalDate newest = account.newestDay();
        if (most == null || newest == null) {
            return Optional.empty();
        }
        long age = asOf.toEpochDay() - newest.toEpochDay();
        return Optional.of(gate(Gate.Kind.NEWEST, account, (double) age, null, (double) most, newest, age <= most));
    }

    /** The newest complete day, held against the median of the same weekday in the eight weeks before. */
    private Optional<Gate> volume(Account account) {
        GateSettings.Range range = settings.volumePercent();
        LocalDate day = completeDay(account);
        LocalDate oldest = account.oldestDay();
        if (range == null || day == null || oldest == null) {
            return Optional.empty();
        }
        long[] before = LongStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> day.minusDays(week * DAYS_IN_WEEK))
                .filter(other -> !other.isBefore(oldest))
                .mapToLong(account::on)
                .sorted()
                .toArray();
        long usual = before.length < LEAST_WEEKS ? 0 : before[before.length / 2];
        if (usual < LEAST_USUAL) {
            return Optional.empty();
        }
        double ratio = (double) account.on(day) / usual;
        boolean passed = ratio * PERCENT >= range.least() && ratio * PERCENT <= range.most();
        return Optional.of(
                gate(Gate.Kind.VOLUME, account, ratio, range.least() / PERCENT, range.most() / PERCENT, day, passed));
    }

    private List<Gate> scaleChanges(Account account) {
        List<Gate> gates = new ArrayList<>();
        for (Map.Entry<Integer, ScoreDays> scores : account.scores().entrySet()) {
            Instrument instrument = instruments.get(scores.getKey());
            Gate.State failed = settings.scaleChangeStops() ? Gate.State.FAILED : Gate.State.ACCEPTED;
            scores.getValue()
                    .change()
                    .ifPresent(change -> gates.add(new Gate(
                            Gate.Kind.SCALE_CHANGE,
                            instrument.id(),
                            change.scores(instrument.scale()),
                            change.share(),
                            null,
                            0.0,
                            change.from(),
                            failed)));
        }
        return gates;
    }

    /** The newest complete week, held against the eight weeks before it. */
    private Optional<Gate> responseRate(List<Account> accounts) {
        Integer least = settings.responseRatePercent();
        Account invitations = Account.find(accounts, Role.INVITATIONS);
        Account responses = Account.find(accounts, Role.RESPONSES);
        if (least == null || invitations == null || responses == null) {
            return Optional.empty();
        }
        LocalDate day = completeDay(invitations);
        if (day == null) {
            return Optional.empty();
        }
        long invited = between(invitations, day.minusDays(DAYS_IN_WEEK - 1), day);
        long answered = between(responses, day.minusDays(DAYS_IN_WEEK - 1), day);
        LocalDate last = day.minusDays(DAYS_IN_WEEK);
        LocalDate first = last.minusDays((long) WEEKS * DAYS_IN_WEEK - 1);
        long usuallyInvited = between(invitations, first, last);
        long usuallyAnswered = between(responses, first, last);
        if (invited < LEAST_INVITED || usuallyInvited < LEAST_INVITED || usuallyAnswered == 0) {
            return Optional.empty();
        }
        double ratio = ((double) answered / invited) / ((double) usuallyAnswered / usuallyInvited);
        boolean passed = ratio * PERCENT >= least;
        return Optional.of(gate(Gate.Kind.RESPONSE_RATE, invitations, ratio, least / PERCENT, null, day, passed));
    }

    private static long between(Account account, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).mapToLong(account::on).sum();
    }

    /** The last day whose rows have all arrived: as declared, else the day before the newest row's. */
    private @Nullable LocalDate completeDay(Account account) {
        InputConfig input = account.input().config();
        LocalDate newest = account.newestDay();
        if (newest == null || input.role() == Role.CUSTOMERS || input.role() == Role.RATES) {
            return null;
        }
        LocalDate declared = input.completeThrough();
        LocalDate complete = declared == null ? newest.minusDays(1) : declared;
        return complete.isBefore(asOf) ? complete : asOf;
    }

    private static Gate gate(
            Gate.Kind kind,
            Account account,
            double figure,
            @Nullable Double least,
            @Nullable Double most,
            @Nullable LocalDate day,
            boolean passed) {
        Gate.State state = passed ? Gate.State.PASSED : Gate.State.FAILED;
        return new Gate(kind, name(account), "", figure, least, most, day, state);
    }

    private static String name(Account account) {
        return account.input().config().name();
    }
}
