package dev.parley.document.intake;

import dev.parley.dataflow.Side;
import dev.parley.document.intake.DatatypeNames.Datatype;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sections over the same two datatypes: at most one each way is used; for one thread. */
final class Joined {

    private final Datatype left;
    private final Datatype right;
    private final List<Placed> used = new ArrayList<>();
    private final List<Placed> unused = new ArrayList<>();

    Joined(Datatype left, Datatype right) {
        this.left = left;
        this.right = right;
    }

    /** Takes the section where there is none that way yet; the one that is there otherwise. */
    Optional<Placed> add(Placed section) {
        Optional<Placed> earlier = to(section.to());
        (earlier.isEmpty() ? used : unused).add(section);
        return earlier;
    }

    Datatype datatype(Side side) {
        return side == Side.LEFT ? left : right;
    }

    Optional<Placed> to(Side side) {
        return used.stream().filter(section -> section.to() == side).findFirst();
    }

    /** The sections that count, that to the right first. */
    List<Placed> sections() {
        return Stream.of(Side.RIGHT, Side.LEFT)
                .flatMap(side -> to(side).stream())
                .toList();
    }

    /** Repeated ones. */
    List<Placed> unused() {
        return List.copyOf(unused);
    }

    Place place() {
        return sections().get(0).place();
    }
}
