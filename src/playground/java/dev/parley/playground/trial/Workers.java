package dev.parley.playground.trial;

import dev.parley.dataflow.Dataflow;
import dev.parley.mapping.Fingerprints;
import dev.parley.sync.Budget;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Engine;
import dev.parley.sync.Fate;
import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import dev.parley.sync.Progress;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.Report;
import dev.parley.sync.RunState;
import dev.parley.sync.StoreFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The function's instances: two for each dataflow; one may work while another is in the middle of a call. */
final class Workers {

    private static final int MOST_AT_ONCE = 2;
    private static final Duration CALL = Duration.ofSeconds(10);
    private static final Fingerprints FINGERPRINTS =
            new Fingerprints("a key of more than sixteen bytes".getBytes(StandardCharsets.UTF_8));

    private final Play play;
    private final Ground ground;
    private final Map<String, BusinessSystem> systems = new HashMap<>();
    private final Map<String, Engine> engines = new HashMap<>();
    private final Deque<Shift> shifts = new ArrayDeque<>();
    private final Map<String, Integer> editionOf = new HashMap<>();
    private final Editions editions;
    private final int[] edition = new int[2];
    private int ids;
    private boolean resting;

    Workers(Play play, Ground ground) {
        this.play = play;
        this.ground = ground;
        this.editions = new Editions(play.clock, play.systems::get, FINGERPRINTS);
        SystemWatch watch = new SystemWatch(play);
        play.systems.forEach(
                (name, system) -> systems.put(name, ground.spoiled().apply(watch.around(system))));
    }

    boolean atWork() {
        return !shifts.isEmpty();
    }

    boolean resting() {
        return resting;
    }

    /** The work that is being done; of two, the one inside. */
    Shift shift() {
        return shifts.getFirst();
    }

    int depth() {
        return shifts.size();
    }

    Editions editions() {
        return editions;
    }

    /** Whether one more can begin to work. */
    boolean free() {
        return depth() < MOST_AT_ONCE;
    }

    /** Workers get another edition of all definitions; those at work end with the one they have. */
    void change(List<Integer> workers) {
        for (int worker : workers) {
            edition[worker] = 1 - edition[worker];
            play.scene.dataflows().forEach(dataflow -> engines.remove(dataflow.name() + worker));
        }
    }

    /** All begin anew, with one edition. */
    void renew() {
        engines.clear();
        edition[1] = edition[0];
    }

    private Engine engine(Dataflow dataflow, int worker) {
        return engines.computeIfAbsent(dataflow.name() + worker, name -> {
            editionOf.put(name, edition[worker]);
            Links handle = ground.broken()
                    .apply(new StoreWatch(play).around(ground.stores().get()));
            return new Engine(
                    play.connection(),
                    Editions.of(dataflow, edition[worker]),
                    systems::get,
                    handle,
                    FINGERPRINTS,
                    play.clock,
                    () -> "id" + ++ids,
                    play.setting.guards().approvals());
        });
    }

    void deliver(Step step) {
        if (depth() < MOST_AT_ONCE) {
            play.hints.take(step.b()).ifPresent(record -> hint(record, step));
        }
    }

    void again(Step step) {
        if (depth() < MOST_AT_ONCE) {
            play.hints.again(step.b()).ifPresent(record -> hint(record, step));
        }
    }

    void lose(Step step) {
        play.hints.take(step.b()).ifPresent(record -> play.tale.add("the webhook of " + record + " is lost"));
    }

    /** As the function does: what fails is marked; where not even that can be done, the sender comes again. */
    private void hint(Ref record, Step step) {
        play.tale.add("the webhook of " + record + " arrives");
        for (Scene.Place place : play.scene.places(record.system(), record.datatype())) {
            Engine engine = engine(place.dataflow(), worker(step));
            boolean handled = work(job(place.dataflow(), worker(step), true), () -> look(engine, place, record.id()));
            if (!handled) {
                play.hints.send(record);
            }
        }
    }

    private void look(Engine engine, Scene.Place place, String id) {
        try {
            Budget budget = new Budget(play.clock, play.clock.instant().plusSeconds(3), Duration.ofSeconds(1));
            Fate fate = engine.reconcile(place.pair(), place.side(), id, budget, false);
            play.tale.add(place.dataflow().name() + " " + id + ": " + fate);
        } catch (StoreFailure | RemoteFailure e) {
            play.tale.add(place.dataflow().name() + " " + id + " failed and is marked");
            engine.mark(place.pair(), place.side(), id, "looking at it failed in its webhook");
        }
    }

    void sync(Step step) {
        runs(RunState.Kind.SYNC, step);
    }

    void reconcile(Step step) {
        runs(RunState.Kind.RECONCILE, step);
    }

    private void runs(RunState.Kind kind, Step step) {
        Duration time = Duration.ofSeconds(step.b() % 4 == 0 ? 1 + step.b() % 7 : 600);
        if (depth() < MOST_AT_ONCE) {
            play.scene.dataflows().forEach(dataflow -> run(dataflow, kind, worker(step), time));
        }
    }

    /** A run over all pairs of a dataflow. */
    void run(Dataflow dataflow, RunState.Kind kind, int worker, Duration time) {
        play.tale.add("worker " + worker + " runs " + dataflow.name() + ": " + kind);
        Engine engine = engine(dataflow, worker);
        Budget budget = new Budget(play.clock, play.clock.instant().plus(time), Duration.ZERO);
        work(job(dataflow, worker, false), () -> dataflow.inOrderOfReferences().forEach(pair -> {
            try {
                PairKey key = new PairKey(play.connection(), dataflow.name(), pair.name());
                RunState before = play.store.run(key);
                long linked = play.guards.links(key);
                long due =
                        play.store.due(key, play.clock.instant(), EachStep.ALL).size();
                Report report = engine.run(pair.name(), kind, budget, Progress.NONE);
                play.guards.ran(key, before, linked, due, report);
                SecretCheck.check("the report of a run", report);
            } catch (StoreFailure | RemoteFailure e) {
                play.tale.add("the run of " + pair.name() + " failed: " + e.getMessage());
            }
        }));
    }

    /** Somebody asks a worker to do something. */
    void ask(Dataflow dataflow, int worker, Consumer<Engine> order) {
        Engine engine = engine(dataflow, worker);
        work(job(dataflow, worker, false), () -> order.accept(engine));
    }

    private Shift.Job job(Dataflow dataflow, int worker, boolean hint) {
        return new Shift.Job(dataflow, worker, editionOf.getOrDefault(dataflow.name() + worker, 0), hint);
    }

    /** Whether it ended by itself: not stopped, and with something stored. */
    private boolean work(Shift.Job job, Runnable work) {
        shifts.push(new Shift(job, play.clock.instant()));
        try {
            work.run();
            return true;
        } catch (Stopped e) {
            engines.remove(job.dataflow().name() + job.worker());
            return false;
        } catch (StoreFailure e) {
            return false;
        } catch (RuntimeException e) {
            throw new Violation("an exception leaves the engine", e.toString());
        } finally {
            shifts.pop();
        }
    }

    /** Two at once are never the same. */
    int worker(Step step) {
        return depth() == 0 ? step.a() % 2 : 1 - shift().worker();
    }

    /** Nothing happens in the middle of calls while the systems come to rest. */
    void rest(Runnable job) {
        resting = true;
        try {
            job.run();
        } finally {
            resting = false;
        }
    }

    /** What passes while a call is made; nothing in one that is made in the middle of another. */
    void passCallTime() {
        if (depth() == 1) {
            play.clock.pass(play.setting.callTime());
        }
    }

    static Duration callTimeout() {
        return CALL;
    }
}
