package dev.parley.playground.trial;

/** Counts while a history is played. Not thread-safe. */
final class Counter {

    long steps;
    long calls;
    long writes;
    long stops;
    long faults;
    long inside;
    long windows;
    long unknown;
    long ended;
    long removed;
    long chases;

    Figures figures() {
        return new Figures(1, steps, calls, writes, stops, faults, inside, windows, unknown, ended, removed, chases);
    }
}
