package dev.effortlens.config;

/**
 * The kind of a problem, as messages print it and {@code effortlens explain} looks it up. A code, once published, keeps
 * its meaning for ever: people search for it, and schedulers may branch on it.
 */
public interface Code {

    /** Returns the code as messages print it, {@code EL-} and what follows. */
    String code();

    /** Returns one sentence that says what the code stands for. */
    String meaning();
}
