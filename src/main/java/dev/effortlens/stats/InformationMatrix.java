package dev.effortlens.stats;

/** A symmetric matrix that is positive definite unless the data leave a direction open, by Cholesky's decomposition. */
final class InformationMatrix {

    /** What is left of a diagonal entry below this share is rounding. */
    private static final double NEGLIGIBLE = 1e-11;

    private final double[][] root;
    private final boolean singular;

    InformationMatrix(double[][] matrix) {
        int size = matrix.length;
        this.root = new double[size][size];
        boolean open = false;
        for (int i = 0; i < size && !open; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                if (i == j) {
                    open = !(sum > NEGLIGIBLE * matrix[i][i]);
                    root[i][i] = Math.sqrt(Math.max(0, sum));
                } else {
                    root[i][j] = sum / root[j][j];
                }
            }
        }
        this.singular = open;
    }

    /** Returns whether some combination of the parameters cannot be told from the data. */
    boolean isSingular() {
        return singular;
    }

    /** Returns the vector that this matrix, which must not be singular, turns into the given one. */
    double[] solve(double[] vector) {
        int size = root.length;
        double[] solution = vector.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= root[i][k] * solution[k];
            }
            solution[i] /= root[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= root[k][i] * solution[k];
            }
            solution[i] /= root[i][i];
        }
        return solution;
    }
}
