package dev.effortlens.stats;

/** A made-up table of three measures, of which R's expand.grid(a = 1:3, b = 0:2, c = 1:2) is the order of the cells. */
final class ThreeMeasures {

    private static final long[] YES = {11, 13, 14, 7, 9, 16, 7, 9, 10, 8, 16, 18, 8, 11, 19, 5, 11, 14};
    private static final long[] NO = {19, 13, 8, 17, 11, 11, 22, 16, 11, 14, 13, 7, 19, 12, 11, 16, 17, 10};

    static final JointTable TABLE = JointTable.of(3, grid(), NO, YES);

    private ThreeMeasures() {}

    private static double[][] grid() {
        double[][] grid = new double[YES.length][];
        for (int cell = 0; cell < grid.length; cell++) {
            grid[cell] = new double[] {1 + cell % 3, cell / 3 % 3, 1 + cell / 9};
        }
        return grid;
    }
}
