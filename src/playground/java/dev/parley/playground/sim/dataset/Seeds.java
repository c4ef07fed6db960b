package dev.parley.playground.sim.dataset;

import java.util.Random;

/** Random numbers for the record of a kind and index: the same whatever else is generated, and in whatever order. */
final class Seeds {

    private Seeds() {}

    static Random random(long seed, String kind, int index) {
        long mixed = (seed * 31 + kind.hashCode()) * 0x9E37_79B9_7F4A_7C15L + index;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        return new Random(mixed ^ mixed >>> 27);
    }
}
