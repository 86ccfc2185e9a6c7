package dev.effortlens.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** A cube as text that two programs can be held against each other by: one line per number that is not zero, sorted. */
public final class Cells {

    private final SortedSet<String> lines = new TreeSet<>();

    /**
     * Adds a number; zeros are left out, as one program may write them where the other does not.
     *
     * @param cell variable, cut, value and level
     * @param name what is counted, such as {@code churned_1}
     */
    public void add(String cell, String name, BigInteger number) {
        if (number.signum() != 0) {
            lines.add(cell + "\t" + name + "\t" + number);
        }
    }

    /** Returns what tells a cell from the others. */
    public static String cell(String variable, String cut, String value, int level) {
        return String.join("\t", variable, cut, value, Integer.toString(level));
    }

    /** Returns the lines, in order. */
    public SortedSet<String> lines() {
        return new TreeSet<>(lines);
    }

    /** Writes the lines. */
    public void write(Path file) throws IOException {
        Files.write(file, lines);
    }
}
