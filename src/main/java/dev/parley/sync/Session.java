package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All pairs as one invocation works on them: a record that another one refers to is handled by the same means as if it
 * had come by itself. Links found are kept for the length of the invocation. Not thread-safe.
 */
final class Session implements Companions {

    private final BiFunction<String, Companions, Work> factory;
    private final Dataflow dataflow;
    private final Predicate<String> live;
    private final Map<String, Work> works = new HashMap<>();
    private final Map<Target, String> linked = new HashMap<>();
    private final Map<String, RunState> runs = new HashMap<>();
    private final Set<Target> underWay = new LinkedHashSet<>();

    /**
     * Nothing is called yet.
     *
     * @param factory makes what works on a pair, by its name
     * @param live whether a pair may write; nothing is brought along by one that may not
     */
    Session(Dataflow dataflow, BiFunction<String, Companions, Work> factory, Predicate<String> live) {
        this.live = live;
        this.dataflow = dataflow;
        this.factory = factory;
    }

    Work work(String pair) {
        Work known = works.get(pair);
        if (known == null) {
            known = factory.apply(pair, this);
            works.put(pair, known);
        }
        return known;
    }

    @Override
    public Resolved resolve(Set<Target> wanted, Set<Target> bring) {
        lookUp(wanted);
        boolean pending = false;
        for (Target target : bring) {
            if (!linked.containsKey(target) && !underWay.contains(target)) {
                pending |= bring(target) == Fate.DUE;
            }
        }
        Map<Target, String> found = new LinkedHashMap<>();
        wanted.stream().filter(linked::containsKey).forEach(target -> found.put(target, linked.get(target)));
        return new Resolved(new References(found), pending);
    }

    private void lookUp(Set<Target> wanted) {
        Map<String, Map<Side, Set<String>>> unknown = new LinkedHashMap<>();
        wanted.stream().filter(target -> !linked.containsKey(target)).forEach(target -> unknown.computeIfAbsent(
                        target.pair(), pair -> new LinkedHashMap<>())
                .computeIfAbsent(target.side(), side -> new LinkedHashSet<>())
                .add(target.id()));
        unknown.forEach((pair, sides) -> sides.forEach((side, ids) -> {
            Work work = work(pair);
            work.links().findAll(work.key(), side, ids).values().forEach(entry -> learn(pair, entry));
        }));
    }

    private void learn(String pair, Entry entry) {
        if (entry.state() == Entry.State.LINKED) {
            entry.other().ifPresent(other -> linked.put(new Target(pair, entry.side(), entry.id()), other));
        }
    }

    private Fate bring(Target target) {
        Work work = work(target.pair());
        if (work.stopped()) {
            return Fate.DUE;
        }
        if (!live.test(target.pair())) {
            work.links().markDue(work.key(), target.side(), target.id(), work.now(), Standing.HELD_BACK);
            return Fate.IGNORED;
        }
        Fate fate = new Records(work).handle(target.side(), target.id(), false);
        learn(target.pair(), work.links().find(work.key(), target.side(), target.id()));
        return fate;
    }

    @Override
    public Fate during(Target record, Supplier<Fate> work) {
        boolean outermost = underWay.add(record);
        try {
            return work.get();
        } finally {
            if (outermost) {
                underWay.remove(record);
            }
        }
    }

    @Override
    public void await(PairKey pair, Entry entry, Set<Target> others) {
        for (Target other : others) {
            Work theirs = work(other.pair());
            Links links = theirs.links();
            links.await(new Links.Waiting(pair, entry.side(), entry.id(), theirs.key(), other.side(), other.id()));
            // It may have been linked between our look and our note; then nobody would wake us.
            if (links.find(theirs.key(), other.side(), other.id()).state() == Entry.State.LINKED) {
                links.markDue(pair, entry.side(), entry.id(), theirs.now(), "what it refers to is linked by now");
            }
        }
    }

    @Override
    public void linked(String pair, String left, String right) {
        boolean referredTo =
                dataflow.pairs().stream().anyMatch(other -> other.references().contains(pair));
        if (!referredTo) {
            return;
        }
        linked.put(new Target(pair, Side.LEFT, left), right);
        linked.put(new Target(pair, Side.RIGHT, right), left);
        wake(pair, Side.LEFT, left);
        wake(pair, Side.RIGHT, right);
    }

    private void wake(String pair, Side side, String id) {
        Work work = work(pair);
        List<Links.Waiting> waiting = work.links().waiting(work.key(), side, id);
        for (Links.Waiting who : waiting) {
            work.links().markDue(who.pair(), who.side(), who.id(), work.now(), "what it refers to is linked now");
            work.links().ceaseWaiting(who);
        }
    }

    @Override
    public List<Work> siblings(String pair, Side side) {
        Work own = work(pair);
        return dataflow.pairs().stream()
                .filter(other -> !other.name().equals(pair))
                .filter(other ->
                        resource(other, side).equals(resource(own.pair().definition(), side)))
                .map(other -> work(other.name()))
                .toList();
    }

    private String resource(Pair pair, Side side) {
        return work(pair.name()).traits(side).resource().orElse(pair.end(side).datatype());
    }

    @Override
    public boolean wanted(Target record) {
        Set<String> referring = dataflow.pairs().stream()
                .filter(pair -> pair.references().contains(record.pair()))
                .map(Pair::name)
                .collect(Collectors.toSet());
        return !referring.isEmpty() && wanted(record, referring);
    }

    @Override
    public Optional<Instant> listedFrom(String pair, Side side) {
        RunState run = runs.computeIfAbsent(
                pair, name -> work(name).links().run(work(name).key()));
        return Optional.ofNullable(run.listed().get(side))
                .or(() -> run.open().filter(RunState.OpenRun::full).map(RunState.OpenRun::startedAt));
    }

    @Override
    public boolean wanted(Target record, Set<String> pairs) {
        if (underWay.stream().map(Target::pair).anyMatch(pairs::contains)) {
            return true;
        }
        Work work = work(record.pair());
        return work.links().waiting(work.key(), record.side(), record.id()).stream()
                .anyMatch(who -> pairs.contains(who.pair().pair()));
    }
}
