package dev.effortlens.job;

/** Which program this is. */
final class Program {

    /** Version of the program; a part of every edition's key, so that a new version publishes anew. */
    static final String VERSION = "0.1.0";

    private Program() {}
}
