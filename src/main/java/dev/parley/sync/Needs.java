package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which links of other pairs a decision needs: those that references which changed lead to. Pure. */
final class Needs {

    private final BoundPair pair;
    private final Set<Target> wanted = new LinkedHashSet<>();
    private final Set<Target> travelling = new LinkedHashSet<>();

    private Needs(BoundPair pair) {
        this.pair = pair;
    }

    /** For two linked records. */
    static Needs ofLink(BoundPair pair, Link link, ObjectNode left, ObjectNode right) {
        Needs needs = new Needs(pair);
        for (Side side : Side.values()) {
            ObjectNode body = side == Side.LEFT ? left : right;
            pair.groups().stream()
                    .flatMap(BoundGroup::references)
                    .filter(reference -> !pair.shows(link, reference, side, body))
                    .forEach(reference -> needs.add(reference, side, body));
            pair.lists().forEach(row -> needs.add(row.list(), link, side, body));
        }
        return needs;
    }

    /** For telling of two records where each reference leads, also of those that rest. */
    static Needs ofAll(BoundPair pair, ObjectNode left, ObjectNode right) {
        Needs needs = new Needs(pair);
        for (Side side : Side.values()) {
            ObjectNode body = side == Side.LEFT ? left : right;
            pair.groups().stream()
                    .flatMap(BoundGroup::references)
                    .forEach(reference -> needs.add(reference, side, body));
            pair.lists().forEach(row -> needs.addAll(row.list(), side, body));
        }
        return needs;
    }

    /** For a record whose counterpart is to be created. */
    static Needs ofCreate(BoundPair pair, Side source, ObjectNode body) {
        Needs needs = new Needs(pair);
        Stream<BoundReference> onCreate = pair.onCreate().stream()
                .filter(only -> only.target() != source)
                .flatMap(only -> only.from().stream())
                .filter(BoundReference.class::isInstance)
                .map(BoundReference.class::cast);
        Stream.concat(pair.groups().stream().flatMap(BoundGroup::references), onCreate)
                .forEach(reference -> needs.add(reference, source, body));
        pair.lists().forEach(row -> needs.addAll(row.list(), source, body));
        return needs;
    }

    /** Records whose counterparts are needed for comparing. */
    Set<Target> wanted() {
        return wanted;
    }

    /** Those of them without whose counterpart a value cannot travel. */
    Set<Target> travelling() {
        return travelling;
    }

    private void add(BoundReference reference, Side side, ObjectNode body) {
        Optional<Target> target = reference.target(side, reference.sight(side, body));
        target.ifPresent(wanted::add);
        target.filter(found -> reference.definition().way().to(side.opposite())).ifPresent(travelling::add);
    }

    private void add(BoundList list, Link link, Side side, ObjectNode body) {
        for (ObjectNode element : list.elements(side, body)) {
            if (!BoundPair.shows(list, link, side, element)) {
                list.references().forEach(reference -> add(reference, side, element));
            }
        }
    }

    private void addAll(BoundList list, Side side, ObjectNode body) {
        list.elements(side, body)
                .forEach(element -> list.references().forEach(reference -> add(reference, side, element)));
    }
}
