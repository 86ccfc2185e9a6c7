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

    /** Invitations that nobody answers come this long after an answer, so that it does not answer them. */
    private static final int QUIET_DAYS = 16;

    private static final int MOST_UNANSWERED = 4;
    private static final double REMINDED = 0.1;

    private final String customer;
    private final Draws draws;
    private final LocalDate lastDay;
    private final List<InvitationRow> rows = new ArrayList<>();

    DemoInvitations(String customer, Draws draws, LocalDate lastDay) {
        this.customer = customer;
        this.draws = draws;
        this.lastDay = lastDay;
    }

    List<InvitationRow> rows() {
        return List.copyOf(rows);
    }

    /** Adds the invitation that an answer follows within days, some with a reminder, and what came to nothing after it. */
    void around(int visit, Instant answered, Touchpoint touchpoint) {
        String id = customer + "-a" + visit;
        Instant sent = answered.minus(Duration.ofMinutes(5 + draws.below(4 * 24 * 60, "invited", visit)));
        add(id, sent, touchpoint);
        if (draws.happens(REMINDED, "reminded", visit)) {
            add(id, sent.plus(Duration.ofDays(3)), touchpoint);
        }
        for (int i = 0; i < MOST_UNANSWERED; i++) {
            int number = visit * 10 + i;
            Touchpoint other = Touchpoint.of(draws.uniform("asked", number));
            if (draws.happens(other.silent(), "silent", number)) {
                Duration later = Duration.ofDays(
                        QUIET_DAYS + (long) draws.below(Truth.WINDOW_DAYS - 2 * QUIET_DAYS, "later", number));
                add(customer + "-u" + number, answered.plus(later), other);
            }
        }
    }

    private void add(String id, Instant sent, Touchpoint touchpoint) {
        if (!LocalDate.ofInstant(sent, ZoneOffset.UTC).isAfter(lastDay)) {
            rows.add(new InvitationRow(id, customer, sent, touchpoint.word()));
        }
    }
}
