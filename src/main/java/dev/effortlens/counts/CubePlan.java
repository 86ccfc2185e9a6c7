package dev.effortlens.counts;

import dev.effortlens.measure.Cut;
import dev.effortlens.measure.Explanatory;
import dev.effortlens.measure.Instrument;
import dev.effortlens.measure.Outcome;
import java.io.Serializable;
import java.util.List;

/**
 * What is counted: every x by every outcome in every slice of every cut.
 *
 * @param variables instruments, then signals, then topics, in configured order; cells name them by number
 * @param outcomes in configured order
 * @param cuts {@link Cut#OVERALL} first, then the configured ones
 * @param adjust dimensions within which like is compared with like; empty where nothing is adjusted for
 */
public record CubePlan(List<Explanatory> variables, List<Outcome> outcomes, List<Cut> cuts, List<String> adjust)
        implements Serializable {

    /** Copies the lists. */
    public CubePlan {
        variables = List.copyOf(variables);
        outcomes = List.copyOf(outcomes);
        cuts = List.copyOf(cuts);
        adjust = List.copyOf(adjust);
    }

    /** Returns the number by which a {@link SliceKey} names a table beside the cuts. */
    public int number(SideTable table) {
        return cuts.size() + table.place();
    }

    /** Returns the instruments in configured order; they come before the others. */
    public List<Instrument> instruments() {
        return variables.stream()
                .filter(Instrument.class::isInstance)
                .map(Instrument.class::cast)
                .toList();
    }

    /** Returns the number of the cut by month alone; negative if there is none. */
    int months() {
        return cuts.indexOf(Cut.parse(Cut.MONTH));
    }

    /** Returns the instrument whose answer a stated outcome is. */
    public Instrument instrument(String id) {
        for (Explanatory variable : variables) {
            if (variable instanceof Instrument instrument && instrument.id().equals(id)) {
                return instrument;
            }
        }
        throw new IllegalArgumentException("No instrument " + id);
    }

    /** Returns whether y is yes or no. */
    public boolean binary(int outcome) {
        Outcome o = outcomes.get(outcome);
        return o instanceof Outcome.Event || (o instanceof Outcome.Stated stated && stated.atLeast() != null);
    }

    /** Returns whether x and y are the same answer, so that their association says nothing. */
    public boolean same(int variable, int outcome) {
        return outcomes.get(outcome) instanceof Outcome.Stated stated
                && variables.get(variable).id().equals(stated.instrument());
    }

    /** Returns how many states of an outcome are counted: two for yes or no, one per score, one for amounts. */
    int states(int outcome) {
        Outcome o = outcomes.get(outcome);
        if (o instanceof Outcome.Amount) {
            return 1;
        }
        return o instanceof Outcome.Stated stated && stated.atLeast() == null
                ? instrument(stated.instrument()).levels()
                : 2;
    }

    /** Returns the values of y by state: 0 and 1, or the scores. */
    double[] values(int outcome) {
        double[] values = new double[states(outcome)];
        boolean ordered = !binary(outcome) && outcomes.get(outcome) instanceof Outcome.Stated;
        int lowest = ordered
                ? instrument(((Outcome.Stated) outcomes.get(outcome)).instrument())
                        .scale()
                        .minimum()
                : 0;
        for (int state = 0; state < values.length; state++) {
            values[state] = (double) lowest + state;
        }
        return values;
    }

    /** Returns where the counts of an outcome begin in a cell; place 0 counts the answers. */
    int place(int outcome) {
        int place = 1;
        for (int i = 0; i < outcome; i++) {
            place += states(i);
        }
        return place;
    }

    /** Returns the number of places of a cell. */
    int places() {
        return place(outcomes.size());
    }
}
