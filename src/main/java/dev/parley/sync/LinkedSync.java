package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reconciles two linked records: read source, then target by id, plan, write what changed, move the base. */
final class LinkedSync {

    private static final String COMPARED = "the link changed while it was compared";

    private final Work work;
    private final Missing missing;
    private final LinkWriter writer;
    private final Decided decided;

    LinkedSync(Work work) {
        this(work, Decided.NOTHING);
    }

    /** @param decided what a person said of conflicts */
    LinkedSync(Work work, Decided decided) {
        this.work = work;
        this.decided = decided;
        this.missing = new Missing(work);
        this.writer = new LinkWriter(work);
    }

    /**
     * Reconciles the link of an entry.
     *
     * @param row the record as a list brought it, if one did; read again by id when it may be outdated
     * @param anew whether content that was refused before is sent again
     */
    Fate sync(Entry entry, Optional<RemoteRecord> row, boolean anew) {
        Link link = entry.link().orElseThrow();
        Instant now = work.now();
        if (link.intent().filter(intent -> intent.expiry().isAfter(now)).isPresent()) {
            return work.due(entry, link.intent().get().expiry(), "another worker is writing");
        }
        Map<Side, RemoteRecord> records = new EnumMap<>(Side.class);
        Optional<Side> listed = row.map(seen -> entry.side());
        for (Side side : new Side[] {entry.side(), entry.side().opposite()}) {
            Optional<RemoteRecord> record = row.filter(seen -> side == entry.side())
                    .filter(seen -> !link.outdates(seen) && !work.traits(side).rowsArePartial())
                    .or(() -> work.read(side, link.id(side)))
                    .filter(found -> !work.pair().deleted(side, found.body()));
            if (record.isEmpty()) {
                return missing.found(entry, link, side, now, anew);
            }
            records.put(side, record.get());
        }
        return apply(entry, link, records, listed, anew);
    }

    /**
     * Plans with records just read, as far as the links of what they refer to are known, and does what the plan says.
     *
     * @param listed the side whose record may be older than that: it is read by id before anything is written to it
     */
    Fate apply(Entry entry, Link link, Map<Side, RemoteRecord> records, Optional<Side> listed, boolean anew) {
        Optional<Side> outside = Stream.of(Side.values())
                .filter(side -> !work.pair().holds(side, records.get(side).body()))
                .findFirst();
        Leaving leaving = new Leaving(work);
        if (outside.isEmpty()) {
            return leaving.inside(link)
                    .map(known -> compare(entry, known, records, listed, anew))
                    .orElseGet(() -> work.due(entry, work.now(), "the link changed while it was compared"));
        }
        if (!leaving.open(link)) {
            work.tally().unchanged();
            return Fate.IGNORED;
        }
        return leaving.close(entry, link, outside.get(), compare(entry, link, records, listed, anew));
    }

    private Fate compare(Entry entry, Link link, Map<Side, RemoteRecord> records, Optional<Side> listed, boolean anew) {
        RemoteRecord left = records.get(Side.LEFT);
        RemoteRecord right = records.get(Side.RIGHT);
        Companions.Resolved found = resolved(link, left, right);
        BoundPair pair = Focus.on(work.pair().with(found.references()), link, left.body(), right.body());
        LinkedSync focused = new LinkedSync(work.seeing(pair), decided);
        return listed.filter(side -> focused.writes(side, link, left, right))
                .map(side -> reread(entry, link, records, side, anew))
                .orElseGet(() -> focused.apply(entry, link, records, anew, found.pending()));
    }

    private boolean writes(Side side, Link link, RemoteRecord left, RemoteRecord right) {
        Link start = IntentTakeover.completed(work.pair(), link, left, right, work.now());
        return Planner.plan(work.pair(), start, left, right, work.now(), decided)
                .write(side)
                .isPresent();
    }

    /** The target is read last: an edit made since it was listed must not be written over. */
    private Fate reread(Entry entry, Link link, Map<Side, RemoteRecord> records, Side side, boolean anew) {
        Instant asked = work.now();
        Optional<RemoteRecord> record = work.read(side, link.id(side));
        if (record.isEmpty()) {
            return missing.found(entry, link, side, asked, anew);
        }
        Map<Side, RemoteRecord> fresh = new EnumMap<>(records);
        fresh.put(side, record.get());
        return apply(entry, link, fresh, Optional.empty(), anew);
    }

    private Companions.Resolved resolved(Link link, RemoteRecord left, RemoteRecord right) {
        Needs needs = Needs.ofLink(work.pair(), link.comparableUnder(Fingerprints.scheme()), left.body(), right.body());
        return work.companions().resolve(needs.wanted(), needs.travelling());
    }

    /** The same once the pair is focused on the two. */
    private Fate apply(Entry entry, Link link, Map<Side, RemoteRecord> records, boolean anew, boolean pending) {
        RemoteRecord left = records.get(Side.LEFT);
        RemoteRecord right = records.get(Side.RIGHT);
        Link start = IntentTakeover.completed(work.pair(), link, left, right, work.now());
        Plan plan = Planner.plan(work.pair(), start, left, right, work.now(), decided);
        if (pending && !plan.awaited().isEmpty()) {
            return work.due(entry, work.now().plusSeconds(1), "a record it refers to is just being linked");
        }
        if (plan.defer().isPresent()) {
            return work.due(
                    entry, plan.defer().get().until(), plan.defer().get().why());
        }
        if (plan.writes().isEmpty()) {
            return rest(entry, link, start, plan);
        }
        // What an earlier intent left must be stored before a new one takes its place: it may be interrupted, too.
        Written<Link> settled =
                start == link ? new Written.Done<>(link) : work.links().settle(work.key(), link, start);
        return settled.stored()
                .map(known -> writer.write(entry, known, plan, records, anew))
                .orElseGet(() -> new NotStored(work).fate(entry, settled, COMPARED));
    }

    /** Nothing to write remotely; the base or the problem may still move. */
    private Fate rest(Entry entry, Link stored, Link start, Plan plan) {
        Optional<Problem> problem =
                plan.problem().map(raise -> work.problem(stored.problem(), raise, false, Optional.empty()));
        boolean sameProblem = problem.isPresent()
                ? stored.problem().filter(problem.get()::sameAs).isPresent()
                : stored.problem().isEmpty();
        problem.ifPresent(found -> tell(stored, found));
        if (plan.adopts() || start != stored || !sameProblem) {
            Link after = start.with(plan.settled()).withIntent(Optional.empty()).withProblem(problem);
            Written<Link> settled = work.links().settle(work.key(), stored, after);
            if (!settled.done()) {
                return new NotStored(work).fate(entry, settled, COMPARED);
            }
        }
        if (!sameProblem) {
            work.await(entry, plan.awaited());
        }
        if (problem.isPresent()) {
            return Fate.PROBLEM;
        }
        work.tally().unchanged();
        return Fate.UNCHANGED;
    }

    private void tell(Link link, Problem problem) {
        if (problem.code() == Problem.Code.CONFLICT) {
            work.tally().conflict();
        }
        work.tally().problem(link.left(), link.right(), problem);
    }
}
