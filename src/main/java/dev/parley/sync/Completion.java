package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.CreateOutcome.Collided;
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
        return linked(owner, Optional.of(source), record, ClaimedLink.Origin.ANSWER, reason);
    }

    /** Links the source, which may be gone by now, with the record that an interrupted create has left. */
    Fate found(Entry owner, Optional<RemoteRecord> source, RemoteRecord record, String reason) {
        return linked(owner, source, record, ClaimedLink.Origin.RECOVERED, reason);
    }

    private Fate linked(
            Entry owner, Optional<RemoteRecord> source, RemoteRecord record, ClaimedLink.Origin origin, String reason) {
        Side target = owner.side().opposite();
        ClaimedLink claimed =
                new ClaimedLink(origin, work.pair(), owner.claim().orElseThrow(), source, record, work.now());
        Link link = claimed.made(reason);
        Optional<Link> stored = store(owner, Entry.absent(target, record.id()), link);
        if (stored.isEmpty()) {
            Entry known = work.links().find(work.key(), target, record.id());
            stored = known.state() == Entry.State.LINKED ? Optional.empty() : store(owner, known, link);
        }
        if (stored.isEmpty()) {
            return work.due(owner, work.now().plusSeconds(1), "created, but its link could not be stored yet");
        }
        Link done = stored.get();
        work.tally().created(target, done.left(), done.right(), reason);
        work.tally().arrived(Edited.before(source, work.now()));
        work.companions().linked(work.key().pair(), done.left(), done.right());
        source.ifPresent(known -> followUp(owner, known, done));
        if (origin != ClaimedLink.Origin.ANSWER && !claimed.settled(done)) {
            work.links().markDue(work.key(), owner.side(), owner.id(), work.now(), "either may have changed since");
        }
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
        return elements > Elements.known(list, link).size() || Kin.wait(list, link);
    }

    private Optional<Link> store(Entry owner, Entry target, Link link) {
        boolean fromLeft = owner.side() == Side.LEFT;
        List<Claim.Key> keys = owner.claim().map(Claim::keys).orElse(List.of());
        Entry left = fromLeft ? owner : target;
        Entry right = fromLeft ? target : owner;
        Written<Link> stored = work.links().link(work.key(), left, right, link, keys);
        // Better a link without a base than none: what was created is compared again, and told to be too large.
        return NotStored.tooLarge(stored)
                ? work.links()
                        .link(work.key(), left, right, Link.fresh(link.left(), link.right()), keys)
                        .stored()
                : stored.stored();
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
            Optional<Fate> fate = new Linking(work).judge(owner, source, found, Optional.of(plan.content(work.pair())));
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
        return ours.map(record -> linked(
                        owner, Optional.of(source), record, ClaimedLink.Origin.FORMER, "found again by our reference"))
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
