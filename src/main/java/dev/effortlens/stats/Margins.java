package dev.effortlens.stats;

/** How many observations there are at each level of x, in each state of y, and in all. */
interface Margins {

    int rows();

    int columns();

    long rowTotal(int row);

    long columnTotal(int column);

    long total();
}
