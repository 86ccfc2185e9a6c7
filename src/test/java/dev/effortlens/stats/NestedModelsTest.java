package dev.effortlens.stats;

import static dev.effortlens.stats.Tables.number;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.effortlens.stats.Estimate.Reason;
import org.junit.jupiter.api.Test;

class NestedModelsTest {

    private static final JointTable TABLE = ThreeMeasures.TABLE;
    private static final int[] NONE = {};
    private static final int[] FIRST = {0};
    private static final int[] OTHERS = {1, 2};

    @Test
    void slopesAgreeWithR() {
        // R: glm(cbind(yes, no) ~ a + b + c, family = binomial, control = list(epsilon = 1e-14))
        assertThat(number(NestedModels.of(TABLE).slope(0))).isCloseTo(0.6514987097127464, within(1e-10));
        assertThat(number(NestedModels.of(TABLE).slope(1))).isCloseTo(-0.3066501002592338, within(1e-10));
        assertThat(number(NestedModels.of(TABLE).slope(2))).isCloseTo(0.162319362645827, within(1e-10));
        LogisticModel model = LogisticModel.of(TABLE);
        assertThat(model.intercept()).isCloseTo(-1.4365174055629275, within(1e-10));
        // R: sqrt(diag(vcov(model)))
        assertThat(model.slopeStdError(0)).isCloseTo(0.1228894722074948, within(1e-8));
        assertThat(model.slopeStdError(2)).isCloseTo(0.1968840232115251, within(1e-8));
    }

    @Test
    void likelihoodRatioAgreesWithR() {
        ChiSquared test = requireNonNull(NestedModels.of(TABLE).likelihoodRatio(OTHERS, FIRST));

        // R: deviance(glm(... ~ b + c)) - deviance(glm(... ~ a + b + c))
        assertThat(test.statistic()).isCloseTo(29.61716969966804, within(1e-9));
        assertThat(test.df()).isEqualTo(1);
    }

    @Test
    void areasAgreeWithR() {
        // R: the share of (yes, no) pairs in which yes has the higher predict(model), ties counting half
        assertThat(number(NestedModels.of(TABLE).area(0, 1, 2))).isCloseTo(0.6629063322982588, within(1e-14));
        assertThat(number(NestedModels.of(TABLE).gainInArea(OTHERS, FIRST)))
                .isCloseTo(0.09119138398647864, within(1e-14));
    }

    @Test
    void oneMeasureIsTheRegressionOnItsTable() {
        JointTable dose = ofPain();

        assertThat(StrictMath.exp(number(NestedModels.of(dose).slope(0))))
                .isCloseTo(number(OddsRatioPerPoint.of(Tables.PAIN)), within(1e-12));
        assertThat(NestedModels.of(dose).area(0)).isEqualTo(AreaUnderCurve.of(Tables.PAIN));
        assertThat(number(NestedModels.of(dose).gainInArea(NONE, FIRST)))
                .isCloseTo(number(AreaUnderCurve.of(Tables.PAIN)) - 0.5, within(1e-15));
    }

    @Test
    void convergesWhereNewtonsFirstStepLeadsToProbabilitiesOfNought() {
        JointTable table = JointTable.of(1, new double[][] {{0}, {1}}, new long[] {1050, 1}, new long[] {1, 18});

        // the odds ratio is 1050 · 18 / (1 · 1)
        assertThat(number(NestedModels.of(table).slope(0))).isCloseTo(StrictMath.log(18_900), within(1e-9));
    }

    @Test
    void isUndefinedWithoutAFit() {
        JointTable nobody = TABLE.minus(TABLE);
        JointTable sameTwice = ofPain().plus(ofPain()).only(0, 0);
        JointTable separated = JointTable.of(
                2, new double[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}}, new long[] {9, 9, 9, 0}, new long[] {0, 0, 0, 9});

        assertThat(NestedModels.of(nobody).area(0)).isEqualTo(Estimate.undefined(Reason.NO_OBSERVATIONS));
        assertThat(NestedModels.of(sameTwice).slope(0)).isEqualTo(Estimate.undefined(Reason.COLLINEAR));
        assertThat(NestedModels.of(separated).gainInArea(FIRST, new int[] {1}))
                .isEqualTo(Estimate.undefined(Reason.SEPARATION));
        assertThat(NestedModels.of(separated).likelihoodRatio(FIRST, new int[] {1}))
                .isNull();
    }

    @Test
    void aMeasureThatAloneSeparatesIsFound() {
        JointTable separated = JointTable.of(
                2, new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new long[] {50, 40, 0, 0}, new long[] {0, 3, 1000, 1
                });
        JointTable onlyJust = separated.plus(JointTable.of(2, new double[][] {{1, 1}}, new long[] {1}, new long[] {0}));

        assertThat(NestedModels.of(separated).slope(0)).isEqualTo(Estimate.undefined(Reason.SEPARATION));
        assertThat(NestedModels.of(onlyJust).slope(0)).isInstanceOf(Estimate.Defined.class);
    }

    private static JointTable ofPain() {
        double[][] dose = new double[Tables.PAIN.rows()][];
        long[] no = new long[dose.length];
        long[] yes = new long[dose.length];
        for (int row = 0; row < dose.length; row++) {
            dose[row] = new double[] {row};
            no[row] = Tables.PAIN.count(row, 0);
            yes[row] = Tables.PAIN.count(row, 1);
        }
        return JointTable.of(1, dose, no, yes);
    }
}
