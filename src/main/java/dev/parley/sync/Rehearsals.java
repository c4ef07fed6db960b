package dev.parley.sync;

import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes previews: what a whole comparison of pairs would do, found out without a write to anything. */
final class Rehearsals {

    private final Works works;
    private final Map<Side, BusinessSystem> systems;
    private final Links links;

    Rehearsals(Works works, Map<Side, BusinessSystem> systems, Links links) {
        this.works = works;
        this.systems = systems;
        this.links = links;
    }

    /**
     * Rehearses pairs together, as if they all were live.
     *
     * @param shown how many deeds are shown at most
     */
    Preview preview(Collection<String> pairs, Budget budget, int shown) {
        HeldLinks held = new HeldLinks(links);
        NotedDeeds deeds = new NotedDeeds(held, shown);
        Halt halt = new Halt(false);
        Map<String, PreviewTally> tallies = new LinkedHashMap<>();
        Session session = works.session(new Works.Means(
                gathered(),
                held,
                new Budget(budget.clock(), budget.end(), Duration.ZERO),
                pair -> tallies.computeIfAbsent(pair, name -> new PreviewTally(budget.clock(), halt)),
                deeds::of,
                pair -> pairs.contains(pair) || works.standings().glance(pair) == Standing.LIVE));
        List<String> ordered = works.dataflow().inOrderOfReferences().stream()
                .map(Pair::name)
                .filter(pairs::contains)
                .toList();
        boolean complete = rehearse(ordered, session, held, budget) && halt.failures() == 0;
        List<String> meanings = ordered.stream().map(works.standings()::meaning).toList();
        Optional<String> hash = complete ? Optional.of(deeds.hash(meanings)) : Optional.empty();
        return new Preview(complete, hash, counted(tallies, deeds), deeds.first());
    }

    private Map<Side, BusinessSystem> gathered() {
        return Map.of(
                Side.LEFT, new Gathered(systems.get(Side.LEFT)),
                Side.RIGHT, new Gathered(systems.get(Side.RIGHT)));
    }

    private static boolean rehearse(List<String> pairs, Session session, HeldLinks held, Budget budget) {
        boolean complete = true;
        for (String pair : pairs) {
            complete &= !budget.over() && new Rehearsal(session.work(pair), held).complete();
        }
        return complete;
    }

    private static Map<String, Preview.Of> counted(Map<String, PreviewTally> tallies, NotedDeeds deeds) {
        Map<String, Preview.Of> counted = new LinkedHashMap<>();
        tallies.forEach((pair, tally) -> counted.put(pair, new Preview.Of(deeds.counts(pair), tally.troubles())));
        return counted;
    }
}
