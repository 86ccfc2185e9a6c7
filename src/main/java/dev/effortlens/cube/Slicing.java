package dev.effortlens.cube;

import dev.effortlens.cohort.LabelledAnswer;
import dev.effortlens.measure.Cut;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the slice that an answer falls into. */
final class Slicing implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> dimensions;

    /**
     * Makes a slicing.
     *
     * @param dimensions names of the places of {@link LabelledAnswer#names()}
     */
    Slicing(List<String> dimensions) {
        this.dimensions = List.copyOf(dimensions);
    }

    /** Returns the slice as the tables name it: empty overall, the value, or several joined by {@code |}. */
    String value(LabelledAnswer answer, List<String> by) {
        return by.size() == 1
                ? dimension(answer, by.get(0))
                : by.stream().map(name -> Cut.escape(dimension(answer, name))).collect(Collectors.joining("|"));
    }

    private String dimension(LabelledAnswer answer, String dimension) {
        if (dimension.equals(Cut.MONTH)) {
            return YearMonth.from(LocalDate.ofEpochDay(answer.day())).toString();
        }
        @Nullable String name = answer.names().get(dimensions.indexOf(dimension));
        return Objects.requireNonNullElse(name, Cut.NONE);
    }
}
