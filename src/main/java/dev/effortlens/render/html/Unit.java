package dev.effortlens.render.html;

import com.ibm.icu.number.NumberFormatter.SignDisplay;
import dev.effortlens.render.format.ShortestDecimal;
import dev.effortlens.report.OutcomeInfo;
import java.math.BigDecimal;

/** How an outcome's level and its differences are written: shares in percent and points, money, or scores. */
enum Unit {
    PERCENT("percent") {
        @Override
        String level(Numbers numbers, double value) {
            return numbers.percent(value);
        }

        @Override
        String bare(Numbers numbers, double value) {
            return numbers.percentBare(value);
        }

        @Override
        String difference(Numbers numbers, double value) {
            return numbers.points(value);
        }

        @Override
        String tick(Numbers numbers, BigDecimal shown) {
            return numbers.tickPercent(shown);
        }
    },
    MONEY("money") {
        @Override
        String level(Numbers numbers, double value) {
            return numbers.money(value);
        }

        @Override
        String tick(Numbers numbers, BigDecimal shown) {
            return numbers.tickMoney(shown);
        }
    },
    SCORE("score") {
        @Override
        String level(Numbers numbers, double value) {
            return numbers.decimal(value, 2);
        }

        @Override
        String tick(Numbers numbers, BigDecimal shown) {
            return numbers.tick(shown, SignDisplay.AUTO);
        }
    };

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    static Unit of(OutcomeInfo outcome) {
        if (outcome.binary()) {
            return PERCENT;
        }
        return outcome.kind() == OutcomeInfo.Kind.AMOUNT ? MONEY : SCORE;
    }

    /** Returns the part of a bundle key that tells the unit. */
    String word() {
        return word;
    }

    /** Returns a level with its unit. */
    abstract String level(Numbers numbers, double value);

    /** Returns a level whose unit stands elsewhere. */
    String bare(Numbers numbers, double value) {
        return numbers.decimal(value, 2);
    }

    /** Returns a difference, signed, whose unit stands elsewhere. */
    String difference(Numbers numbers, double value) {
        return numbers.signed(value, 2);
    }

    /** Returns a difference for a sentence: points without their word, money with its symbol, scores plain. */
    String signed(Numbers numbers, double value) {
        return this == MONEY ? numbers.moneySigned(value) : difference(numbers, value);
    }

    /** Returns the label of an axis for a level as it is drawn. */
    abstract String tick(Numbers numbers, BigDecimal shown);

    /** Returns the exact value in the unit that is shown: percent for shares. */
    BigDecimal shown(double value) {
        BigDecimal exact = new BigDecimal(ShortestDecimal.of(value));
        return this == PERCENT ? exact.movePointRight(2) : exact;
    }

    /** Returns the exact value as the text of an attribute. */
    String exact(double value) {
        return shown(value).stripTrailingZeros().toPlainString();
    }
}
