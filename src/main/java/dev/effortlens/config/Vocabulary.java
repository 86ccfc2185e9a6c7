package dev.effortlens.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that may stand somewhere, in the order in which messages list them.
 *
 * @param shownByName the name, and the quoted words a message uses for it: a name that came out of an environment
 *     variable is not printed
 */
record Vocabulary(Map<String, String> shownByName) {

    private static final int SHORTEST_BEGINNING = 3;

    static Vocabulary of(Collection<String> names) {
        Map<String, String> shown = new LinkedHashMap<>();
        names.forEach(name -> shown.put(name, "'" + name + "'"));
        return new Vocabulary(shown);
    }

    boolean contains(String name) {
        return shownByName.containsKey(name);
    }

    /** Returns what to do about a name that is not one of these. */
    String suggestion(String text, String otherwise) {
        return nearest(text).map(name -> "did you mean " + name + "?").orElse(otherwise);
    }

    /** Returns the name that was probably meant, as messages show it. */
    Optional<String> nearest(String text) {
        String wanted = normal(text);
        int best = Integer.MAX_VALUE;
        String nearest = null;
        for (Map.Entry<String, String> candidate : shownByName.entrySet()) {
            String name = normal(candidate.getKey());
            int distance = begins(wanted, name) ? 1 : distance(wanted, name);
            if (distance < best && distance <= tolerance(wanted, name)) {
                best = distance;
                nearest = candidate.getValue();
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Returns whether one is the beginning of the other: {@code int} and {@code integer}. */
    private static boolean begins(String a, String b) {
        int common = Math.min(a.length(), b.length());
        return common >= SHORTEST_BEGINNING && a.length() != b.length() && a.regionMatches(0, b, 0, common);
    }

    private static int tolerance(String a, String b) {
        return Math.max(1, Math.max(a.length(), b.length()) / 3);
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns how many letters must be inserted, removed, replaced or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int changed = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(changed, cost[i - 2][j - 2] + 1) : changed;
    }

    /** Returns the names one after the other, as a message lists them. */
    String listed() {
        return shownByName.isEmpty() ? "none is configured" : String.join(", ", shownByName.values());
    }
}
