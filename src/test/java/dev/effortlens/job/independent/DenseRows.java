package dev.effortlens.job.independent;

import dev.effortlens.job.independent.InputRows.Churn;
import dev.effortlens.job.independent.InputRows.Customer;
import dev.effortlens.job.independent.InputRows.Interaction;
import dev.effortlens.job.independent.InputRows.Invitation;
import dev.effortlens.job.independent.InputRows.Purchase;
import dev.effortlens.job.independent.InputRows.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Seeded rows that crowd round the limits of every rule: answers a day or a week apart to the second, events at the
 * instant of an answer and at the ends of its windows, records that arrive late, customers who leave and return, over
 * the night the clocks change.
 */
final class DenseRows {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final LocalDate AS_OF = LocalDate.of(2026, 4, 15);
    static final int WITHIN_DAYS = 5;
    static final int LOOK_BACK_DAYS = 3;
    static final int ANSWER_DAYS = 4;

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 14);
    private static final int DAYS = 36;
    private static final List<String> INSTRUMENTS = List.of("ces", "old", "nps", "csat");
    private static final List<@Nullable String> PLACES = java.util.Arrays.asList("shop", "phone", null);

    /** Of each pair of answers of a response often only one has a comment. */
    private static final List<@Nullable String> COMMENTS = java.util.Arrays.asList(
            null,
            null,
            null,
            "",
            " \u200b\n",
            "Fine.",
            "Waited, and waited; too expensive!",
            "a waiter, no delay",
            "await nothing",
            "put ON\u00a0 hold twice",
            "on holder",
            "Queue2 was long, queue was not",
            "queue2",
            "the queue's end",
            "on hold\u0301",
            "It didn’t work",
            "等了很久，太贵了",
            "EXPENSIVE");

    private final Random random;
    /** Drawn apart, as the invitations are. */
    private final Random words;

    private final Set<String> dateOnly;
    private final List<Response> responses = new ArrayList<>();
    private final List<Interaction> interactions = new ArrayList<>();
    private final List<Churn> churn = new ArrayList<>();
    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();
    private final Set<Object> taken = new HashSet<>();
    private int number;

    private DenseRows(long seed, Set<String> dateOnly) {
        this.random = new Random(seed);
        this.words = new Random(37 * seed);
        this.dateOnly = dateOnly;
    }

    /** Makes the rows of so many customers. */
    static InputRows of(long seed, int customers, Set<String> dateOnly) {
        DenseRows dense = new DenseRows(seed, dateOnly);
        for (int i = 0; i < customers; i++) {
            dense.customer("kunde-é-" + i);
        }
        return new InputRows(
                dense.responses,
                dense.interactions,
                dense.churn,
                dense.purchases,
                dense.customers,
                dense.invitations(seed, customers),
                dateOnly);
    }

    private void customer(String id) {
        if (random.nextInt(4) > 0) {
            LocalDate since = random.nextInt(3) > 0 ? null : FIRST.plusDays(random.nextInt(DAYS / 2));
            customers.add(new Customer(id, since, null, null));
        }
        List<Instant> answers = new ArrayList<>();
        int wanted = 3 + random.nextInt(6);
        for (int i = 0; i < wanted; i++) {
            answers.add(answer(id, answers));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            interactions.add(new Interaction(
                    "i" + number++,
                    random.nextInt(40) == 0 ? null : id,
                    stored("interactions", near(answers, -LOOK_BACK_DAYS)),
                    random.nextInt(3) * 300L + random.nextInt(2),
                    List.of("web", "phone", "mail").get(random.nextInt(3))));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            purchase(id, near(answers, WITHIN_DAYS));
        }
        if (random.nextInt(3) == 0) {
            churn(id, near(answers, WITHIN_DAYS));
        }
    }

    /** Drawn apart from the other rows, which are the same without them: at an answer, or at the far end of its days. */
    private List<Invitation> invitations(long seed, int customerCount) {
        Random draws = new Random(31 * seed);
        List<Invitation> invitations = new ArrayList<>();
        for (Response answer : responses) {
            for (int i = draws.nextInt(3); i > 0; i--) {
                boolean same = draws.nextInt(4) > 0 && answer.customer() != null;
                String customer = same ? answer.customer() : "kunde-é-" + draws.nextInt(2 * customerCount);
                Instant at = Objects.requireNonNull(answer.at());
                Instant sent = draws.nextBoolean()
                        ? at.plusSeconds(draws.nextInt(3) - 1L)
                        : at.minus(Duration.ofDays(draws.nextInt(2 * ANSWER_DAYS)));
                boolean reminds = !invitations.isEmpty() && draws.nextInt(4) == 0;
                String id = reminds ? invitations.get(invitations.size() - 1).id() : "a" + invitations.size();
                invitations.add(new Invitation(
                        draws.nextInt(60) == 0 ? null : id,
                        draws.nextInt(60) == 0 ? null : customer,
                        stored("invitations", sent),
                        PLACES.get(draws.nextInt(PLACES.size()))));
            }
        }
        return invitations;
    }

    private Instant answer(String id, List<Instant> before) {
        Instant at = before.isEmpty() || random.nextInt(3) == 0 ? anywhere() : closeTo(before);
        String instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
        String response = "r" + number++;
        boolean again = !responses.isEmpty() && random.nextInt(5) == 0;
        if (again) {
            Response last = responses.get(responses.size() - 1);
            if (id.equals(last.customer()) && last.id() != null) {
                response = last.id();
                instrument = random.nextBoolean() && last.instrument() != null ? last.instrument() : instrument;
            }
        }
        // What is kept of two answers at the same instant is nobody's rule.
        while (!taken.add(List.of(id, at))) {
            at = at.plusSeconds(1);
        }
        responses.add(new Response(
                random.nextInt(60) == 0 ? null : response,
                random.nextInt(60) == 0 ? null : id,
                at,
                random.nextInt(40) == 0 ? "other" : instrument,
                score(instrument),
                PLACES.get(random.nextInt(PLACES.size())),
                null,
                at.plus(Duration.ofHours(random.nextInt(60))).plusSeconds(number),
                random.nextInt(3) == 0 ? "o" + (number + random.nextInt(3)) : null,
                null,
                null,
                COMMENTS.get(words.nextInt(COMMENTS.size()))));
        return at;
    }

    private @Nullable Double score(String instrument) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return null;
        }
        return switch (instrument) {
            case "ces" -> 1.0 + random.nextInt(kind == 1 ? 9 : 7);
            case "nps" -> 0.0 + random.nextInt(kind == 1 ? 13 : 11);
            default -> (kind == 1 ? 0.0 : 1.0) + random.nextInt(5);
        };
    }

    private Instant anywhere() {
        return FIRST.plusDays(random.nextInt(DAYS))
                .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60))
                .atZone(ZONE)
                .toInstant();
    }

    /** An instant a day, a week or a moment from one that is there, to the second or one second off. */
    private Instant closeTo(List<Instant> there) {
        Instant start = there.get(random.nextInt(there.size()));
        Duration step = switch (random.nextInt(5)) {
            case 0 -> Duration.ofDays(1);
            case 1 -> Duration.ofDays(7);
            case 2 -> Duration.ofMinutes(random.nextInt(60));
            case 3 -> Duration.ofHours(random.nextInt(48));
            default -> Duration.ofDays(-1);
        };
        return start.plus(step).plusSeconds(random.nextInt(3) - 1L);
    }

    /** An instant at, or at the far end of the window of, one of the answers. */
    private Instant near(List<Instant> answers, int days) {
        Instant answer = answers.get(random.nextInt(answers.size()));
        if (random.nextInt(3) == 0) {
            return anywhere();
        }
        if (random.nextBoolean()) {
            return answer.plusSeconds(random.nextInt(3) - 1L);
        }
        LocalDate end = answer.atZone(ZONE).toLocalDate().plusDays(days + random.nextInt(3) - 1L);
        return random.nextBoolean()
                ? end.atStartOfDay(ZONE).toInstant()
                : end.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1);
    }

    private void purchase(String id, Instant at) {
        int cents = random.nextInt(6) == 0 ? -random.nextInt(9_000) : random.nextInt(20_000);
        purchases.add(new Purchase(
                random.nextInt(40) == 0 ? null : id,
                stored("purchases", at),
                BigDecimal.valueOf(cents, 2),
                random.nextInt(8) == 0 ? "USD" : random.nextBoolean() ? "EUR" : null,
                "o" + (number - random.nextInt(12)),
                late(at)));
    }

    private void churn(String id, Instant at) {
        Instant back = random.nextBoolean() ? null : near(List.of(at), 2);
        boolean comesBack = back != null && back.isAfter(at);
        churn.add(
                new Churn(id, stored("churn", at), comesBack && back != null ? stored("churn", back) : null, late(at)));
    }

    /** When a row was recorded: unknown, or some time later, perhaps after as-of. */
    private @Nullable Instant late(Instant at) {
        return random.nextBoolean() ? null : at.plus(Duration.ofHours(random.nextInt(72)));
    }

    private Instant stored(String input, Instant at) {
        return dateOnly.contains(input)
                ? at.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant()
                : at;
    }
}
