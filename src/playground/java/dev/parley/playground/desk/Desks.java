package dev.parley.playground.desk;

import java.util.List;
import java.util.Optional;

/** The two sides of a pair. */
public record Desks(Desk left, Desk right) {

    /** The names of the sides, left first. */
    public static final List<String> SIDES = List.of("left", "right");

    /** The desk on that side; none for a name that is no side. */
    public Optional<Desk> on(String side) {
        return switch (side) {
            case "left" -> Optional.of(left);
            case "right" -> Optional.of(right);
            default -> Optional.empty();
        };
    }
}
