package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person ends a conflict that the policy {@code review} left standing. The values are those read now, the target's
 * last; an edit made after that is not overwritten but compared like any other.
 */
final class Resolving {

    private static final String ASK = "explain tells how each property stands";

    private final Work work;
    private final Side winner;
    private final Optional<String> property;
    private final boolean all;

    Resolving(Work work, Side winner, Optional<String> property, boolean all) {
        this.work = work;
        this.winner = winner;
        this.property = property;
        this.all = all;
    }

    Operator.Outcome resolve(Side side, String id) {
        Entry entry = LinkedEntry.of(work, side, id);
        Link link = entry.link().orElseThrow();
        Map<Side, RemoteRecord> records = new EnumMap<>(Side.class);
        for (Side each : List.of(winner, winner.opposite())) {
            records.put(each, read(each, link.id(each)));
        }
        Decided decided = new Decided(Optional.of(winner), chosen(entry, link, records));
        Fate fate = new Records(work).handled(entry, () -> new LinkedSync(work, decided)
                .apply(entry, link, records, Optional.empty(), true));
        Entry after = work.links().find(work.key(), side, id);
        return new Operator.Outcome(Optional.of(link.left()), Optional.of(link.right()), fate, after.problem());
    }

    private RemoteRecord read(Side side, String id) {
        RemoteRecord record = work.read(side, id)
                .orElseThrow(() -> new Declined(
                        Declined.Code.UNKNOWN_RECORD,
                        "the record " + id + " on the " + side.word() + " is not found in its system",
                        "there is nothing left to decide; the next reconcile ends the link"));
        if (!work.pair().holds(side, record.body())) {
            throw new Declined(
                    Declined.Code.OUTSIDE_FILTER,
                    "the record " + id + " on the " + side.word() + " does not meet the filter of the pair",
                    "nothing travels to or from it; change the record or the filter first");
        }
        return record;
    }

    /** The conflict that is meant; empty for all of them. */
    private Optional<String> chosen(Entry entry, Link link, Map<Side, RemoteRecord> records) {
        List<String> conflicts = conflicts(link, records);
        if (conflicts.isEmpty()) {
            String stands = entry.problem()
                    .map(problem -> "what stands is " + problem.code() + ": " + problem.message())
                    .orElse("both sides agree, or the definition decides");
            throw new Declined(Declined.Code.NO_CONFLICT, "there is no conflict for a person; " + stands, ASK);
        }
        if (all) {
            return Optional.empty();
        }
        if (property.isEmpty() && conflicts.size() > 1) {
            throw new Declined(
                    Declined.Code.SEVERAL_CONFLICTS,
                    "there are conflicts on " + String.join(", ", conflicts),
                    "name one as \"property\", or decide all of them with \"all\": true");
        }
        String name = property.orElse(conflicts.get(0));
        if (!conflicts.contains(name)) {
            throw new Declined(
                    Declined.Code.NO_CONFLICT,
                    "there is no conflict on this property; there is one on " + String.join(", ", conflicts),
                    ASK);
        }
        return Optional.of(name);
    }

    /** Names of the groups a person is to decide. */
    private List<String> conflicts(Link link, Map<Side, RemoteRecord> records) {
        RemoteRecord left = records.get(Side.LEFT);
        RemoteRecord right = records.get(Side.RIGHT);
        Needs needs = Needs.ofLink(work.pair(), link.comparableUnder(Fingerprints.scheme()), left.body(), right.body());
        References references =
                work.companions().resolve(needs.wanted(), Set.of()).references();
        BoundPair pair = Focus.on(work.pair().with(references), link, left.body(), right.body());
        Link start = IntentTakeover.completed(pair, link, left, right, work.now());
        Plan plan = Planner.plan(pair, start, left, right, work.now());
        plan.defer().ifPresent(defer -> {
            throw Declined.busy(defer.why());
        });
        Set<String> members = plan.actions().stream()
                .filter(action -> action instanceof Action.Raise raise && raise.code() == Problem.Code.CONFLICT)
                .flatMap(action -> ((Action.Raise) action).property().stream())
                .collect(Collectors.toSet());
        return pair.groups().stream()
                .filter(group -> members.contains(group.members().get(0).name()))
                .map(group ->
                        property.filter(name -> Decided.names(group, name)).orElse(group.name()))
                .toList();
    }
}
