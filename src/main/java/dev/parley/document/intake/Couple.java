package dev.parley.document.intake;

import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One document, or a document and its reverse: what becomes one dataflow.
 *
 * @param forward from the left system to the right one
 * @param backward from the right system to the left one; the same document where both systems are one
 */
record Couple(Optional<Incoming> forward, Optional<Incoming> backward) {

    /** Of a name that a definition may have. */
    private static final int LONGEST = 64;

    static Couple of(Incoming one, Optional<Incoming> reverse, boolean leftIsSource) {
        if (one.source().same(one.target())) {
            return new Couple(Optional.of(one), Optional.of(one));
        }
        return leftIsSource ? new Couple(Optional.of(one), reverse) : new Couple(reverse, Optional.of(one));
    }

    SystemName system(Side side) {
        return forward.map(document -> side == Side.LEFT ? document.source() : document.target())
                .or(() -> backward.map(document -> side == Side.LEFT ? document.target() : document.source()))
                .orElseThrow();
    }

    /** Both directions in one document: a system with itself. */
    boolean self() {
        return system(Side.LEFT).same(system(Side.RIGHT));
    }

    /** The document whose records travel to {@code side}. */
    Optional<Incoming> to(Side side) {
        return side == Side.RIGHT ? forward : backward;
    }

    /** The forward one first. */
    List<Incoming> documents() {
        return Stream.concat(forward.stream(), backward.stream().filter(document -> !self()))
                .toList();
    }

    String name() {
        String name = system(Side.LEFT).name() + "-" + system(Side.RIGHT).name();
        return name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("-$", "");
    }
}
