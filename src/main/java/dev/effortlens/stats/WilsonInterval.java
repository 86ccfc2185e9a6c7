package dev.effortlens.stats;

/**
 * Wilson's score interval for a rate. It stays within 0 and 1 and holds its level where the plain interval does not: few
 * events, or rates near 0 or 1.
 *
 * <p>Events and n are real numbers, so that both can be divided by a design effect.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), JASA 22</a>
 */
public final class WilsonInterval {

    private WilsonInterval() {}

    /** Returns the 95 % interval for events of n, with n above 0. */
    public static Interval of(double events, double n) {
        if (!(n > 0) || !(events >= 0) || events > n) {
            throw new IllegalArgumentException("Expected events of a positive n, found %s of %s".formatted(events, n));
        }
        double zz = Reference.NORMAL_975 * Reference.NORMAL_975;
        double rate = events / n;
        double centre = (events + zz / 2) / (n + zz);
        double half = Reference.NORMAL_975 * Math.sqrt(n * rate * (1 - rate) + zz / 4) / (n + zz);
        return new Interval(events == 0 ? 0 : Math.max(0, centre - half), events == n ? 1 : Math.min(1, centre + half));
    }
}
