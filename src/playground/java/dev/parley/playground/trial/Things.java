package dev.parley.playground.trial;

import dev.parley.dataflow.Side;
import dev.parley.sync.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which records are the same thing by the links of all dataflows. Immutable once made. */
final class Things {

    private final Map<Ref, Ref> above = new HashMap<>();
    private final Map<EachStep.Joined, Link> links = new LinkedHashMap<>();

    static Things of(Play play) {
        Things things = new Things();
        play.scene.places().filter(place -> place.side() == Side.LEFT).forEach(place -> play.store
                .links(play.key(place), EachStep.ALL, Optional.empty())
                .links()
                .forEach(link -> things.join(EachStep.joined(place, link), link)));
        return things;
    }

    private void join(EachStep.Joined joined, Link link) {
        links.put(joined, link);
        above.put(root(joined.left()), root(joined.right()));
    }

    /** Stands for the thing. */
    Ref root(Ref record) {
        Ref next = above.getOrDefault(record, record);
        return next.equals(record) ? record : root(next);
    }

    Map<EachStep.Joined, Link> links() {
        return links;
    }

    /** All links of a thing. */
    Map<EachStep.Joined, Link> linksOf(Ref thing) {
        Map<EachStep.Joined, Link> own = new LinkedHashMap<>();
        links.forEach((joined, link) -> {
            if (root(joined.left()).equals(root(thing))) {
                own.put(joined, link);
            }
        });
        return own;
    }

    /** All records of the thing that a record is, if it is linked. */
    List<Ref> same(Ref record) {
        return linked().stream()
                .filter(members -> members.contains(record))
                .findFirst()
                .orElse(List.of());
    }

    /** The records of each thing that has more than one. */
    Collection<List<Ref>> linked() {
        Map<Ref, List<Ref>> things = new LinkedHashMap<>();
        links.keySet().forEach(joined -> List.of(joined.left(), joined.right()).forEach(record -> {
            List<Ref> members = things.computeIfAbsent(root(record), key -> new ArrayList<>());
            if (!members.contains(record)) {
                members.add(record);
            }
        }));
        return things.values();
    }
}
