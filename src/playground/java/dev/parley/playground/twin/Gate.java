package dev.parley.playground.twin;

/** A test's place to interfere: it may write through another handle, or throw to stop the worker. */
@FunctionalInterface
public interface Gate {
    /** Before the effect. @param operation the name of the method called, such as {@code claim} */
    void before(String operation);

    /** After the effect (also one refused), before the answer; to throw here is to lose the answer. */
    default void after(String operation) {}
}
