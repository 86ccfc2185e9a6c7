package dev.effortlens.job;

/** Lets tests of other packages run the command line inside this process. */
public final class Jobs {

    private Jobs() {}

    /** Runs the command line and returns the exit code. */
    public static int run(String... arguments) {
        return Main.run(arguments);
    }
}
