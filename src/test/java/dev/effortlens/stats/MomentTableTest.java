package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MomentTableTest {

    /** Spend in cents at effort 0, 1 and 2; one customer has more refunded than bought. */
    private static final MomentTable SPEND =
            table(new double[] {0, 1, 2}, moments(0, 1999, 1050), moments(4999, -250), moments(10, 20, 12345));

    private static MomentTable table(double[] scores, Moments... levels) {
        return MomentTable.of(Arrays.asList(levels), scores, 100);
    }

    private static Moments moments(long... amounts) {
        return LongStream.of(amounts)
                .mapToObj(amount -> new Moments(1, BigInteger.valueOf(amount), BigInteger.valueOf(amount * amount)))
                .reduce(Moments.NONE, Moments::plus);
    }

    private static MomentTable ends() {
        return SPEND.collapse(new int[] {0, -1, 1}, 2);
    }

    @Test
    void correlationAgreesWithScipy() {
        // scipy.stats.pearsonr([0, 0, 0, 1, 1, 2, 2, 2], [0, 19.99, 10.5, 49.99, -2.5, .1, .2, 123.45])
        assertThat(number(PearsonCorrelation.ofMoments(SPEND))).isCloseTo(0.33178514082315613, within(1e-15));
        // the same .confidence_interval()
        Interval interval =
                requireNonNull(IndependentInterval.pearsonOfMoments(SPEND)).interval();
        assertThat(interval.low()).isCloseTo(-0.48667161435642553, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.8400535447808418, within(1e-12));
    }

    @Test
    void differenceOfMeansAgreesWithScipy() {
        // numpy.mean([.1, .2, 123.45]) - numpy.mean([0, 19.99, 10.5])
        assertThat(number(MeanDifference.ofMoments(ends()))).isCloseTo(31.086666666666666, within(1e-14));
        // scipy.stats.ttest_ind([.1, .2, 123.45], [0, 19.99, 10.5], equal_var=False).confidence_interval()
        Interval interval = requireNonNull(IndependentInterval.meanDifferenceOfMoments(ends()))
                .interval();
        assertThat(interval.low()).isCloseTo(-141.14911695239158, within(1e-6));
        assertThat(interval.high()).isCloseTo(203.32245028572493, within(1e-6));
    }

    @Test
    void meanIsInTheMainUnit() {
        // numpy.mean of all eight
        assertThat(MeanOfY.ofMoments(SPEND)).isEqualTo(Estimate.of(25.21625));
    }

    @Test
    void staysExactWhereDoublesWouldNot() {
        BigInteger n = BigInteger.valueOf(1_000_000_000);
        BigInteger amount = BigInteger.valueOf(1_000_000_000_000L);
        Moments rich = new Moments(n.longValueExact(), n.multiply(amount), n.multiply(amount.pow(2)));
        MomentTable table = MomentTable.of(List.of(rich, rich.plus(moments(-999_999))), new double[] {0, 1}, 100);

        // n = 10 ** 9; a = 10 ** 12; float((Fraction(n * a - 999999, n + 1) - a) / 100) in Python
        assertThat(number(MeanDifference.ofMoments(table))).isEqualTo(-10.00000998998999);
    }

    @Test
    void agreesWithTheContingencyTableOfTheSameData() {
        MomentTable amounts =
                MomentTable.of(List.of(moments(0, 0, 1), moments(0, 1, 1), moments(1, 1)), new double[] {0, 1, 2}, 1);
        ContingencyTable counts = ContingencyTable.of(new long[][] {{2, 1}, {1, 2}, {0, 2}});

        assertThat(number(PearsonCorrelation.ofMoments(amounts)))
                .isCloseTo(number(PearsonCorrelation.of(counts)), within(1e-15));
        assertThat(MeanOfY.ofMoments(amounts)).isEqualTo(MeanOfY.of(counts));
    }

    @Test
    void needsVariation() {
        assertThat(PearsonCorrelation.ofMoments(table(new double[] {0, 1}, Moments.NONE, Moments.NONE)))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(PearsonCorrelation.ofMoments(table(new double[] {0, 1}, moments(1, 2), Moments.NONE)))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_X));
        assertThat(PearsonCorrelation.ofMoments(table(new double[] {0, 1}, moments(3, 3), moments(3))))
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION_IN_Y));
        assertThat(MeanDifference.ofMoments(table(new double[] {0, 1}, moments(1, 2), Moments.NONE)))
                .isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
        assertThat(MeanOfY.ofMoments(table(new double[] {0}, Moments.NONE)))
                .isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
    }

    @Test
    void groupsAreLeftOutOneAtATime() {
        MomentTable a = table(new double[] {0, 1}, moments(1, 2), moments(9));
        MomentTable b = table(new double[] {0, 1}, moments(5), moments(4, 4));
        MomentTable empty = table(new double[] {0, 1}, Moments.NONE, Moments.NONE);
        GroupedMoments grouped = GroupedMoments.of(List.of(a, empty, b));

        assertThat(grouped.groups()).isEqualTo(2);
        assertThat(grouped.leaveOneOut().get(0).level(1)).isEqualTo(moments(4, 4));
        assertThat(grouped.map(table -> table.collapse(new int[] {0, -1}, 1))
                        .total()
                        .total())
                .isEqualTo(moments(1, 2, 5));
    }

    @Test
    void tablesOfDifferentUnitsDoNotAdd() {
        MomentTable yen = MomentTable.of(List.of(moments(1)), new double[] {0}, 1);

        assertThatThrownBy(() -> yen.plus(table(new double[] {0}, moments(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tables of different scores or units do not add");
    }

    @Test
    void refusesMomentsThatNoAmountsHave() {
        assertThatThrownBy(() -> Moments.NONE.minus(moments(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No amounts have n -1, sum -3 and sum of squares -9");
    }
}
