package dev.parley.playground.trial;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold after every step, and the histories of links, which the store keeps the newest entries of only. */
final class EachStep {

    static final int ALL = 10_000;

    private final Play play;
    private final Map<Joined, Set<Link.History>> histories = new HashMap<>();

    /** A left and a right record. */
    record Joined(Ref left, Ref right) {}

    EachStep(Play play) {
        this.play = play;
    }

    void check() {
        play.scene.places().filter(place -> place.side() == Side.LEFT).forEach(this::links);
    }

    private void links(Scene.Place place) {
        Set<String> rights = new HashSet<>();
        for (Link link :
                play.store.links(play.key(place), ALL, Optional.empty()).links()) {
            if (!rights.add(link.right())) {
                throw new Violation("a record in two links", place.pair() + " " + link.right());
            }
            Entry right = play.store.find(play.key(place), Side.RIGHT, link.right());
            if (!right.other().equals(Optional.of(link.left()))) {
                throw new Violation("two ends of a link disagree", place.pair() + " " + link.left());
            }
            SecretCheck.check("a link", link);
            histories
                    .computeIfAbsent(joined(place, link), key -> new HashSet<>())
                    .addAll(link.history());
            link.problem().ifPresent(problem -> sane(link.left(), problem));
        }
        play.store.problems(play.key(place), ALL).forEach(entry -> {
            SecretCheck.check("a problem", entry);
            entry.problem().ifPresent(problem -> sane(entry.id(), problem));
        });
    }

    private static void sane(String id, Problem problem) {
        if (problem.code() == Problem.Code.MAPPING_ERROR) {
            throw new Violation("an error of Parley itself", id + ": " + problem.message());
        }
    }

    static Joined joined(Scene.Place left, Link link) {
        String datatype = left.form().datatype();
        return new Joined(
                new Ref(left.system(), datatype, link.left()),
                new Ref(left.opposite().system(), datatype, link.right()));
    }

    /** Everything ever said about the link. */
    List<Link.History> history(Joined joined) {
        return List.copyOf(histories.getOrDefault(joined, Set.of()));
    }
}
