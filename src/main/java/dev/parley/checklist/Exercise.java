package dev.parley.checklist;

import java.util.List;

/** Checks that are made with the same few records, one after the other. */
interface Exercise {

    /** What is tried out, in this order. */
    List<Check> checks();

    /**
     * Tries it. What was made is taken away by the bench.
     *
     * @throws Impossible when it cannot go on
     */
    void run(Bench bench, Verdicts verdicts);
}
