package dev.parley.playground.trial;

import dev.parley.dataflow.Side;
import dev.parley.playground.twin.MemorySystem;
import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One history as it is played: systems, store, workers, persons, and what is known of what they did. One thread. */
final class Play {

    /** Of every key in the store. */
    private final String connection;

    final Setting setting;
    final Scene scene;
    final TrialClock clock;
    final Map<String, MemorySystem> systems = new LinkedHashMap<>();
    final Links store;
    final Counter counter = new Counter();
    final Tale tale = new Tale();
    final Diary diary;
    final Set<Ref> ours = new HashSet<>();
    final Hints hints = new Hints();
    final Moments moments = new Moments(this::inside, counter);
    private final Persons persons = new Persons(this);
    final Absences absences = new Absences(this);
    final Tombs tombs = new Tombs(this);
    private final Removals removals = new Removals(this);
    final GuardCheck guards = new GuardCheck(this);
    private final Tags tags = new Tags(this);
    private final OrderLines lines = new OrderLines(this);
    private final Operators operators = new Operators(this);
    private final Switches switches = new Switches(this);
    private final Workers workers;
    private final Rest rest;
    private final EachStep each;
    private final boolean near;

    Play(long seed, String connection, Ground ground) {
        this.connection = connection;
        this.setting = Setting.of(seed);
        this.scene = Drafting.scene(setting);
        this.clock = ground.clock();
        this.diary = new Diary(clock);
        scene.traits().forEach((name, traits) -> {
            MemorySystem system = new MemorySystem(name, traits, clock);
            system.pageSize(setting.make(name).pageSize());
            system.faults().offset(setting.make(name).offset());
            systems.put(name, system);
        });
        this.near = ground.near();
        this.store = ground.stores().get();
        this.workers = new Workers(this, ground);
        this.each = new EachStep(this);
        this.rest = new Rest(this, each);
    }

    Persons persons() {
        return persons;
    }

    Tags tags() {
        return tags;
    }

    OrderLines lines() {
        return lines;
    }

    Operators operators() {
        return operators;
    }

    Removals removals() {
        return removals;
    }

    Workers workers() {
        return workers;
    }

    Switches switches() {
        return switches;
    }

    String connection() {
        return connection;
    }

    PairKey key(Scene.Place place) {
        return new PairKey(connection, place.dataflow().name(), place.pair());
    }

    /** @throws Violation when something happens that must never happen */
    void play(List<Step> steps) {
        for (Step step : steps) {
            counter.steps++;
            tale.step(step);
            if (step.delay() > 0) {
                moments.arm(step);
                tale.add("in " + step.delay() + " calls from now: " + step.kind());
            } else if (!step.kind().onlyInside()) {
                step.kind().act(this, step);
                if (near) {
                    each.check();
                }
            }
        }
        rest();
    }

    private void inside(Step step, Call call, boolean after) {
        if (workers.resting()) {
            return;
        }
        counter.inside++;
        tale.inside(step, call, after);
        step.kind().act(this, step);
    }

    void await(Step step) {
        int[] seconds = {1, 3, 8, 45, 120, 1000};
        int wanted = seconds[step.a() % seconds.length];
        Duration time = Duration.ofSeconds(workers.atWork() ? Math.min(wanted, 3) : wanted);
        tale.add(time.toSeconds() + " s pass");
        clock.pass(time);
    }

    /** Edits and faults stop; runs go on until nothing is left to do. */
    void rest() {
        rest.come();
    }

    /** Whether the record has been as it is, and to be seen, ever since the worker at work began. */
    boolean visible(Ref record) {
        return !diary.touchedAt(record)
                .isAfter(workers.shift()
                        .began()
                        .minus(setting.make(record.system()).readLag())
                        .minusSeconds(1));
    }

    boolean alive(Ref record) {
        return systems.get(record.system()).records().ids(record.datatype()).contains(record.id());
    }

    /** Whether it is no more, or counts as deleted. */
    boolean gone(Ref record) {
        return !alive(record) || setting.endings().trash() && flagged(record);
    }

    private boolean flagged(Ref record) {
        return systems.get(record.system())
                .records()
                .get(record.datatype(), record.id(), Drafting.TRASHED)
                .equals(Drafting.YES);
    }

    /** Whether the filter of its pair leaves it out. */
    boolean outside(Scene.Place place, Ref record) {
        return place.side() == Side.LEFT && outside(record);
    }

    boolean outside(EachStep.Joined joined) {
        return outside(joined.left());
    }

    boolean outside(Ref record) {
        return setting.filtered()
                && record.system().equals("a")
                && !kind(record).equals(Drafting.OURS);
    }

    /** Whether nothing travels to one of the systems. */
    boolean readOnly() {
        return setting.makes().stream().anyMatch(Make::readOnly);
    }

    private String kind(Ref record) {
        return systems.get(record.system()).records().get(record.datatype(), record.id(), Drafting.KIND);
    }

    /** Whether a worker has created it. */
    boolean isOurs(Ref record) {
        return ours.contains(record);
    }

    MemorySystem system(int pick) {
        List<MemorySystem> all = List.copyOf(systems.values());
        return all.get(pick % all.size());
    }
}
