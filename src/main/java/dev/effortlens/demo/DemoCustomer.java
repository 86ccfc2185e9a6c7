package dev.effortlens.demo;

import dev.effortlens.demo.DemoRows.ChurnRow;
import dev.effortlens.demo.DemoRows.CustomerRow;
import dev.effortlens.demo.DemoRows.History;
import dev.effortlens.demo.DemoRows.InteractionRow;
import dev.effortlens.demo.DemoRows.PurchaseRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lives one customer's life: answers, what came before them, and what follows by {@link Truth}.
 *
 * <p>Everything happens between 6:00 and 19:00 UTC, so that the day is the same in Europe and in UTC.
 */
final class DemoCustomer {

    private static final List<String> PLANS = List.of("basic", "plus", "pro");
    private static final List<String> REGIONS = List.of("north", "east", "south", "west");
    private static final double UNKNOWN_CUSTOMER = 0.005;
    private static final double RETURNS = 0.5;
    private static final double OWN_ORDER = 0.04;
    private static final double REFUND = 0.05;
    private static final double FOREIGN = 0.02;
    private static final int MOST_BETWEEN = 8;

    private final DemoPlan plan;
    private final String id;
    private final Draws draws;
    private final DemoResponses responses;
    private final DemoInvitations invitations;
    private final List<InteractionRow> interactions = new ArrayList<>();
    private final List<ChurnRow> churn = new ArrayList<>();
    private final List<PurchaseRow> purchases = new ArrayList<>();

    private DemoCustomer(DemoPlan plan, long number) {
        this.plan = plan;
        this.id = String.format(Locale.ROOT, "c%08d", number);
        this.draws = new Draws(plan.seed(), number);
        this.responses = new DemoResponses(id, draws, plan.lastDay());
        this.invitations = new DemoInvitations(id, draws, plan);
    }

    /** Returns everything of a customer up to the last day. */
    static History of(DemoPlan plan, long number) {
        return new DemoCustomer(plan, number).live();
    }

    private History live() {
        String tariff = PLANS.get(draws.below(PLANS.size(), "plan", 0));
        double tendency = 0.8 * draws.normal("tendency", 0) + 0.25 * PLANS.indexOf(tariff);
        double inclination = draws.normal("inclination", 0);
        LocalDate day = plan.firstDay().plusDays(draws.below(Math.min(120, plan.days()), "first", 0));
        buyBetween(plan.firstDay(), day, -1);
        invitations.silent(plan.firstDay().minusDays(draws.below(60, "asked first", 0)), day, -1);
        int visit = 0;
        while (day != null && !day.isAfter(plan.lastDay())) {
            day = respond(visit, day, tendency, inclination);
            visit++;
        }
        if (day != null) {
            // The contacts before an answer that is still to come: else the log would run dry in its last days.
            Touchpoint next = touchpoint(visit);
            contact(visit, day, next, latent(visit, day, tendency, next));
        }
        return new History(responses.rows(), invitations.rows(), interactions, churn, purchases, customer(tariff));
    }

    private @Nullable CustomerRow customer(String tariff) {
        if (draws.happens(UNKNOWN_CUSTOMER, "unknown", 0)) {
            return null;
        }
        LocalDate since = plan.firstDay().minusDays(draws.below(700, "since", 0));
        return new CustomerRow(id, since, tariff, REGIONS.get(draws.below(REGIONS.size(), "region", 0)));
    }

    /** Returns the day of the next response, or null if there is none. */
    private @Nullable LocalDate respond(int visit, LocalDate day, double tendency, double inclination) {
        Touchpoint touchpoint = touchpoint(visit);
        double latent = latent(visit, day, tendency, touchpoint);
        int effort = level(latent);
        Instant answered = at(day, "answered", visit);
        contact(visit, day, touchpoint, latent);
        invitations.answered(visit, answered, touchpoint);
        responses.add(visit, answered, touchpoint, effort, ownOrder(visit, day, answered));
        Instant left = draws.happens(Truth.churn(effort), "churn", visit) ? leave(visit, day) : null;
        if (Truth.buysAgain(effort, inclination, draws.normal("buys", visit))) {
            buyInWindow(visit, day, answered, left);
        }
        LocalDate back = left == null ? day : back(visit, left);
        if (back == null) {
            return null;
        }
        LocalDate next = day.plusDays(Truth.WINDOW_DAYS + 1L + draws.below(60, "gap", visit));
        next = next.isAfter(back) ? next : back.plusDays(1);
        buyBetween(day.plusDays(Truth.WINDOW_DAYS + 1L), next, visit);
        invitations.silent(day, next, visit);
        return next;
    }

    private Touchpoint touchpoint(int visit) {
        return Touchpoint.of(draws.uniform("touchpoint", visit));
    }

    private double latent(int visit, LocalDate day, double tendency, Touchpoint touchpoint) {
        LocalDate from = plan.harderFrom();
        boolean harder = from != null && touchpoint == Truth.HARDER && !day.isBefore(from);
        return tendency + touchpoint.shift() + (harder ? Truth.HARDER_BY : 0) + draws.normal("effort", visit);
    }

    private static int level(double latent) {
        return (int) Math.max(0, Math.min(Truth.LEVELS - 1, Math.floor(2.2 + 1.25 * latent)));
    }

    private void contact(int visit, LocalDate day, Touchpoint touchpoint, double latent) {
        int contacts = (int) Math.max(0, Math.floor(0.4 + 0.8 * latent + draws.normal("contacts", visit)));
        for (int i = 0; i < contacts; i++) {
            int number = visit * 100 + i;
            LocalDate on = day.minusDays(1L + draws.below(7, "contact-day", number));
            if (!on.isBefore(plan.firstDay()) && !on.isAfter(plan.lastDay())) {
                interactions.add(new InteractionRow(
                        id + "-i" + number,
                        id,
                        at(on, "contact", number),
                        touchpoint.word(),
                        Touchpoint.CHANNELS.get(draws.below(Touchpoint.CHANNELS.size(), "contact-channel", number)),
                        60 + draws.below(900, "duration", number),
                        draws.happens(0.8, "resolved", number),
                        draws.happens(0.15, "transferred", number)));
            }
        }
    }

    /** An order that the answer is about, and that is booked only after it: never a repurchase. */
    private @Nullable String ownOrder(int visit, LocalDate day, Instant answered) {
        if (!draws.happens(OWN_ORDER, "own", visit)) {
            return null;
        }
        String order = id + "-own" + visit;
        LocalDate booked = day.plusDays(draws.below(3, "own-day", visit));
        Instant at = booked.equals(day) ? answered.plus(Duration.ofMinutes(5)) : at(booked, "own", visit);
        buy(at, 2_000 + draws.below(8_000, "own-cents", visit), order, visit);
        return order;
    }

    private Instant leave(int visit, LocalDate day) {
        LocalDate on = day.plusDays(2L + draws.below(Truth.WINDOW_DAYS - 1, "leaves", visit));
        return at(on, "leaves", visit);
    }

    /** Writes the departure, and returns the day of return, or null if there is none by the last day. */
    private @Nullable LocalDate back(int visit, Instant left) {
        LocalDate day = LocalDate.ofInstant(left, ZoneOffset.UTC);
        LocalDate back =
                draws.happens(RETURNS, "returns", visit) ? day.plusDays(10L + draws.below(80, "away", visit)) : null;
        if (!day.isAfter(plan.lastDay())) {
            boolean voluntary = draws.happens(0.9, "voluntary", visit);
            churn.add(new ChurnRow(
                    id,
                    left,
                    back == null ? null : at(back, "back", visit),
                    recorded(left, "churn", visit),
                    voluntary ? "cancelled" : "unpaid",
                    voluntary));
            responses.addWhileGone(visit, day, back);
        }
        return back;
    }

    /** The first purchase after the answer that is not its own; before leaving, if the customer leaves in the window. */
    private void buyInWindow(int visit, LocalDate day, Instant answered, @Nullable Instant left) {
        LocalDate last = left == null
                ? day.plusDays(Truth.WINDOW_DAYS)
                : LocalDate.ofInstant(left, ZoneOffset.UTC).minusDays(1);
        long span = last.toEpochDay() - day.toEpochDay();
        LocalDate on = day.plusDays(1 + (long) (draws.uniform("buys-day", visit) * span));
        Instant at = at(on, "buys", visit);
        buy(at.isAfter(answered) ? at : answered.plusSeconds(1), cents("cents", visit), id + "-o" + visit, visit);
    }

    /** Purchases that lie in no window: as many as the customer's appetite brings, which differs much. */
    private void buyBetween(LocalDate from, LocalDate before, int visit) {
        long span = before.toEpochDay() - from.toEpochDay();
        double appetite = 0.6 * StrictMath.exp(draws.normal("appetite", 0));
        double another = appetite / (1 + appetite);
        for (int i = 0; span > 0 && i < MOST_BETWEEN && draws.happens(another, "between", 100 * visit + i); i++) {
            int number = 100 * visit + i;
            LocalDate on = from.plusDays(draws.below((int) span, "between-day", number));
            buy(at(on, "between", number), cents("between-cents", number), id + "-b" + number, visit);
        }
    }

    /** What a purchase costs: around what this customer usually spends. */
    private int cents(String purpose, int number) {
        double usual = StrictMath.exp(0.5 * draws.normal("wallet", 0));
        return (int) (usual * (1_500 + draws.below(9_000, purpose, number)));
    }

    private void buy(Instant at, int cents, String order, int visit) {
        String currency = draws.happens(FOREIGN, "foreign " + order, visit) ? "USD" : "EUR";
        addPurchase(at, cents, currency, order);
        if (draws.happens(REFUND, "refund " + order, visit)) {
            addPurchase(at.plus(Duration.ofDays(3)), -cents / 2, currency, order);
        }
    }

    private void addPurchase(Instant at, int cents, String currency, String order) {
        if (!LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(plan.lastDay())) {
            purchases.add(new PurchaseRow(id, at, cents, currency, order, recorded(at, order, 0)));
        }
    }

    /** Purchases and departures are recorded within five hours, so the day before the last day is complete. */
    private Instant recorded(Instant at, String purpose, int number) {
        return at.plus(Duration.ofMinutes(draws.below(300, "recorded " + purpose, number)));
    }

    private Instant at(LocalDate day, String purpose, int number) {
        return day.atTime(6, 0).toInstant(ZoneOffset.UTC).plusSeconds(draws.below(13 * 3600, "at " + purpose, number));
    }
}
