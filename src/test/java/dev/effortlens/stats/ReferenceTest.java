package dev.effortlens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void quantilesAgreeWithScipy() {
        // scipy.stats.t.ppf(.975, 63), scipy.stats.t.ppf(.975, 1), scipy.stats.t.ppf(.975, 9)
        assertThat(Reference.t975(63)).isCloseTo(1.9983405425207412, within(1e-12));
        // The library's incomplete beta function is good to 12 decimals, which leaves 10 of the quantile.
        assertThat(Reference.t975(1)).isCloseTo(12.706204736432095, within(1e-9));
        assertThat(Reference.t975(9)).isCloseTo(2.2621571627409915, within(1e-10));
    }

    @Test
    void tailsKeepTheirDigits() {
        // 2 * scipy.stats.norm.sf(12), 2 * scipy.stats.t.sf(20, 63), scipy.stats.chi2.sf(150, 2)
        assertThat(Reference.twoSidedNormal(-12) / 3.552964224155306e-33).isCloseTo(1, within(1e-12));
        assertThat(Reference.twoSidedT(20, 63) / 5.555035114656369e-29).isCloseTo(1, within(1e-11));
        assertThat(Reference.upperChiSquared(150, 2) / 2.678636961808087e-33).isCloseTo(1, within(1e-11));
    }

    @Test
    void nothingAtAllIsCertainlyExceeded() {
        assertThat(Reference.twoSidedNormal(0)).isEqualTo(1);
        assertThat(Reference.twoSidedT(0, 63)).isEqualTo(1);
        assertThat(Reference.upperChiSquared(0, 3)).isEqualTo(1);
    }
}
