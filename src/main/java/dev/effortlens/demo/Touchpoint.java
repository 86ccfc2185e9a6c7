package dev.effortlens.demo;

import java.util.List;
import java.util.Locale;

/** Where answers are given. Touchpoints differ in how hard they are, and not in what effort does. */
enum Touchpoint {
    WEB_SHOP(0.24, -0.5),
    DELIVERY(0.18, -0.2),
    BILLING(0.14, 0.6),
    PHONE_SUPPORT(0.14, 0.4),
    CHAT(0.12, 0.1),
    RETURNS(0.08, 0.5),
    ONBOARDING(0.06, 0.0),
    STORE(0.04, -0.4);

    static final List<String> CHANNELS = List.of("web", "phone", "chat", "app");

    private final double share;
    private final double shift;

    Touchpoint(double share, double shift) {
        this.share = share;
        this.shift = shift;
    }

    /** Returns how likely one of the invitations that may go out is left without an answer: most where it is hard. */
    double silent() {
        return 0.5 + 0.2 * shift;
    }

    double shift() {
        return shift;
    }

    /** Returns the name as it stands in the data: lower case, blanks between words. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Touchpoint of(double uniform) {
        double sum = 0;
        for (Touchpoint touchpoint : values()) {
            sum += touchpoint.share;
            if (uniform < sum) {
                return touchpoint;
            }
        }
        return STORE;
    }
}
