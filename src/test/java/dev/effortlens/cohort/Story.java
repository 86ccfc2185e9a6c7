package dev.effortlens.cohort;

import dev.effortlens.measure.Days;
import dev.effortlens.measure.Direction;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Measure;
import dev.effortlens.measure.Outcome;
import dev.effortlens.measure.Scale;
import dev.effortlens.measure.Signal;
import dev.effortlens.measure.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One customer's history, told in local times of Amsterdam ({@code 2026-03-01T10:00}), in instants where the clock
 * change makes those ambiguous ({@code …Z}), or in days ({@code 2026-03-01}).
 *
 * <p>Windows: 90 days for churn, purchases and spend, 7 days back for the signals.
 */
final class Story {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final List<Instrument> INSTRUMENTS = List.of(
            new Instrument("ces", Measure.CES, new Scale(1, 7), Direction.HIGH_IS_EASY),
            new Instrument("nps", Measure.NPS, new Scale(0, 10), null),
            new Instrument("csat", Measure.CSAT, new Scale(1, 5), null));
    static final List<Outcome> OUTCOMES = List.of(
            new Outcome.Event("churned", "churn", 90, true),
            new Outcome.Event("repurchased", "purchases", 90, false),
            new Outcome.Amount("spend", "purchases", 90, false),
            new Outcome.Stated("promoter", "nps", 9, false),
            new Outcome.Stated("satisfied", "csat", null, false));
    static final List<Signal> SIGNALS = List.of(
            new Signal("contacts", "interactions", Signal.Aggregate.COUNT, null, 7, List.of(0L, 1L, 2L, 4L)),
            new Signal("handling", "interactions", Signal.Aggregate.SUM, "seconds", 7, List.of(0L, 300L, 1200L)),
            new Signal("channels", "interactions", Signal.Aggregate.DISTINCT, "channel", 7, List.of(0L, 1L, 2L)));

    static final List<Topic> TOPICS =
            List.of(new Topic("waiting", List.of("wait*", "queue")), new Topic("price", List.of("expensive")));

    private static final int CHURN = 0;
    private static final int PURCHASES = 1;
    private static final int INTERACTIONS = 2;

    private final List<Answer> answers = new ArrayList<>();
    private final List<List<FeedEvent>> events = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final boolean[] feedKnowsOnlyDays = new boolean[3];
    private final String[] completeThrough = {"2026-12-31", "2026-12-31", "2026-12-31"};
    private String logBegins = "2025-01-01";
    private final List<Invitation> invited = new ArrayList<>();
    private @Nullable InvitationRule invitations;
    private boolean recurrent;
    private boolean answersKnowOnlyDays;
    private int since = Integer.MIN_VALUE;
    private List<@Nullable String> segments = List.of();

    /** An answer to the CES question, of a response of its own. */
    Story ces(String at, int score) {
        return answer("r" + answers.size(), "ces", at, score, "web", null);
    }

    Story answer(
            String response,
            String instrument,
            String at,
            int score,
            @Nullable String touchpoint,
            @Nullable String order) {
        answers.add(answerOf(response, instrument, at, score, touchpoint, order));
        return this;
    }

    static Answer answerOf(
            String response,
            String instrument,
            String at,
            int score,
            @Nullable String touchpoint,
            @Nullable String order) {
        return new Answer(
                response,
                number(instrument),
                score,
                micros(at),
                day(at),
                Long.MIN_VALUE,
                order,
                Arrays.asList(touchpoint, null, null),
                Answer.NO_COMMENT,
                null);
    }

    /** Answers are known through a day; those within so many days answer an invitation. */
    Story answersInvitations(int withinDays, String answersKnownThrough, boolean invitationsKnowOnlyDays) {
        invitations = new InvitationRule(withinDays, invitationsKnowOnlyDays, day(answersKnownThrough));
        return this;
    }

    Story invited(String id, String at, @Nullable String touchpoint) {
        invited.add(new Invitation(id, micros(at), day(at), Arrays.asList(touchpoint, null, null)));
        return this;
    }

    /** What became of each invitation, oldest first. */
    List<LabelledInvitation> labelInvitations() {
        return Objects.requireNonNull(InvitationLabeller.of(plan(), Days.ALL)).label(history());
    }

    Story leaves(String at) {
        return leaves(at, null);
    }

    Story leaves(String at, @Nullable String back) {
        events.get(CHURN)
                .add(new FeedEvent(
                        micros(at),
                        day(at),
                        back == null ? Long.MAX_VALUE : micros(back),
                        back == null ? Integer.MAX_VALUE : day(back),
                        0,
                        true,
                        null,
                        List.of(),
                        List.of()));
        return this;
    }

    Story buys(String at, long cents) {
        return buys(at, cents, null, true);
    }

    Story buys(String at, long cents, @Nullable String order, boolean inOurCurrency) {
        events.get(PURCHASES)
                .add(new FeedEvent(
                        micros(at),
                        day(at),
                        Long.MAX_VALUE,
                        Integer.MAX_VALUE,
                        cents,
                        inOurCurrency,
                        order,
                        List.of(),
                        List.of()));
        return this;
    }

    Story contacts(String at, long seconds, @Nullable String channel) {
        events.get(INTERACTIONS)
                .add(new FeedEvent(
                        micros(at),
                        day(at),
                        Long.MAX_VALUE,
                        Integer.MAX_VALUE,
                        0,
                        true,
                        null,
                        List.of(seconds),
                        Arrays.asList(channel)));
        return this;
    }

    Story churnKnowsOnlyDays() {
        feedKnowsOnlyDays[CHURN] = true;
        return this;
    }

    Story purchasesKnowOnlyDays() {
        feedKnowsOnlyDays[PURCHASES] = true;
        return this;
    }

    Story logKnowsOnlyDays() {
        feedKnowsOnlyDays[INTERACTIONS] = true;
        return this;
    }

    Story answersKnowOnlyDays() {
        answersKnowOnlyDays = true;
        return this;
    }

    Story everyFeedCompleteThrough(String day) {
        Arrays.fill(completeThrough, day);
        return this;
    }

    Story churnCompleteThrough(String day) {
        completeThrough[CHURN] = day;
        return this;
    }

    Story logCovers(String first, String last) {
        logBegins = first;
        completeThrough[INTERACTIONS] = last;
        return this;
    }

    Story recurrent() {
        recurrent = true;
        return this;
    }

    Story customerSince(String first) {
        since = day(first);
        return this;
    }

    Story customersSegments(@Nullable String touchpoint, @Nullable String channel, @Nullable String plan) {
        segments = Arrays.asList(touchpoint, channel, plan);
        return this;
    }

    /** All answers with what the rules made of them, oldest first. */
    List<LabelledAnswer> label() {
        CustomerHistory history = history();
        List<LabelledAnswer> labelled = new ArrayList<>();
        new Labeller(plan(), !history.profiles().isEmpty(), Days.ALL)
                .label(history)
                .forEachRemaining(labelled::add);
        return labelled;
    }

    private CustomerHistory history() {
        List<Profile> profiles =
                since == Integer.MIN_VALUE && segments.isEmpty() ? List.of() : List.of(new Profile(since, segments));
        List<Answer> named = answers.stream()
                .map(answer -> Profile.beside(answer, plan().spans().closing(), profiles))
                .toList();
        return new CustomerHistory(
                "customer",
                Timeline.of(named, Answer::at, Answer.BY_TIME),
                events.stream()
                        .map(feed -> Timeline.of(feed, FeedEvent::at, FeedEvent.BY_TIME))
                        .toList(),
                invited,
                profiles);
    }

    /** Why each answer is set aside, oldest first; {@code used} where it is not. */
    List<String> fates() {
        return label().stream()
                .map(answer -> answer.reason() == null ? "used" : answer.reason())
                .toList();
    }

    /** The only answer. */
    LabelledAnswer only() {
        List<LabelledAnswer> all = label();
        if (all.size() != 1 || all.get(0).reason() != null) {
            throw new IllegalStateException("Not one used answer: " + all);
        }
        return all.get(0);
    }

    /** The state of an outcome of the only answer. */
    int state(String outcome) {
        return only().states()[outcomeNumber(outcome)];
    }

    /** The amount of the window of the only answer, in cents. */
    long spend() {
        return only().amounts()[outcomeNumber("spend")];
    }

    /** The band of a signal of the only answer. */
    int band(String signal) {
        return only().bands()[SIGNALS.stream().map(Signal::id).toList().indexOf(signal)];
    }

    static int outcomeNumber(String id) {
        return OUTCOMES.stream().map(Outcome::id).toList().indexOf(id);
    }

    CohortPlan plan() {
        return new CohortPlan(
                INSTRUMENTS,
                OUTCOMES,
                SIGNALS,
                TOPICS,
                List.of(
                        feed("churn", Feed.Kind.CHURN, CHURN),
                        feed("purchases", Feed.Kind.PURCHASES, PURCHASES),
                        feed("interactions", Feed.Kind.INTERACTIONS, INTERACTIONS)),
                answersKnowOnlyDays,
                7,
                90,
                purchases -> purchases.repeats() * 1_000 + purchases.recencyDays(),
                true,
                invitations,
                day("2026-12-31"));
    }

    private Feed feed(String name, Feed.Kind kind, int number) {
        return new Feed(
                name,
                kind,
                feedKnowsOnlyDays[number],
                day(logBegins),
                day(completeThrough[number]),
                recurrent && kind == Feed.Kind.CHURN,
                kind == Feed.Kind.INTERACTIONS ? List.of("seconds") : List.of(),
                kind == Feed.Kind.INTERACTIONS ? List.of("channel") : List.of());
    }

    static int number(String instrument) {
        return INSTRUMENTS.stream().map(Instrument::id).toList().indexOf(instrument);
    }

    static long micros(String at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant(at));
    }

    static int day(String at) {
        return Math.toIntExact(instant(at).atZone(ZONE).toLocalDate().toEpochDay());
    }

    private static Instant instant(String at) {
        if (at.endsWith("Z")) {
            return Instant.parse(at);
        }
        return at.contains("T")
                ? LocalDateTime.parse(at).atZone(ZONE).toInstant()
                : LocalDate.parse(at).atStartOfDay(ZONE).toInstant();
    }
}
