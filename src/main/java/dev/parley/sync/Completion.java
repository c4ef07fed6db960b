package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.Path;
import dev.parley.sync.CreateOutcome.Collided;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ends a claim with a link: to the record just created, or to the one it collided with. */
final class Completion {

    private final Work work;

    Completion(Work work) {
        this.work = work;
    }

    /** Links the source with the record that was just created from it. */
    Fate created(Entry owner, RemoteRecord source, RemoteRecord record, String reason) {
        return linked(owner, source, link(owner, source, record, reason), reason);
    }

    /** The same with one that an interrupted create left behind: either may have been edited since. */
    Fate found(Entry owner, RemoteRecord source, RemoteRecord record, String reason) {
        Claim claim = owner.claim().orElseThrow();
        Link link = FoundAgain.asSent(link(owner, source, record, reason), work.pair(), claim, source);
        Fate fate = linked(owner, source, link, reason);
        boolean edited = !work.pair().unchanged(link, owner.side(), source.body())
                || !work.pair().unchanged(link, owner.side().opposite(), record.body());
        if (edited) {
            work.links().markDue(work.key(), owner.side(), owner.id(), work.now(), "edited since it was created");
        }
        return fate;
    }

    private Fate linked(Entry owner, RemoteRecord source, Link link, String reason) {
        Side target = owner.side().opposite();
        String id = link.id(target);
        Optional<Link> stored = store(owner, Entry.absent(target, id), link);
        if (stored.isEmpty()) {
            Entry known = work.links().find(work.key(), target, id);
            stored = known.state() == Entry.State.LINKED ? Optional.empty() : store(owner, known, link);
        }
        if (stored.isEmpty()) {
            return work.due(owner, work.now().plusSeconds(1), "created, but its link could not be stored yet");
        }
        Link done = stored.get();
        work.tally().created(target, done.left(), done.right(), reason);
        work.companions().linked(work.key().pair(), done.left(), done.right());
        followUp(owner, source, done);
        return Fate.CREATED;
    }

    /** What could not be created with the rest is said, or looked at soon. */
    private void followUp(Entry owner, RemoteRecord source, Link link) {
        CreatePlan plan = CreatePlan.of(work.pair(), owner.side().opposite(), source);
        if (!plan.lacks().isEmpty()) {
            Problem problem = work.problem(Optional.empty(), plan.lacks().get(0), false, Optional.empty());
            work.note(work.links().find(work.key(), owner.side(), owner.id()), problem, plan.awaited());
        } else if (work.pair().lists().stream().anyMatch(row -> lacksElements(row.list(), owner, source, link))) {
            work.links().markDue(work.key(), owner.side(), owner.id(), work.now(), "its list is still to be compared");
        }
    }

    private static boolean lacksElements(BoundList list, Entry owner, RemoteRecord source, Link link) {
        int elements = list.elements(owner.side(), source.body()).size();
        return elements > Elements.known(list, link).size();
    }

    private Optional<Link> store(Entry owner, Entry target, Link link) {
        boolean fromLeft = owner.side() == Side.LEFT;
        List<Claim.Key> keys = owner.claim().map(Claim::keys).orElse(List.of());
        return work.links()
                .link(work.key(), fromLeft ? owner : target, fromLeft ? target : owner, link, keys)
                .stored();
    }

    private Link link(Entry owner, RemoteRecord source, RemoteRecord record, String reason) {
        Side target = owner.side().opposite();
        Map<Side, RemoteRecord> records = new EnumMap<>(Side.class);
        records.put(owner.side(), source);
        records.put(target, record);
        Instant now = work.now();
        Map<String, Link.Base> base = new LinkedHashMap<>();
        Map<String, Link.Sent> sent = new LinkedHashMap<>();
        Map<String, String> planned = owner.claim().map(Claim::sent).orElse(Map.of());
        BoundPair pair = Focus.on(
                work.pair(),
                Link.fresh(records.get(Side.LEFT).id(), records.get(Side.RIGHT).id()),
                records.get(Side.LEFT).body(),
                records.get(Side.RIGHT).body());
        pair.properties().filter(property -> agreed(property, owner, records)).forEach(property -> {
            String left =
                    property.sight(Side.LEFT, records.get(Side.LEFT).body()).fingerprint();
            String right =
                    property.sight(Side.RIGHT, records.get(Side.RIGHT).body()).fingerprint();
            base.put(property.name(), new Link.Base(left, right, now, now, property.revision()));
            String mark = planned.get(property.name());
            if (mark != null) {
                sent.put(property.name(), new Link.Sent(owner.side() == Side.LEFT ? left : right, "-", mark));
            }
        });
        return new Link(
                records.get(Side.LEFT).id(),
                records.get(Side.RIGHT).id(),
                0,
                Fingerprints.scheme(),
                base,
                Optional.empty(),
                Map.of(target, new Link.LastWrite(now, record.stamps(), sent)),
                List.of(new Link.History(now, target, "*", "created: " + reason)),
                Optional.empty());
    }

    /** Whether what both sides show is what they agreed on: a reference that could not be sent still has to travel. */
    private static boolean agreed(Member property, Entry owner, Map<Side, RemoteRecord> records) {
        Side source = owner.side();
        Sight here = property.sight(source, records.get(source).body());
        Sight there =
                property.sight(source.opposite(), records.get(source.opposite()).body());
        if (here.fault().isPresent() || there.fault().isPresent()) {
            return false;
        }
        if (property instanceof BoundElement element) {
            return !here.empty() && !there.empty() && element.keyMissing().isEmpty();
        }
        boolean sent = owner.claim()
                .filter(claim -> claim.sent().containsKey(property.name()))
                .isPresent();
        return !(property instanceof BoundReference)
                || sent
                || here.empty()
                || !property.definition().way().to(source.opposite());
    }

    /** Nothing was created because somebody holds a unique value: link with the holder if a match rule says so. */
    Fate collided(Entry owner, RemoteRecord source, Collided collision, CreatePlan plan) {
        Side target = owner.side().opposite();
        if (collision.property().isEmpty()) {
            return reference(owner, source, collision.existingId());
        }
        Path property = collision.property().get();
        Set<String> holders = holders(target, property, plan);
        Set<String> matching = new LinkedHashSet<>();
        Map<String, String> keys = MatchKeys.of(work.pair(), owner.side(), source.body());
        for (String id : holders) {
            work.read(target, id)
                    .filter(record -> work.pair().holds(target, record.body()))
                    .filter(record -> MatchKeys.of(work.pair(), target, record.body()).entrySet().stream()
                            .anyMatch(keys.entrySet()::contains))
                    .ifPresent(record -> matching.add(id));
        }
        if (!matching.isEmpty()) {
            Candidates.Found found = new Candidates.Found(matching, Set.of());
            Optional<Fate> fate = new Linking(work).judge(owner, source, found);
            if (fate.isPresent()) {
                return fate.get();
            }
        }
        return taken(owner, property, plan, holders);
    }

    private Fate reference(Entry owner, RemoteRecord source, Optional<String> existing) {
        Side target = owner.side().opposite();
        String reference = owner.claim().orElseThrow().reference();
        Optional<RemoteRecord> ours = existing.flatMap(id -> work.read(target, id))
                .or(() -> work.system(target).byReference(work.pair().datatype(target), reference));
        return ours.map(record -> found(owner, source, record, "found again by our reference"))
                .orElseGet(() -> new Creation(work).unknown(owner));
    }

    /** Who holds the value: asked for as it was sent, then in the form by which it is compared. */
    private Set<String> holders(Side target, Path property, CreatePlan plan) {
        Traits traits = work.traits(target);
        Set<String> ids = new LinkedHashSet<>();
        if (!traits.lookUps().contains(property)) {
            return ids;
        }
        JsonNode sent = Fields.read(plan.body(), property, traits.schema());
        Set<String> forms = new LinkedHashSet<>(List.of(sent.asText()));
        work.pair()
                .properties()
                .filter(travelling -> travelling.path(target).equals(property))
                .forEach(travelling ->
                        forms.add(travelling.sight(target, plan.body()).normal()));
        for (String form : forms) {
            work.system(target)
                    .lookUp(work.pair().datatype(target), property, form)
                    .forEach(record -> ids.add(record.id()));
        }
        return ids;
    }

    private Fate taken(Entry owner, Path property, CreatePlan plan, Set<String> holders) {
        Side target = owner.side().opposite();
        // Where there is no search nobody is found, however long one waits.
        boolean hidden = holders.isEmpty() && work.traits(target).lookUps().contains(property);
        String holder = holders.isEmpty()
                ? hidden ? "a record that the search does not show yet" : "another record"
                : "record " + String.join(", ", holders);
        Action.Raise raise = new Action.Raise(
                Problem.Code.REJECTED,
                property.text() + " must be unique on the " + target.word() + " and is taken by " + holder
                        + "; change one of the two",
                Optional.of(property.text()));
        Entry free = work.released(owner);
        Optional<String> content = hidden ? Optional.empty() : Optional.of(plan.content(work.pair()));
        return work.note(free, work.problem(free.problem(), raise, hidden, content));
    }
}
