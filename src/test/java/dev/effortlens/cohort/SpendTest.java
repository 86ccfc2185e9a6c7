package dev.effortlens.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** DESIGN section 4, amounts: net of refunds, zero where nothing was bought, unknown with a foreign purchase. */
class SpendTest {

    private final Story story = new Story().ces("2026-03-01T10:00", 3);

    @Test
    void nothingBoughtIsAKnownZero() {
        assertThat(story.state("spend")).isEqualTo(1);
        assertThat(story.spend()).isZero();
    }

    @Test
    void purchasesOfTheWindowAddUp() {
        story.buys("2026-02-28T10:00", 1)
                .buys("2026-03-01T10:00:01", 1000)
                .buys("2026-05-30T23:59:59", 250)
                .buys("2026-05-31T00:00", 9);

        assertThat(story.spend()).isEqualTo(1250);
    }

    @Test
    void aRefundLowersSpendAndIsNoPurchase() {
        story.buys("2026-03-05T10:00", -400);

        assertThat(story.spend()).isEqualTo(-400);
        assertThat(story.state("repurchased")).isZero();

        story.buys("2026-03-06T10:00", 1000);

        assertThat(story.spend()).isEqualTo(600);
        assertThat(story.state("repurchased")).isEqualTo(1);
    }

    @Test
    void somethingForNothingIsAPurchase() {
        assertThat(story.buys("2026-03-05T10:00", 0).state("repurchased")).isEqualTo(1);
    }

    @Test
    void aPurchaseInAnotherCurrencyIsAPurchaseOfUnknownAmount() {
        story.buys("2026-03-05T10:00", 0, null, false).buys("2026-03-06T10:00", 1000);

        assertThat(story.state("repurchased")).isEqualTo(1);
        assertThat(story.state("spend")).isEqualTo(OutcomeState.UNKNOWN_AMOUNT);
        assertThat(story.spend()).isZero();
    }

    @Test
    void aForeignPurchaseOutsideTheWindowDoesNoHarm() {
        story.buys("2026-03-01T10:00", 0, null, false).buys("2026-05-31T00:00", 0, null, false);

        assertThat(story.state("spend")).isEqualTo(1);
    }

    @Test
    void neitherDoesTheAnswersOwnOrder() {
        Story own = new Story()
                .answer("r", "ces", "2026-03-01T10:00", 3, "web", "o1")
                .buys("2026-03-01T10:05", 0, "o1", false);

        assertThat(own.state("spend")).isEqualTo(1);
    }
}
