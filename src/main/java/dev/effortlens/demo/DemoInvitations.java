package dev.effortlens.demo;

import dev.effortlens.demo.DemoRows.InvitationRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** One customer's invitations: those that were answered, and those between them that were not. */
final class DemoInvitations {

    /** So far from answers an invitation that nobody answers is not answered by them. */
    private static final int QUIET_DAYS = 16;

    private static final int DAYS_BETWEEN = 25;
    private static final double REMINDED = 0.1;

    private final String customer;
    private final Draws draws;
    private final DemoPlan plan;
    private final List<InvitationRow> rows = new ArrayList<>();

    DemoInvitations(String customer, Draws draws, DemoPlan plan) {
        this.customer = customer;
        this.draws = draws;
        this.plan = plan;
    }

    List<InvitationRow> rows() {
        return List.copyOf(rows);
    }

    /** Adds the invitation that an answer follows within days, some with a reminder. */
    void answered(int visit, Instant answered, Touchpoint touchpoint) {
        String id = customer + "-a" + visit;
        Instant sent = answered.minus(Duration.ofMinutes(5 + draws.below(4 * 24 * 60, "invited", visit)));
        add(id, sent, touchpoint);
        if (draws.happens(REMINDED, "reminded", visit)) {
            add(id, sent.plus(Duration.ofDays(3)), touchpoint);
        }
    }

    /** Adds what came to nothing between two answers, or before the first. */
    void silent(LocalDate from, LocalDate before, int visit) {
        int number = 100 * visit;
        for (LocalDate day = from.plusDays(QUIET_DAYS);
                day.isBefore(before.minusDays(QUIET_DAYS));
                day = day.plusDays(DAYS_BETWEEN)) {
            Touchpoint touchpoint = Touchpoint.of(draws.uniform("asked", number));
            if (draws.happens(touchpoint.silent(), "silent", number)) {
                Instant sent = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
                add(customer + "-u" + number, sent.plusSeconds(draws.below(8 * 3600, "sent", number)), touchpoint);
            }
            number++;
        }
    }

    private void add(String id, Instant sent, Touchpoint touchpoint) {
        LocalDate day = LocalDate.ofInstant(sent, ZoneOffset.UTC);
        if (!day.isBefore(plan.firstDay()) && !day.isAfter(plan.lastDay())) {
            rows.add(new InvitationRow(id, customer, sent, touchpoint.word()));
        }
    }
}
