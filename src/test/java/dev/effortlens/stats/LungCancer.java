package dev.effortlens.stats;

import java.util.Arrays;
import java.util.List;

/** R ?survival::lung: days to death of 228 patients with advanced lung cancer. */
final class LungCancer {

    private static final String FILE = "known_answers/lung.csv";
    private static final double DIED = 2;

    private LungCancer() {}

    /** Returns the survival by a column: sex (1 men, 2 women), or ph.ecog (0 well to 3 in bed most of the day). */
    static SurvivalTable by(String column) {
        return table(Shared.columns(FILE, "time", "status", column));
    }

    /** Returns the survival of men and of women by ph.ecog, of those of whom it is known. */
    static List<SurvivalTable> byFitnessOfMenAndWomen() {
        List<double[]> patients = Shared.columns(FILE, "time", "status", "ph.ecog", "sex");
        double[] scores = levels(patients);
        return List.of(
                table(patients.stream().filter(patient -> patient[3] == 1).toList(), scores),
                table(patients.stream().filter(patient -> patient[3] == 2).toList(), scores));
    }

    private static double[] levels(List<double[]> patients) {
        return patients.stream()
                .mapToDouble(patient -> patient[2])
                .sorted()
                .distinct()
                .toArray();
    }

    private static SurvivalTable table(List<double[]> patients) {
        return table(patients, levels(patients));
    }

    private static SurvivalTable table(List<double[]> patients, double[] scores) {
        long[] days = patients.stream()
                .mapToLong(patient -> (long) patient[0])
                .sorted()
                .distinct()
                .toArray();
        long[][] events = new long[scores.length][days.length];
        long[][] censored = new long[scores.length][days.length];
        for (double[] patient : patients) {
            long[][] counts = patient[1] == DIED ? events : censored;
            counts[Arrays.binarySearch(scores, patient[2])][Arrays.binarySearch(days, (long) patient[0])]++;
        }
        return SurvivalTable.of(days, scores, events, censored);
    }
}
