package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import dev.effortlens.stats.ExpectedValue.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a purchase, a customer without and a customer with a contract are worth. */
class CustomerValueTest {

    /** Mean values of buyers with so many repeat purchases, drawn with p 2, q 3.5, v 60. */
    private static final List<PurchaseHistory> BUYERS = Stream.of(
                    buyers(1, 26, 41, 24, 1, 30, 43, 288, 179, 79, 44, 36, 42, 5, 31, 16, 77, 34, 71, 60, 28),
                    buyers(2, 92, 5, 19, 14, 9, 28, 41, 40, 36, 55, 102, 16),
                    buyers(3, 56, 25, 37, 45, 11, 21, 32, 41),
                    buyers(5, 40, 71, 30, 29, 60, 43),
                    buyers(9, 24, 30, 75, 19))
            .flatMap(List::stream)
            .toList();

    private static final GammaGamma.Parameters FADER_HARDIE = new GammaGamma.Parameters(6.25, 3.74, 15.44);
    private static final BgNbd CDNOW = BgNbd.with(new BgNbd.Parameters(0.243, 4.414, 0.793, 2.426));

    @Test
    void gammaGammaAgreesWithScipy() {
        // scipy.optimize.minimize(minus the log likelihood of the logarithms, method='Nelder-Mead', fatol=1e-14)
        GammaGamma.Parameters fitted = requireNonNull(GammaGamma.of(BUYERS).parameters());

        assertThat(fitted.p()).isCloseTo(1.3224852289298834, within(1e-3));
        assertThat(fitted.q()).isCloseTo(7.666348842990167, within(1e-3));
        assertThat(fitted.v()).isCloseTo(215.0882825533669, within(1e-2));
    }

    @Test
    void fewPurchasesAreDrawnTowardsTheMeanOfAll() {
        GammaGamma model = GammaGamma.with(FADER_HARDIE);

        // 6.25 * 15.44 / 2.74; 6.25 * (15.44 + 100) / (6.25 + 2.74); 6.25 * (15.44 + 50 * 100) / (50 * 6.25 + 2.74)
        assertThat(number(model.expectedValue(buyer(0, 0, 1)))).isCloseTo(35.21897810218978, within(1e-12));
        assertThat(number(model.expectedValue(buyer(1, 100, 1)))).isCloseTo(80.25583982202447, within(1e-12));
        assertThat(number(model.expectedValue(buyer(50, 100, 1)))).isCloseTo(99.43693693693692, within(1e-9));
    }

    @Test
    void gammaGammaIsUndefinedWithoutBuyersThatDiffer() {
        assertThat(GammaGamma.of(List.of(buyer(0, 0, 9))).expectedValue(buyer(1, 1, 1)))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(GammaGamma.of(List.of(buyer(1, 5, 9), buyer(2, 5, 1))).expectedValue(buyer(1, 1, 1)))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
        assertThat(GammaGamma.with(new GammaGamma.Parameters(2, 0.5, 1)).expectedValue(buyer(0, 0, 1)))
                .isEqualTo(Estimate.undefined(Reason.OUT_OF_RANGE));
    }

    @Test
    void expectedValueIsPurchasesTimesValueTimesMargin() {
        PurchaseHistory customer = new PurchaseHistory(2, 30.43, 38.86, 50, 1);
        ExpectedValue undiscounted = ExpectedValue.of(CDNOW, GammaGamma.with(FADER_HARDIE), new Plan(3, 13, 0, 0.4));

        double value = number(GammaGamma.with(FADER_HARDIE).expectedValue(customer));
        assertThat(number(undiscounted.of(customer))).isCloseTo(1.226028174767135 * value * 0.4, within(1e-12));
    }

    @Test
    void laterPurchasesCountForLess() {
        PurchaseHistory customer = new PurchaseHistory(2, 30.43, 38.86, 50, 1);
        ExpectedValue two = ExpectedValue.of(CDNOW, GammaGamma.with(FADER_HARDIE), new Plan(2, 10, 0.25, 1));

        double value = number(GammaGamma.with(FADER_HARDIE).expectedValue(customer));
        double first = number(CDNOW.expectedPurchases(customer, 10));
        double both = number(CDNOW.expectedPurchases(customer, 20));
        assertThat(number(two.of(customer))).isCloseTo(value * (first / 1.25 + (both - first) / 1.5625), within(1e-12));
    }

    @Test
    void meanValueWeighsCustomers() {
        ExpectedValue model = ExpectedValue.of(CDNOW, GammaGamma.with(FADER_HARDIE), new Plan(1, 39, 0, 1));
        PurchaseHistory three = new PurchaseHistory(2, 30.43, 38.86, 50, 3);
        PurchaseHistory one = new PurchaseHistory(0, 0, 38.86, 0, 1);

        assertThat(number(model.mean(List.of(three, one))))
                .isCloseTo((3 * number(model.of(three)) + number(model.of(one))) / 4, within(1e-12));
        assertThat(model.mean(List.of())).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(ExpectedValue.of(BgNbd.of(List.of()), GammaGamma.with(FADER_HARDIE), new Plan(1, 39, 0, 1))
                        .of(one))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThatThrownBy(() -> new Plan(0, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected periods of positive length, found 0 of 1.0, at 0.0 and 1.0");
    }

    @Test
    void contractValueIsTheEndlessSum() {
        // 100 * .8 / (1 + .1 - .8), and the sum of 100 * (.8 / 1.1) ** t for t in 1..5
        assertThat(number(ContractValue.of(100, 0.8, 0.1))).isCloseTo(266.66666666666663, within(1e-10));
        assertThat(number(ContractValue.within(5, 100, 0.8, 0.1))).isCloseTo(212.4097335626603, within(1e-10));
        assertThat(number(ContractValue.within(2000, 100, 0.8, 0.1))).isCloseTo(266.66666666666663, within(1e-9));
    }

    @Test
    void contractValueHasNoEndWithoutLossOrDiscount() {
        assertThat(ContractValue.of(100, 1, 0)).isEqualTo(Estimate.undefined(Reason.OUT_OF_RANGE));
        assertThat(ContractValue.within(5, 100, 1, 0)).isEqualTo(Estimate.of(500));
        assertThatThrownBy(() -> ContractValue.of(100, 1.2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a margin, a retention from 0 to 1 and a discount, found 100.0, 1.2, 0.0");
    }

    private static List<PurchaseHistory> buyers(long frequency, double... meanValues) {
        return Arrays.stream(meanValues)
                .mapToObj(mean -> buyer(frequency, mean, 1))
                .toList();
    }

    private static PurchaseHistory buyer(long frequency, double meanValue, long customers) {
        return new PurchaseHistory(frequency, 0, 0, meanValue, customers);
    }
}
