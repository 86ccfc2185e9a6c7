package dev.effortlens.demo;

import dev.effortlens.demo.DemoRows.ResponseRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One customer's responses, with the dirt that real feeds have. */
final class DemoResponses {

    private static final String CES = "ces";

    private final String customer;
    private final Draws draws;
    private final LocalDate lastDay;
    private final DemoComments comments;
    private final List<ResponseRow> rows = new ArrayList<>();

    DemoResponses(String customer, Draws draws, LocalDate lastDay) {
        this.customer = customer;
        this.draws = draws;
        this.lastDay = lastDay;
        this.comments = new DemoComments(draws);
    }

    List<ResponseRow> rows() {
        return List.copyOf(rows);
    }

    /** Adds a response and what is wrong around it. */
    void add(int visit, Instant answered, Touchpoint touchpoint, int effort, @Nullable String order) {
        boolean late = happens(Dirt.LATE, visit);
        Instant recorded = answered.plus(
                late
                        ? Duration.ofDays(1 + draws.below(5, "late", visit))
                        : Duration.ofMinutes(1 + draws.below(60, "recorded", visit)));
        List<ResponseRow> clean =
                answers(visit, answered, touchpoint, effort, order, recorded, late ? Dirt.LATE : null);
        rows.addAll(clean);
        if (!late) {
            soil(visit, clean);
        }
    }

    private List<ResponseRow> answers(
            int visit,
            Instant answered,
            Touchpoint touchpoint,
            int effort,
            @Nullable String order,
            Instant recorded,
            @Nullable Dirt dirt) {
        List<ResponseRow> answers = new ArrayList<>();
        String channel = Touchpoint.CHANNELS.get(draws.below(Touchpoint.CHANNELS.size(), "channel", visit));
        String comment = comments.of(visit, effort);
        for (String instrument : instruments(visit)) {
            answers.add(new ResponseRow(
                    customer + "-r" + visit,
                    customer,
                    answered,
                    instrument,
                    score(instrument, effort, visit),
                    touchpoint.word(),
                    channel,
                    comment,
                    order,
                    recorded,
                    dirt));
        }
        return answers;
    }

    private List<String> instruments(int visit) {
        List<String> asked = new ArrayList<>();
        if (draws.happens(0.85, "asks ces", visit)) {
            asked.add(CES);
        }
        if (draws.happens(0.55, "asks nps", visit)) {
            asked.add("nps");
        }
        if (asked.isEmpty() || draws.happens(0.5, "asks csat", visit)) {
            asked.add("csat");
        }
        return asked;
    }

    /** CES on 1 to 7 where 7 is easy; what is said elsewhere goes with effort, and with mood. */
    private int score(String instrument, int effort, int visit) {
        return switch (instrument) {
            case CES -> 7 - effort;
            case "nps" -> limited(9.3 - 0.75 * effort + 1.8 * draws.normal("nps", visit), 0, 10);
            default -> limited(4.7 - 0.4 * effort + 0.8 * draws.normal("csat", visit), 1, 5);
        };
    }

    private static int limited(double value, int minimum, int maximum) {
        return (int) Math.max(minimum, Math.min(maximum, Math.rint(value)));
    }

    private void soil(int visit, List<ResponseRow> clean) {
        ResponseRow first = clean.get(0);
        if (happens(Dirt.EXACT_DUPLICATE, visit)) {
            rows.add(with(first, first.responseId(), first.score(), first.recordedAt(), Dirt.EXACT_DUPLICATE));
        } else if (happens(Dirt.CORRECTED, visit)) {
            Instant before = first.recordedAt().minusSeconds(30);
            rows.add(with(first, first.responseId(), 3, before, Dirt.CORRECTED));
        }
        if (happens(Dirt.RESUBMISSION, visit)) {
            clean.forEach(answer -> rows.add(earlier(answer)));
        }
        if (happens(Dirt.OUT_OF_SCALE, visit)) {
            rows.add(with(first, first.responseId() + "x", 99, first.recordedAt(), Dirt.OUT_OF_SCALE));
        }
        if (happens(Dirt.BLANK, visit)) {
            rows.add(with(first, first.responseId() + "y", null, first.recordedAt(), Dirt.BLANK));
        }
        if (happens(Dirt.NO_CUSTOMER, visit)) {
            rows.add(anonymous(first));
        }
    }

    /** The same answers, other scores, hours before: the customer thought again. */
    private static ResponseRow earlier(ResponseRow answer) {
        return new ResponseRow(
                answer.responseId() + "a",
                answer.customerId(),
                answer.respondedAt().minus(Duration.ofHours(4)),
                answer.instrument(),
                3,
                answer.touchpoint(),
                answer.channel(),
                null,
                answer.orderId(),
                answer.recordedAt().minus(Duration.ofHours(4)),
                Dirt.RESUBMISSION);
    }

    private static ResponseRow anonymous(ResponseRow answer) {
        return new ResponseRow(
                answer.responseId() + "z",
                null,
                answer.respondedAt(),
                answer.instrument(),
                answer.score(),
                answer.touchpoint(),
                answer.channel(),
                null,
                null,
                answer.recordedAt(),
                Dirt.NO_CUSTOMER);
    }

    private static ResponseRow with(
            ResponseRow answer, String responseId, @Nullable Integer score, Instant recorded, Dirt dirt) {
        return new ResponseRow(
                responseId,
                answer.customerId(),
                answer.respondedAt(),
                answer.instrument(),
                score,
                answer.touchpoint(),
                answer.channel(),
                answer.comment(),
                answer.orderId(),
                recorded,
                dirt);
    }

    /** Adds an answer given after leaving and before coming back. */
    void addWhileGone(int visit, LocalDate left, @Nullable LocalDate back) {
        LocalDate day = left.plusDays(2);
        boolean gone = back == null || day.isBefore(back);
        if (gone && !day.isAfter(lastDay) && happens(Dirt.WHILE_GONE, visit)) {
            Instant answered = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
            rows.add(new ResponseRow(
                    customer + "-g" + visit,
                    customer,
                    answered,
                    CES,
                    1,
                    Touchpoint.BILLING.word(),
                    "web",
                    null,
                    null,
                    answered.plusSeconds(60),
                    Dirt.WHILE_GONE));
        }
    }

    private boolean happens(Dirt dirt, int visit) {
        return draws.happens(dirt.chance(), dirt.word(), visit);
    }
}
