package dev.effortlens.config;

import java.util.Comparator;
import org.yaml.snakeyaml.error.Mark;

/**
 * Where something is written, in the order of reading: the file line by line, then the overrides one by one.
 *
 * @param override 0 for the file, else the number of the override
 * @param source the file, or the override's key as it was given on the command line
 * @param line from 1; 0 for an override
 * @param column from 1; 0 for an override
 */
record Place(int override, String source, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::override)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    static Place startOf(String file) {
        return new Place(0, file, 1, 1);
    }

    static Place ofOverride(int number, String key) {
        return new Place(number, "--set " + key, 0, 0);
    }

    /** Returns the place of a mark within the text that begins here. */
    Place at(Mark mark) {
        return at(mark.getLine(), mark.getColumn());
    }

    /** Returns a place within the text that begins here, line and column counted from 0. */
    Place at(int lineBefore, int columnBefore) {
        return override > 0 ? this : new Place(0, source, lineBefore + 1, columnBefore + 1);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return override > 0 ? source : source + ":" + line + ":" + column;
    }
}
