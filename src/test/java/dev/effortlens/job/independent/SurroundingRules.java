package dev.effortlens.job.independent;

import dev.effortlens.job.independent.InputRows.Churn;
import dev.effortlens.job.independent.InputRows.Purchase;
import dev.effortlens.job.independent.InputRows.Response;
import dev.effortlens.job.independent.Surroundings.Ending;
import dev.effortlens.job.independent.Surroundings.Followed;
import dev.effortlens.measure.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The rules for what is looked at beside the outcomes, as plain loops over one customer's rows. */
final class SurroundingRules {

    private static final String CHURN = "churn";
    private static final String PURCHASES = "purchases";

    private final TruthPlan plan;
    private final RowLevelTruth truth;

    SurroundingRules(TruthPlan plan, RowLevelTruth truth) {
        this.plan = plan;
        this.truth = truth;
    }

    /**
     * Looks around one answer.
     *
     * @param counted the customer's answers that count
     * @param knownBefore whether the customer was one, by the length of the window, when the window before began
     */
    void lookAround(UsedAnswer answer, List<Response> counted, IntPredicate knownBefore) {
        for (Outcome outcome : plan.outcomes()) {
            if (outcome instanceof Outcome.Event event) {
                first(answer, event.id(), event.withinDays(), counted);
                if (event.feed().equals(PURCHASES)) {
                    boughtBefore(answer, event, knownBefore);
                }
                follow(answer, event);
            } else if (outcome instanceof Outcome.Amount amount) {
                first(answer, amount.id(), amount.withinDays(), counted);
                spentBefore(answer, amount, knownBefore);
            }
        }
    }

    private void first(UsedAnswer answer, String outcome, int within, List<Response> counted) {
        LocalDate from = answer.day().minusDays(within);
        for (Response other : counted) {
            Instant at = Objects.requireNonNull(other.at());
            if (answer.instrument().equals(other.instrument())
                    && at.isBefore(answer.at())
                    && !truth.day(at).isBefore(from)) {
                return;
            }
        }
        answer.around().firstFor().add(outcome);
    }

    /** Whether all that can have happened in the window before the answer, and in the one after it, is known. */
    private boolean mirrored(UsedAnswer answer, int within, IntPredicate knownBefore) {
        LocalDate from = answer.day().minusDays(within);
        LocalDate start = truth.firstDay(PURCHASES);
        return start != null
                && !from.isBefore(start)
                && knownBefore.test(within)
                && !answer.day().plusDays(within).isAfter(truth.completeThrough(PURCHASES));
    }

    private boolean isBefore(UsedAnswer answer, Instant at) {
        return truth.orderless(PURCHASES) ? truth.day(at).isBefore(answer.day()) : at.isBefore(answer.at());
    }

    private void boughtBefore(UsedAnswer answer, Outcome.Event event, IntPredicate knownBefore) {
        if (!mirrored(answer, event.withinDays(), knownBefore)) {
            return;
        }
        LocalDate from = answer.day().minusDays(event.withinDays());
        double bought = 0;
        for (Purchase purchase : truth.purchasesOf(answer.customer())) {
            Instant at = Objects.requireNonNull(purchase.at());
            if (RowLevelTruth.isPurchaseFor(answer, purchase)
                    && isBefore(answer, at)
                    && !truth.day(at).isBefore(from)) {
                bought = 1;
            }
        }
        answer.around().before().put(event.id(), bought);
    }

    /** Net of refunds: in the window before the answer without its own order, and ever before with it. */
    private void spentBefore(UsedAnswer answer, Outcome.Amount amount, IntPredicate knownBefore) {
        LocalDate from = answer.day().minusDays(amount.withinDays());
        BigDecimal window = BigDecimal.ZERO;
        BigDecimal ever = BigDecimal.ZERO;
        boolean windowKnown = mirrored(answer, amount.withinDays(), knownBefore);
        boolean everKnown = true;
        for (Purchase purchase : truth.purchasesOf(answer.customer())) {
            Instant at = Objects.requireNonNull(purchase.at());
            if (!isBefore(answer, at)) {
                continue;
            }
            boolean known = purchase.currency() == null || purchase.currency().equals(plan.currency());
            BigDecimal price = Objects.requireNonNull(purchase.amount());
            everKnown &= known;
            ever = ever.add(price);
            if (!truth.day(at).isBefore(from) && !RowLevelTruth.isOwnOrder(answer, purchase)) {
                windowKnown &= known;
                window = window.add(price);
            }
        }
        if (windowKnown) {
            answer.around().before().put(amount.id(), window.doubleValue());
        }
        if (everKnown) {
            answer.around().spentBefore().put(amount.id(), ever.doubleValue());
        }
    }

    // ---- time to the first event

    private void follow(UsedAnswer answer, Outcome.Event event) {
        boolean purchase = event.feed().equals(PURCHASES);
        boolean competes = purchase && plan.hasChurn() && !plan.recurrent();
        LocalDate through = truth.completeThrough(event.feed());
        if (competes && truth.completeThrough(CHURN).isBefore(through)) {
            through = truth.completeThrough(CHURN);
        }
        if (answer.day().isAfter(through)) {
            return;
        }
        long last = StrictMath.min(ChronoUnit.DAYS.between(answer.day(), through), plan.followUpDays());
        Instant happened = purchase ? firstPurchase(answer, last) : firstDeparture(answer, last);
        Instant left = competes ? firstDeparture(answer, last) : null;
        Followed followed;
        if (left != null && (happened == null || left.isBefore(happened))) {
            followed = new Followed(daysUntil(answer, left), Ending.COMPETING);
        } else if (happened != null) {
            followed = new Followed(daysUntil(answer, happened), Ending.EVENT);
        } else {
            followed = new Followed((int) last, Ending.CENSORED);
        }
        answer.around().followed().put(event.id(), followed);
    }

    private int daysUntil(UsedAnswer answer, Instant at) {
        return (int) ChronoUnit.DAYS.between(answer.day(), truth.day(at));
    }

    private @Nullable Instant firstPurchase(UsedAnswer answer, long last) {
        return truth.purchasesOf(answer.customer()).stream()
                .filter(purchase -> RowLevelTruth.isPurchaseFor(answer, purchase))
                .map(purchase -> Objects.requireNonNull(purchase.at()))
                .filter(at -> truth.inWindow(answer, at, PURCHASES, (int) last))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private @Nullable Instant firstDeparture(UsedAnswer answer, long last) {
        return truth.churnOf(answer.customer()).stream()
                .map(Churn::at)
                .map(Objects::requireNonNull)
                .filter(at -> truth.inWindow(answer, at, CHURN, (int) last))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
