package dev.effortlens.config;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with a configuration or an input, said so that it can be mended without asking anyone.
 *
 * @param code stable code, {@code EL-…}
 * @param where file with line and column, or file and column of an input
 * @param found what is there
 * @param expected what should be there
 * @param fix what to do
 */
public record Problem(String code, String where, String found, String expected, String fix) {

    /** Returns a problem of a kind. */
    public static Problem of(Code kind, String where, String found, String expected, String fix) {
        return new Problem(kind.code(), where, found, expected, fix);
    }

    /** Returns problems as messages list them, one line each. */
    public static String lines(Collection<Problem> problems) {
        return problems.stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return code + " " + where + ": expected " + expected + ", found " + found + ". To fix: " + fix;
    }
}
